import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operatorOf } from './operator.ts'

test('without an address nobody publishes', () => assert.equal(operatorOf({ operator: { name: 'Trap desk', contact: null } }), null))
test('the domain is that of the address', () =>
  assert.deepEqual(operatorOf({ operator: { name: 'Trap desk', contact: 'desk@traps.example' } }), {
    name: 'Trap desk',
    contact: 'desk@traps.example',
    domain: 'traps.example',
  }))
