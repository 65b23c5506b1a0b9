import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLabels } from './labels.ts'
import { dice, recallAt, rocArea, share } from './statistics.ts'

const near = (actual: number | undefined, expected: number) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 0.001, `${actual} is not ${expected}`)

test('the Wilson interval of 8 of 10 is 0.490 to 0.943', () => {
  const { interval } = share(8, 10)
  near(interval?.[0], 0.49)
  near(interval?.[1], 0.943)
})

test('the ROC area counts ties half', () => {
  near(rocArea([3, 2], [1, 2])?.area, 0.875)
  assert.equal(rocArea([1], []), null)
})

test('recall at a false-positive rate takes the lowest threshold that keeps it', () => {
  const found = recallAt([90, 60, 10], [50, 5], 0)
  assert.deepEqual([found?.threshold, found?.recall.count], [51, 2])
})

test('Dice of two empty sets is one', () => {
  assert.deepEqual([dice([], []), dice(['a', 'b'], ['b'])], [1, 2 / 3])
})

test('labels are read by column name and mapped to our words', () => {
  const [label] = readLabels('class\tpath\tobject\tmismatch\nscam\ta.eml\tjob-loan-money\tsender,none\n')
  assert.deepEqual([label?.expected, label?.object, label?.mismatch, label?.brand], ['attack', 'money', ['sender'], null])
})

test('a class that nobody knows is refused with its line', () => {
  assert.throws(() => readLabels('path\tclass\na.eml\tphish\n'), /Line 2/)
})
