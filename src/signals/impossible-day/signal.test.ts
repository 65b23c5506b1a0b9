import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DateDetail, Facts } from '../../model/index.ts'
import { impossibleDay } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

/** 2025-10-17 is a Friday. */
const friday = Date.UTC(2025, 9, 17) / 86_400_000
const detect = (date: Partial<DateDetail>) => {
  const whole = { text: 'a date', at, days: [friday], day: 17, month: 10, weekday: null, exists: true, deadline: null, ...date }
  return impossibleDay.detect({ details: { dates: [whole] } } as unknown as Pick<Facts, 'details'>).map(({ message }) => message)
}

test('fires on a day that is in no calendar', () => assert.deepEqual(detect({ exists: false, days: [] }), ['day']))
test('fires on a wrong weekday', () => assert.deepEqual(detect({ weekday: 4 }), ['weekday']))
test('stays silent on the right weekday', () => assert.deepEqual(detect({ weekday: 5 }), []))
test('stays silent when one of two readings fits', () => assert.deepEqual(detect({ weekday: 5, days: [friday + 3, friday] }), []))
test('stays silent on a weekday without a year', () => assert.deepEqual(detect({ weekday: 4, days: [] }), []))
test('counts right before 1970', () => assert.deepEqual(detect({ weekday: 3, days: [-1] }), []))
