import assert from 'node:assert/strict'
import { test } from 'node:test'
import { between, easter, lastWeekday, lastWorkingDayOfMonth, MONDAY, nextWorkingDay, nthWeekday, orthodoxEaster, SUNDAY } from './days.ts'

test('Easter falls on the days that the almanacs give', () => {
  const known = [
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2038-04-25',
    '2076-04-19',
    '2100-03-28',
  ]
  for (const day of known) assert.equal(easter(Number(day.slice(0, 4))), day)
})

test('Orthodox Easter falls on the days that the almanacs give, and moves with the calendars in 2100', () => {
  const known = [
    '2013-05-05',
    '2016-05-01',
    '2017-04-16',
    '2021-05-02',
    '2023-04-16',
    '2024-05-05',
    '2025-04-20',
    '2027-05-02',
    '2100-05-02',
  ]
  for (const day of known) assert.equal(orthodoxEaster(Number(day.slice(0, 4))), day)
})

test('both Easters are Sundays in every year', () => {
  for (let year = 1990; year <= 2100; year += 1)
    for (const day of [easter(year), orthodoxEaster(year)]) assert.equal(new Date(`${day}T00:00:00Z`).getUTCDay(), SUNDAY, day)
})

test('weekdays are counted from either end of a month', () => {
  assert.equal(nthWeekday(2023, 1, SUNDAY, 1), '2023-01-01')
  assert.equal(nthWeekday(2023, 5, MONDAY, 1), '2023-05-01')
  assert.equal(nthWeekday(2023, 5, SUNDAY, 2), '2023-05-14')
  assert.equal(lastWeekday(2021, 5, MONDAY), '2021-05-31')
  assert.equal(lastWeekday(2024, 2, SUNDAY), '2024-02-25')
})

test('a deadline waits for a working day', () => {
  assert.equal(nextWorkingDay('2024-04-30'), '2024-04-30')
  assert.equal(nextWorkingDay('2022-04-30'), '2022-05-02')
  assert.equal(nextWorkingDay('2023-04-30', ['2023-05-01']), '2023-05-02')
  assert.equal(lastWorkingDayOfMonth(2025, 5), '2025-05-30')
  assert.equal(lastWorkingDayOfMonth(2026, 5), '2026-05-29')
  assert.equal(lastWorkingDayOfMonth(2021, 5), '2021-05-31')
})

test('a stretch that ends on an earlier date ends in the next year', () => {
  assert.deepEqual(between(2023, '10-01', '03-31'), [{ from: '2023-10-01', to: '2024-03-31' }])
})
