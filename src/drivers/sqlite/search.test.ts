import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { after, before, test } from 'node:test'
import type { CaseId, PositionedEntry, Report } from '../../model/index.ts'
import { searchFor, wordsFor } from '../../ports/contract/search.contract.ts'
import { caseIdFor } from '../../ports/contract/store.contract.ts'
import { openSqliteStore } from './index.ts'
import { searchCases } from './search-cases.ts'
import { timelineOf } from './timeline.ts'

const CASES = 60
const folder = mkdtempSync(join(tmpdir(), 'telltale-search-'))
const file = join(folder, 'telltale.sqlite')
let database: DatabaseSync

const sighting = (at: number, receivedAt: string, caseId: CaseId): PositionedEntry => ({
  next: at + 1,
  entry: {
    type: 'sighting',
    at: '',
    bytes: 1,
    sighting: {
      sightingId: `s${at}`,
      caseId,
      source: 'upload',
      receivedAt,
      receivedAtSource: 'date',
      envelope: null,
      path: null,
      carrier: null,
    },
  },
})
const report = (at: number) =>
  ({
    verdict: at % 3 === 0 ? 'benign' : 'attack',
    attackScore: at,
    subject: `Parcel ${at}`,
    from: 'a@example.com',
    brand: at % 5 === 0 ? null : { name: `Brand ${at % 7}`, organisation: null },
    evidence: [],
    links: [],
    pages: [],
    authentication: null,
  }) as unknown as Report
const saved = (at: number, caseId: CaseId) => ({
  caseId,
  sightingId: `s${at}`,
  factsHash: '',
  ruleset: '',
  judgedAt: '',
  report: report(at),
  keys: [],
  visibleWords: '',
})

before(async () => {
  const { cases, close } = await openSqliteStore(file)
  await cases.apply(
    Array.from({ length: CASES }, (_, at) => sighting(at, new Date(1_700_000_000_000 + at * 86_400_000).toISOString(), caseIdFor(at))),
  )
  for (let at = 0; at < CASES; at += 1) await cases.saveJudgement(saved(at, caseIdFor(at)))
  await close()
  database = new DatabaseSync(file)
})
after(() => {
  database?.close()
  rmSync(folder, { recursive: true })
})

/** What is asked of the database, as SQLite plans it. */
function plansOf(work: (spied: DatabaseSync) => unknown): string[] {
  const asked: string[] = []
  const prepare = (sql: string) => {
    asked.push(sql)
    return database.prepare(sql)
  }
  work({ prepare } as unknown as DatabaseSync)
  return asked.map((sql) =>
    JSON.stringify(database.prepare(`explain query plan ${sql}`).all(...new Array<null>(sql.split('?').length - 1).fill(null))),
  )
}

test('a page of hits goes along the index from the newest down and sorts nothing', () => {
  const part = { kind: 'part', field: 'link', text: 'shop', atStart: false, atEnd: false } as const
  for (const search of [
    wordsFor('parcel'),
    { ...searchFor(), since: '2024-01-01T00:00:00.000Z' },
    searchFor(part, { kind: 'label', label: 'benign' }),
  ]) {
    const [page = ''] = plansOf((spied) => searchCases(spied, { limit: 5, search }))
    assert.match(page, /SCAN words VIRTUAL TABLE INDEX/)
    assert.match(page, /SEARCH places USING INTEGER PRIMARY KEY/)
    assert.doesNotMatch(page, /TEMP B-TREE/)
  }
})

test('hits taken out in many lists, in one, and what was counted by day make the same timeline', () => {
  const edges = ['2023-11-01', '2023-12-01', '2023-12-15', '2024-01-01', '2024-02-01']
  for (const by of ['verdict', 'brand', 'lure'] as const) {
    const query = { search: wordsFor('parcel'), by, edges, valuesMax: 20 }
    const read = timelineOf(database, query)
    assert.deepEqual(timelineOf(database, query, 7), read)
    assert.deepEqual(timelineOf(database, { ...query, search: searchFor() }), read)
    const within = { since: '2023-11-20T00:00:00.000Z', before: '2023-12-20T00:00:00.000Z' }
    const part = timelineOf(database, { ...query, search: { ...query.search, ...within } })
    assert.deepEqual(part.cases, [11, 14, 5, 0])
    assert.deepEqual(timelineOf(database, { ...query, search: { ...query.search, ...within } }, 1), part)
    assert.deepEqual(timelineOf(database, { ...query, search: { ...searchFor(), ...within } }), part)
    assert.equal(
      read.cases.reduce((sum, one) => sum + one, 0),
      CASES,
    )
  }
})

test('places go to SQLite as whole numbers: of a fraction the full-text index makes no range and walks all there is', () => {
  const given: unknown[] = []
  const prepare = (sql: string) => {
    const statement = database.prepare(sql)
    const spy =
      (name: 'all' | 'get') =>
      (...values: SQLInputValue[]) => {
        given.push(...values)
        return statement[name](...values)
      }
    return { all: spy('all'), get: spy('get') }
  }
  const spied = { prepare } as unknown as DatabaseSync
  const search = { ...wordsFor('parcel'), since: '2023-11-20T00:00:00.000Z', before: '2023-12-20T00:00:00.000Z' }
  const { next } = searchCases(spied, { limit: 5, search })
  assert.equal(searchCases(spied, { limit: 5, search, after: next ?? '' }).cases.length, 5)
  timelineOf(spied, { search, by: 'brand', edges: ['2023-11-01', '2024-01-01'], valuesMax: 5 })
  assert.ok(given.filter((one) => typeof one === 'bigint').length >= 8)
  assert.deepEqual(
    given.filter((one) => typeof one === 'number' && one > 2 ** 32),
    [],
  )
})

test('more cases of one moment than there are numbers in it find a place each, and none is lost', async () => {
  const { cases, close } = await openSqliteStore(':memory:')
  const ids = Array.from(
    { length: 1_500 },
    (_, at): CaseId => `sha256:${(at * 2_654_435_761).toString(16).padStart(14, '0').padEnd(64, at.toString(16))}`,
  )
  await cases.apply(ids.map((id, at) => sighting(at, '2025-01-01T00:00:00.000Z', id)))
  for (const [at, id] of ids.entries()) await cases.saveJudgement(saved(at, id))
  assert.equal((await cases.listCases({ limit: 1, search: wordsFor('parcel') })).found, ids.length)
  await close()
})
