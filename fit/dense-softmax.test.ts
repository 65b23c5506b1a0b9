import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DenseExample, fitSoftmax } from './dense-softmax.ts'

const wide = { mean: 0, deviation: 3 }
const lesson: DenseExample[] = Array.from({ length: 40 }, (_, at) => ({ features: [[at % 2, 1]], target: at % 2 }))

test('a feature comes to speak for the class it stands with, the same each time', () => {
  const priors = [
    [wide, wide],
    [wide, wide],
  ]
  const [first, second] = fitSoftmax(lesson, priors)
  assert.ok((first?.[0] as number) > 0.5 && (second?.[0] as number) < -0.5)
  assert.deepEqual(fitSoftmax(lesson, priors)[0], first)
})

test('a weight that nothing was seen of stays at its prior, and a narrow prior holds against what was seen', () => {
  const priors = [
    [{ mean: 1, deviation: 0.01 }, wide, { mean: 2, deviation: 1 }],
    [{ mean: 1, deviation: 0.01 }, wide, { mean: 0, deviation: 1 }],
  ]
  const [first] = fitSoftmax(lesson, priors)
  assert.ok(Math.abs((first?.[0] as number) - 1) < 0.05)
  assert.equal(first?.[2], 2)
})
