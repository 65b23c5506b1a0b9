import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AmountDetail, Facts } from '../../model/index.ts'
import { contradictingAmounts } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const sums = (values: readonly number[], currency = '€'): AmountDetail[] =>
  values.map((value) => ({ text: `${value} ${currency}`, value, currency, at }))
const detect = (subject: readonly number[], body: readonly number[], currency?: string) =>
  contradictingAmounts
    .detect({ details: { subjectAmounts: sums(subject), bodyAmounts: sums(body, currency) } } as unknown as Pick<Facts, 'details'>)
    .map(({ values }) => values)

test('fires on another sum', () => assert.deepEqual(detect([500], [100, 2]), [{ subject: '500 €', body: '100 €' }]))
for (const [why, subject, body, currency] of [
  ['the same sum among others', [500], [100, 500], '€'],
  ['no sum in the text', [500], [], '€'],
  ['two sums in the subject', [500, 20], [100], '€'],
  ['a fee beside it', [500], [4.99], '€'],
  ['a price list', [500], [10, 20, 30, 40], '€'],
  ['sums more than twenty times apart', [500], [24], '€'],
  ['another currency', [500], [100], '$'],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(subject, body, currency), []))
}
