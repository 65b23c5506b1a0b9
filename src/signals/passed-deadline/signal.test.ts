import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DateDetail, Facts, Message, VisibleText } from '../../model/index.ts'
import { passedDeadline } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const sent = Date.UTC(2025, 9, 14) / 86_400_000
const last = (late: number, deadline: DateDetail['deadline'] = 'stated'): DateDetail => ({
  text: 'the day',
  at,
  days: [sent - late],
  day: 1,
  month: 1,
  weekday: null,
  exists: true,
  deadline,
})
const detect = (dates: readonly DateDetail[], text = '', date: string | null = '2025-10-14T09:12:00.000Z') =>
  passedDeadline
    .detect({ details: { dates }, message: { date } as Message, text: { text } as VisibleText } as unknown as Pick<
      Facts,
      'details' | 'message' | 'text'
    >)
    .map(({ values }) => values.days)

test('fires once the day is over everywhere', () => {
  assert.deepEqual(detect([last(2)]), ['2'])
  assert.deepEqual(detect([last(1)], '', '2025-10-14T12:00:00.000Z'), [undefined])
  assert.deepEqual(detect([last(1)], '', '2025-10-14T11:59:00.000Z'), [])
})
test('takes an "until" of more than two months ago for a tale', () => {
  assert.deepEqual(detect([last(60, 'implied')]), ['60'])
  assert.deepEqual(detect([last(61, 'implied')]), [])
  assert.deepEqual(detect([last(500)]), ['500'])
  assert.deepEqual(detect([last(501)]), [])
})
test('stays silent when another last day is still to come', () => assert.deepEqual(detect([last(20), last(-5)]), []))
test('stays silent when the mail says that the day is over', () => assert.deepEqual(detect([last(20)], 'Your licence has expired'), []))
test('takes an offer that is over for none, whatever else has expired', () => {
  const expired = 'Your protection has expired.'
  assert.deepEqual(detect([last(20)], `${expired}\nOffer valid until:\nthe day`), ['20'])
  assert.deepEqual(detect([last(20)], `${expired}\nValid until: the day`), [])
})
test('stays silent on other dates', () => assert.deepEqual(detect([last(20, null)]), []))
test('stays silent when nobody knows when it was sent', () => assert.deepEqual(detect([last(20)], '', null), []))
