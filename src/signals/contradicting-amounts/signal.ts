/**
 * The subject names one sum of money, the mail itself only others.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

/** Under this it is a fee beside the sum ("only $1 for postage"). */
const VALUE_MIN = 5
/** A catalogue names many prices, and none of them must be the one of the subject. */
const BODY_SUMS_MAX = 3
/** So far apart they are not two figures for one thing. */
const RATIO_MAX = 20

export const contradictingAmounts: Signal<'details', 'differ'> = {
  id: 'contradicting-amounts',
  title: 'Subject and text name different sums',
  kind: 'contradiction',
  tags: ['Content analysis', 'Social engineering', 'BEC/Fraud'],
  needs: ['details'],
  messages: { differ: 'The subject promises {subject}, but the mail itself says {body}.' },

  detect({ details: { subjectAmounts, bodyAmounts } }) {
    const [named] = subjectAmounts
    if (!named || subjectAmounts.length > 1 || named.value < VALUE_MIN) return []
    const sums = bodyAmounts.filter(({ currency, value }) => currency === named.currency && value >= VALUE_MIN)
    const [first] = sums
    if (!first || new Set(sums.map(({ value }) => value)).size > BODY_SUMS_MAX || sums.some(({ value }) => value === named.value)) return []
    if (Math.max(first.value, named.value) > RATIO_MAX * Math.min(first.value, named.value)) return []
    return [{ message: 'differ', values: { subject: named.text, body: first.text }, at: first.at }]
  },
}
