import assert from 'node:assert/strict'
import { test } from 'node:test'
// The words are compared with what this makes of a mail; it ships in a folder that knowledge/ may not import.
import { foldText } from '../../claims/fold.ts'
import { organisationById } from '../organisations.ts'
import { type Occasion, occasionsAround, occasionsOfYear } from './index.ts'

const YEARS = Array.from({ length: 111 }, (_, place) => 1990 + place)
const everyOne = YEARS.flatMap(occasionsOfYear)
const oncePerRule = [...new Map(everyOne.map((one) => [one.source + one.name, one])).values()]
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const plain = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')

test('every occasion has an id of its own', () => {
  assert.equal(new Set(everyOne.map(({ id }) => id)).size, everyOne.length)
})

test('every span is one of days that exist, in order, and no longer than most of a year', () => {
  for (const { id, from, to } of everyOne) {
    for (const day of [from, to]) {
      assert.match(day, ISO_DAY, id)
      assert.equal(new Date(day).toISOString().slice(0, 10), day, id)
    }
    assert.ok(from <= to, id)
    assert.ok(Date.parse(to) - Date.parse(from) < 270 * 86_400_000, id)
  }
})

test('an occasion reaches no further than into the neighbouring years', () => {
  for (const { id, from, to } of everyOne) {
    const year = Number(/-(\d{4})(?:-\d\d)?$/.exec(id)?.[1])
    assert.ok(Number(from.slice(0, 4)) >= year - 1 && Number(to.slice(0, 4)) <= year + 1, id)
  }
})

test('every row says its words, folded as the words of a mail are, and where it is from', () => {
  for (const { id, words, source, name } of oncePerRule) {
    assert.ok(words.length > 0 && name.length > 2 && source.length > 9, id)
    assert.equal(new Set(words).size, words.length, id)
    for (const word of words) {
      assert.equal(plain(word), word, id)
      assert.equal(foldText(word), word, id)
    }
  }
})

test('countries are written in two capitals, and brands are known organisations', () => {
  for (const { id, countries, brands } of oncePerRule) {
    for (const country of countries) assert.match(country, /^[A-Z]{2}$/, id)
    assert.equal(new Set(countries).size, countries.length, id)
    for (const brand of brands) assert.ok(organisationById(brand), `${id}: ${brand}`)
  }
})

test('tax is known of fifteen countries and more, each with its office', () => {
  const taxes = oncePerRule.filter(({ kind }) => kind === 'tax')
  assert.ok(new Set(taxes.flatMap(({ countries }) => countries)).size >= 15)
  for (const { id, brands } of taxes) assert.ok(brands.length > 0, id)
})

test('a span over New Year is found on both sides', () => {
  for (const day of ['2023-12-25', '2024-01-05']) {
    const ids = occasionsAround(day).map(({ id }) => id)
    // One belongs to the year that comes, the other to the year that goes.
    assert.ok(ids.includes('new-year-2024'), day)
    assert.ok(ids.includes('year-end-pay-2023'), day)
  }
})

test('events that are given are held against the date, first and last day included', () => {
  const event: Occasion = {
    id: 'september-2013-updates',
    name: 'Updates that installed again and again',
    kind: 'event',
    from: '2013-09-11',
    to: '2013-10-12',
    countries: [],
    words: ['update'],
    brands: ['microsoft'],
    source: 'invented',
  }
  for (const [day, isHeld] of [
    ['2013-09-10', false],
    ['2013-09-11', true],
    ['2013-10-12', true],
    ['2013-10-12T23:59:59Z', true],
    ['2013-10-13', false],
  ] as const)
    assert.equal(occasionsAround(day, [event]).includes(event), isHeld, day)
  const ids = occasionsAround('2013-10-09', [event]).map(({ id }) => id)
  assert.ok(ids.includes('patch-tuesday-2013-10') && ids.includes(event.id))
})

test('years of which little is known give fewer rows, never an error', () => {
  const [early, recent, late] = [occasionsOfYear(1990), occasionsOfYear(2024), occasionsOfYear(2100)]
  assert.ok(early.length > 0 && early.length < recent.length)
  assert.ok(late.length > 0 && late.length < recent.length)
  for (const year of [1989, 2101, 0, -1, 2013.5, Number.NaN, Number.POSITIVE_INFINITY]) assert.deepEqual(occasionsOfYear(year), [])
  for (const date of ['', 'yesterday', '0000-00-00', '9999-12-31']) assert.deepEqual(occasionsAround(date), [])
})

test('a year is computed once', () => {
  assert.equal(occasionsOfYear(2024), occasionsOfYear(2024))
})
