import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../model/index.ts'
import { conditionOf } from './condition.ts'
import type { ServiceContext } from './operation.ts'
import { openVitals } from './vitals.ts'

const NOW = new Date('2026-03-01T12:00:00.000Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString()

interface Given {
  readonly refusal?: string
  readonly freeBytes?: number
  readonly waitingSince?: string
  readonly setAside?: number
  readonly visitsRefused?: string
}

function service(given: Given = {}) {
  let now = NOW
  const vitals = openVitals({ now: () => now })
  const counts = { cases: 3, judged: 3, setAside: 0, retired: 0 }
  const workspace = {
    vitals,
    config: { freeBytesMin: 1_000, workers: 2, visit: { policy: 'off' } },
    visitsRefused: given.visitsRefused ?? null,
    cases: { counts: async () => counts, newestArrival: async () => minutesAgo(90) },
    queue: {
      counts: async () => ({ waiting: 5, running: 0, setAside: given.setAside ?? 0 }),
      waitingSince: async () => given.waitingSince ?? null,
    },
  }
  const disk = { refusal: () => given.refusal ?? null, freeBytes: () => given.freeBytes ?? 1e9, used: () => null }
  const context = { workspace, disk, startedAt: minutesAgo(60), painter: null } as unknown as ServiceContext
  return { context, vitals, at: (time: Date) => (now = time) }
}
const problems = async (context: ServiceContext) =>
  (await conditionOf(context, NOW)).problems.map(({ status, says }) => `${status}: ${says}`)

test('when nothing is wrong, nothing is said to be', async () => {
  const found = await conditionOf(service().context, NOW)
  assert.deepEqual([found.status, found.problems, found.intake.lastAt], ['fine', [], minutesAgo(90)])
})

test('the worst stands first, each with what to do', async () => {
  const { context } = service({ refusal: 'full', waitingSince: minutesAgo(25), setAside: 1, visitsRefused: 'There is no browser.' })
  const found = await conditionOf(context, NOW)
  assert.equal(found.status, 'failing')
  assert.match(found.problems[0]?.says ?? '', /disk is nearly full, so mail is refused/)
  assert.deepEqual(
    found.problems.map(({ status }) => status),
    ['failing', 'careful', 'careful', 'careful'],
  )
  assert.match(found.problems[1]?.says ?? '', /for 25 minutes; 5 jobs wait/)
  assert.ok(found.problems.every(({ toDo }) => toDo.length > 10))
})

test('a disk that fills up is told before it is full, and mail that waits a few minutes is not', async () => {
  assert.deepEqual(await problems(service({ freeBytes: 1_500, waitingSince: minutesAgo(9) }).context), ['careful: The disk is filling up.'])
})

test('work that failed just now is failing; what passed is only among the last errors', async () => {
  const { context, vitals, at } = service()
  at(new Date(NOW.getTime() - 60_000))
  vitals.trouble('pipeline', new Fault('disk-failed'))
  assert.deepEqual(await problems(context), ['failing: Mail is taken, but cannot be worked on: The disk failed to write.'])
  const later = await conditionOf(context, new Date(NOW.getTime() + 600_000))
  assert.deepEqual([later.problems, later.troubles.length], [[], 1])
})

test('errors are kept in words, few, and without what could be a secret', async () => {
  const { vitals } = service()
  for (let at = 0; at < 100; at += 1) vitals.trouble('web', new Error(`number ${at}`))
  for (let at = 0; at < 5; at += 1)
    vitals.trouble('web', new Error(`GET https://x.example/feed?token=abc of ${'A1b2'.repeat(12)}\n    at secret (/srv/x.ts:1)`))
  const { troubles } = vitals.signs()
  assert.equal(troubles.length, 30)
  assert.equal(troubles[0]?.times, 5)
  assert.match(troubles[0]?.says ?? '', /^A bug in Telltale: Error: GET /)
  assert.doesNotMatch(JSON.stringify(troubles), /abc|A1b2|secret|srv/)
})

test('mail is counted by the hour, refusals by their reason', () => {
  const { vitals, at } = service()
  at(new Date(NOW.getTime() - 3_600_000 * 2))
  vitals.taken()
  at(NOW)
  for (let mail = 0; mail < 3; mail += 1) vitals.taken()
  for (let mail = 0; mail < 200; mail += 1) vitals.refused(`reason ${mail % 40}`)
  const { takenByHour, lastTakenAt, refused } = vitals.signs()
  assert.deepEqual(takenByHour.slice(-3), [1, 0, 3])
  assert.deepEqual([takenByHour.length, lastTakenAt, refused.length, refused[0]?.times], [24, NOW.toISOString(), 30, 5])
})
