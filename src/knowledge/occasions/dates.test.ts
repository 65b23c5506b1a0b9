/** Dates that anybody can look up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { occasionsAround, occasionsOfYear } from './index.ts'
import { EID_AL_ADHA, EID_AL_FITR, RAMADAN } from './moon-feasts.ts'
import { blackFriday, thanksgiving } from './sales.ts'
import { usTaxDay } from './taxes-americas.ts'
import { patchTuesday } from './updates.ts'

const spanOf = (id: string) => {
  const found = occasionsOfYear(Number(/\d{4}/.exec(id)?.[0])).find((one) => one.id === id)
  return found ? [found.from, found.to] : null
}
const endOf = (id: string) => spanOf(id)?.[1]
const idsOn = (date: string) => occasionsAround(date).map(({ id }) => id)

test('Patch Tuesday is the second Tuesday, and fits for a week', () => {
  assert.equal(patchTuesday(2013, 10), '2013-10-08')
  assert.equal(patchTuesday(2020, 9), '2020-09-08')
  assert.equal(patchTuesday(2024, 5), '2024-05-14')
  assert.ok(!idsOn('2013-10-07').includes('patch-tuesday-2013-10'))
  for (const day of ['2013-10-08', '2013-10-09', '2013-10-15']) assert.ok(idsOn(day).includes('patch-tuesday-2013-10'), day)
  assert.ok(!idsOn('2013-10-16').includes('patch-tuesday-2013-10'))
})

test('tax day in the United States waits for weekends and Emancipation Day', () => {
  const days = ['2007-04-17', '2011-04-18', '2012-04-17', '2015-04-15', '2016-04-18', '2017-04-18', '2018-04-17', '2019-04-15']
  for (const day of [...days, '2020-07-15', '2021-05-17', '2022-04-18', '2023-04-18', '2024-04-15', '2025-04-15'])
    assert.equal(usTaxDay(Number(day.slice(0, 4))), day)
  assert.equal(endOf('us-tax-season-2023'), '2023-04-18')
})

test('tax deadlines are those that held in the year', () => {
  assert.equal(endOf('de-tax-deadline-2018'), '2018-05-31')
  assert.equal(endOf('de-tax-deadline-2019'), '2019-07-31')
  assert.equal(endOf('de-tax-deadline-2023'), '2023-10-02')
  assert.equal(endOf('de-tax-deadline-2024'), '2024-09-02')
  assert.equal(endOf('uk-self-assessment-2024'), '2024-01-31')
  assert.equal(endOf('br-tax-season-2019'), '2019-04-30')
  assert.equal(endOf('br-tax-season-2020'), '2020-06-30')
  assert.equal(endOf('br-tax-season-2025'), '2025-05-30')
  assert.equal(endOf('ca-tax-season-2016'), '2016-05-02')
  assert.equal(endOf('es-tax-season-2024'), '2024-07-01')
  assert.equal(endOf('in-tax-season-2025'), '2025-09-16')
  assert.equal(endOf('in-tax-season-2024'), '2024-07-31')
  assert.equal(endOf('jp-tax-season-2020'), '2020-04-16')
  assert.equal(endOf('pl-tax-season-2023'), '2023-05-02')
  assert.equal(endOf('mx-tax-season-2023'), '2023-05-02')
  assert.equal(endOf('au-tax-time-2021'), '2021-11-01')
})

test('sales days follow Thanksgiving, or a table', () => {
  assert.equal(thanksgiving(2024), '2024-11-28')
  assert.equal(blackFriday(2023), '2023-11-24')
  assert.ok(idsOn('2023-11-24').includes('black-friday-2023'))
  assert.ok(idsOn('2023-11-27').includes('cyber-monday-2023'))
  assert.ok(idsOn('2020-10-13').includes('prime-day-2020'))
  assert.equal(spanOf('prime-day-2014'), null)
  assert.ok(idsOn('2022-01-12').includes('winter-sales-france-2022'))
  assert.ok(idsOn('2021-01-20').includes('winter-sales-france-2021'))
})

test("Mother's Day is kept by the rule of each country", () => {
  // Each fits until the day after.
  assert.equal(endOf('mothers-day-second-sunday-of-may-2023'), '2023-05-15')
  assert.equal(endOf('mothers-day-mothering-sunday-2023'), '2023-03-20')
  assert.equal(endOf('mothers-day-france-2023'), '2023-06-05')
  assert.equal(endOf('mothers-day-france-2024'), '2024-05-27')
  assert.equal(endOf('fathers-day-germany-2024'), '2024-05-10')
})

test('a country has one day of mothers and one of fathers at most', () => {
  for (const kind of ['mothers-day', 'fathers-day']) {
    const countries = occasionsOfYear(2024).flatMap((one) => (one.id.startsWith(kind) ? one.countries : []))
    assert.equal(new Set(countries).size, countries.length, kind)
  }
})

test('the table of Muslim feasts agrees with the Umm al-Qura calendar of the Unicode project', () => {
  const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { timeZone: 'UTC', day: 'numeric', month: 'numeric' })
  const dayIn = (day: string) => calendar.formatToParts(new Date(day)).flatMap(({ type, value }) => (type === 'literal' ? [] : [value]))
  for (const day of RAMADAN.split(' ')) assert.deepEqual(dayIn(day).slice(0, 2), ['9', '1'], day)
  for (const day of EID_AL_FITR.split(' ')) assert.deepEqual(dayIn(day).slice(0, 2), ['10', '1'], day)
  for (const day of EID_AL_ADHA.split(' ')) assert.deepEqual(dayIn(day).slice(0, 2), ['12', '10'], day)
})

test('the movable feasts are found on their days', () => {
  assert.ok(idsOn('2024-03-31').includes('easter-2024'))
  assert.ok(idsOn('2024-05-05').includes('orthodox-easter-2024'))
  assert.ok(idsOn('2024-02-13').includes('carnival-2024'))
  assert.ok(idsOn('2025-01-29').includes('lunar-new-year-2025'))
  assert.ok(idsOn('2023-11-12').includes('diwali-2023'))
  // The Muslim year is shorter: two Ramadans begin in 2030.
  assert.deepEqual([spanOf('ramadan-2030-01')?.[1], spanOf('ramadan-2030-02')?.[1]], ['2030-02-03', '2031-01-24'])
})

test('big games are found before and while they are held', () => {
  assert.ok(idsOn('2022-11-01').includes('fifa-world-cup-2022'))
  assert.ok(idsOn('2021-07-11').includes('uefa-euro-2021'))
  assert.ok(idsOn('2024-02-11').includes('super-bowl-2024'))
  assert.ok(!idsOn('2024-06-15').includes('super-bowl-2024'))
})
