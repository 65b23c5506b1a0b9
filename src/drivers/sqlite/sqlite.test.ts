import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import type { PositionedEntry, Report } from '../../model/index.ts'
import { testCampaignsByChance } from '../../ports/contract/campaigns.contract.ts'
import { testHands } from '../../ports/contract/hands.contract.ts'
import { testHandsInAnyOrder } from '../../ports/contract/hands-orders.contract.ts'
import { testRetired } from '../../ports/contract/retired.contract.ts'
import { wordsFor } from '../../ports/contract/search.contract.ts'
import { caseIdFor, testCaseStore, testJobQueue } from '../../ports/contract/store.contract.ts'
import { fixedClock } from '../memory/index.ts'
import { openSqliteStore, removeSqliteStore } from './index.ts'

testCaseStore('sqlite', async () => (await openSqliteStore(':memory:')).cases)
testCampaignsByChance('sqlite', async () => (await openSqliteStore(':memory:')).cases)
testRetired('sqlite', async () => (await openSqliteStore(':memory:')).cases)
testHands('sqlite', async () => (await openSqliteStore(':memory:')).cases)
testHandsInAnyOrder('sqlite', async () => (await openSqliteStore(':memory:')).cases)
testJobQueue('sqlite', async () => {
  const clock = fixedClock('2025-01-01T00:00:00Z')
  return { queue: (await openSqliteStore(':memory:', { clock })).queue, advance: clock.advance }
})

const made: string[] = []
const newFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-sqlite-'))
  made.push(folder)
  return join(folder, 'telltale.sqlite')
}
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

const sightings = (count: number): PositionedEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    next: at + 1,
    entry: {
      type: 'sighting',
      at: '',
      bytes: 1,
      sighting: {
        sightingId: `s${at}`,
        caseId: caseIdFor(at),
        source: 'upload',
        receivedAt: new Date(1_700_000_000_000 + at * 1_000).toISOString(),
        receivedAtSource: 'clock',
        envelope: null,
        path: null,
        carrier: null,
      },
    },
  }))

test('a damaged database is refused with what to do', async () => {
  const file = newFile()
  writeFileSync(file, 'this is no database, but it is long enough to look at. '.repeat(100))
  await assert.rejects(openSqliteStore(file), /telltale reindex/)
  await removeSqliteStore(file)
  await (await openSqliteStore(file)).close()
})

test('a database that is damaged deep inside says so when it is asked, and can be removed', async () => {
  const file = newFile()
  const store = await openSqliteStore(file)
  await store.cases.apply(sightings(2_000))
  await store.close()
  const damaged = new DatabaseSync(file)
  const { page_count: pages } = damaged.prepare('pragma page_count').get() as { page_count: number }
  damaged.close()
  const handle = await open(file, 'r+')
  for (let page = 20; page < pages; page += 1) await handle.write(Buffer.alloc(4_096, 0xff), 0, 4_096, page * 4_096)
  await handle.close()
  const asked = async () => {
    const again = await openSqliteStore(file)
    try {
      for (let at = 0; at < 2_000; at += 1) await again.cases.findCase(caseIdFor(at))
    } finally {
      await again.close()
    }
  }
  await assert.rejects(asked(), /damaged.*telltale reindex/)
  await removeSqliteStore(file)
  assert.equal(existsSync(file), false)
})

test('a database of a newer Telltale, or of an older shape, is refused with what to do', async () => {
  const file = newFile()
  await (await openSqliteStore(file)).close()
  const newer = new DatabaseSync(file)
  newer.exec('pragma user_version = 999')
  newer.close()
  await assert.rejects(openSqliteStore(file), /newer Telltale.*telltale reindex/)
})

test('cases, cursor and jobs are there after opening again, and a running job runs again at once', async () => {
  const file = newFile()
  const store = await openSqliteStore(file)
  await store.cases.apply(sightings(3))
  await store.queue.enqueue([{ key: 'gather:1:s0', stage: 'gather', subject: 's0' }])
  await store.queue.claim('gather', 1, 1_000_000)
  await store.close()
  const again = await openSqliteStore(file)
  assert.deepEqual([await again.cases.cursor(), (await again.cases.counts()).cases], [3, 3])
  assert.equal((await again.queue.claim('gather', 1, 1_000))[0]?.attempt, 2)
  await again.close()
  await again.close()
})

test('a subject with null bytes and half characters is kept and found', async () => {
  const { cases, close } = await openSqliteStore(':memory:')
  await cases.apply(sightings(1))
  const report = {
    verdict: 'attack',
    attackScore: 1,
    subject: 'Parcel \0 \ud800 held',
    from: '\0',
    brand: null,
    evidence: [],
    links: [],
    pages: [],
    authentication: null,
  }
  await cases.saveJudgement({
    caseId: caseIdFor(0),
    sightingId: 's0',
    factsHash: '',
    ruleset: '',
    judgedAt: '',
    report: report as unknown as Report,
    keys: [],
    visibleWords: 'seen \0 and \udfff found',
  })
  for (const text of ['parcel', 'found']) assert.equal((await cases.listCases({ limit: 5, search: wordsFor(text) })).cases.length, 1)
  assert.equal((await cases.findCase(caseIdFor(0)))?.judgement?.report.subject, report.subject)
  await close()
})

test('listing, in sight or by verdict, goes along an index and sorts nothing', async () => {
  const file = newFile()
  await (await openSqliteStore(file)).close()
  const database = new DatabaseSync(file)
  for (const where of ["(is_carrier = 0 or verdict = 'attack')", "(is_carrier = 0 or verdict = 'attack') and verdict = ?", '1']) {
    const plan = database.prepare(`explain query plan select * from cases where ${where} order by first_seen desc, id desc limit 5`)
    const steps = JSON.stringify(where.includes('?') ? plan.all('benign') : plan.all())
    assert.match(steps, /USING INDEX/)
    assert.doesNotMatch(steps, /TEMP B-TREE/)
  }
  database.close()
})
