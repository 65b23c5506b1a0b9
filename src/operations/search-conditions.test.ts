import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionsOf, valueIn, withCondition } from './search-conditions.ts'

test('a search falls into the conditions that were written', () => {
  assert.deepEqual(
    conditionsOf('-verdict:attack,suspicious "customs fee" brand:"Royal Mail"').map(({ text }) => text),
    ['-verdict:attack,suspicious', '"customs fee"', 'brand:"Royal Mail"'],
  )
  assert.deepEqual(conditionsOf('brnad:dhl'), [])
})

test('a filter reads what the search asks of its field', () => {
  assert.equal(valueIn('dhl verdict:attack,suspicious', 'verdict'), 'attack,suspicious')
  assert.equal(valueIn('-verdict:attack', 'verdict'), '')
  assert.equal(valueIn('to:trap.example', 'trap'), 'trap.example')
})

test('a filter takes the place of what was asked of its field, and of nothing else', () => {
  assert.equal(withCondition('dhl verdict:attack -verdict:benign', 'verdict', 'suspicious'), 'dhl -verdict:benign verdict:suspicious')
  assert.equal(withCondition('dhl verdict:attack', 'verdict', ''), 'dhl')
  assert.equal(withCondition('', 'brand', 'Royal "Mail'), 'brand:"Royal  Mail"')
  assert.equal(withCondition('brnad:dhl', 'verdict', 'attack'), 'brnad:dhl verdict:attack')
})
