import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spokenWords } from '../src/claims/index.ts'
import { featuresOf } from '../src/wording/features.ts'
import { fitLogistic, type Prior, type Row } from './logistic.ts'
import { learn, logits, probabilities } from './softmax.ts'

const prior: Prior = { mean: 0, deviation: 10, sign: 'any' }
const rows = (of: number, positives: number, features: Row['features']): Row[] =>
  Array.from({ length: of }, (_, at) => ({ features, isPositive: at < positives, weight: 1 }))

test('the log-odds are those of the counts where the prior is wide', () => {
  const { bias, weights } = fitLogistic([...rows(400, 100, []), ...rows(400, 300, [[0, 1]])], [prior])
  assert.ok(Math.abs(bias - Math.log(1 / 3)) < 0.01)
  assert.ok(Math.abs((weights[0] as number) - 2 * Math.log(3)) < 0.02)
})

test('a weight does not leave its sign, whatever the counts say', () => {
  const given = [...rows(100, 50, []), ...rows(100, 5, [[0, 1]])]
  assert.equal(fitLogistic(given, [{ ...prior, sign: 'positive' }]).weights[0], 0)
})

test('what was seen twice stays near its prior', () => {
  const [weight] = fitLogistic([...rows(500, 250, []), ...rows(2, 0, [[0, 1]])], [{ mean: 1.5, deviation: 0.5, sign: 'positive' }]).weights
  assert.ok((weight as number) > 1)
})

const featuresIn = (text: string) => featuresOf(spokenWords(text, 50))
const lesson = ['pay now urgent', 'urgent pay today', 'lovely garden soil', 'soil and garden'].map((text, at) => ({
  features: featuresIn(text),
  target: at < 2 ? [1, 0] : [0, 1],
  weight: 1,
}))

test('learns what parts two kinds of text, and comes out the same each time', () => {
  const model = learn(lesson, 2)
  const [attack] = probabilities(logits(model, featuresIn('urgent pay')))
  assert.ok((attack as number) > 0.7)
  assert.deepEqual(learn(lesson, 2).biases, model.biases)
  assert.deepEqual(learn(lesson, 2).rows[0], model.rows[0])
})
