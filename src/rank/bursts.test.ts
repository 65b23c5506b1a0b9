import assert from 'node:assert/strict'
import { test } from 'node:test'
import { burstsOf, poissonTail, type Told } from './bursts.ts'
import { whole } from './slices.ts'

const DAY_MS = 86_400_000
const told = (day: number, ...terms: readonly string[]): Told => ({
  day: new Date(Date.parse('2024-01-01') + day * DAY_MS).toISOString().slice(0, 10),
  terms,
})
/** Two campaigns a day of something else, for eighty days. */
const QUIET = Array.from({ length: 160 }, (_, at) => told(at >> 1, `word:other${at}`))
const weekOf = (campaigns: number, term: string, from = 74) => Array.from({ length: campaigns }, (_, at) => told(from + (at % 6), term))
const burstIn = (all: readonly Told[]) => whole(burstsOf(all))(all.length - 1)[0]

test('a brand in nine campaigns of a week, and in none before, is a burst, and says so', () => {
  const burst = burstIn([...QUIET, ...weekOf(9, 'brand:DHL')])
  assert.deepEqual([burst?.term, burst?.campaigns, burst?.before], ['brand:DHL', 9, 0])
  assert.ok(burst && burst.from <= '2024-03-17' && burst.to >= '2024-03-19' && burst.chance < 1e-5)
})
test('what was told all the time is none, nor what is told three times', () => {
  const always = Array.from({ length: 80 }, (_, day) => told(day, 'brand:DHL'))
  assert.equal(burstIn([...QUIET, ...always, ...weekOf(3, 'brand:DHL')]), undefined)
  assert.equal(burstIn([...QUIET, ...weekOf(3, 'brand:DHL')]), undefined)
})
test('a busy week makes no burst of everything', () => {
  const before = Array.from({ length: 60 }, (_, day) => told(day + 10, 'brand:DHL'))
  const busy = Array.from({ length: 60 }, (_, at) => told(74 + (at % 6), `word:more${at}`))
  assert.equal(burstIn([...QUIET, ...before, ...busy, ...weekOf(9, 'brand:DHL')]), undefined)
})
test('a trap that has just begun has no bursts', () => assert.equal(burstIn(weekOf(30, 'brand:DHL')), undefined))
test('only campaigns of its week are part of it', () => {
  const all = [...QUIET, told(20, 'brand:DHL'), ...weekOf(12, 'brand:DHL')]
  assert.deepEqual(whole(burstsOf(all))(QUIET.length), [])
})
test('days that are none, and terms said twice, are borne', () => {
  assert.deepEqual(whole(burstsOf([{ day: 'soon', terms: ['word:a'] }]))(0), [])
  assert.equal(burstIn([...QUIET, ...weekOf(3, 'brand:DHL'), told(79, 'brand:DHL', 'brand:DHL')])?.campaigns, undefined)
})
test('the tail of Poisson is what tables say', () => {
  for (const [count, mean, tail] of [
    [0, 3, 1],
    [1, 1, 0.6321],
    [4, 1, 0.01899],
    [10, 2, 4.65e-5],
  ] as const)
    assert.ok(Math.abs(poissonTail(count, mean) - tail) < tail * 0.01, `${count} of ${mean}: ${poissonTail(count, mean)}`)
  assert.ok(poissonTail(40, 1) < 1e-40 && poissonTail(40, 1) > 0)
})
