import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unknownOrganisation } from './unknown-organisation.ts'

test('a name that we do not know is said to be unknown', () => {
  const [said] = unknownOrganisation({ name: 'Acme', organisation: null, role: 'unverified' })
  assert.equal(said?.code, 'organisation-not-known')
})

test('a name that we know, and none, say nothing', () => {
  assert.deepEqual(unknownOrganisation({ name: 'PayPal', organisation: 'paypal', role: 'unverified' }), [])
  assert.deepEqual(unknownOrganisation(null), [])
})
