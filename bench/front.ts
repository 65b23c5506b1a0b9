/**
 * `npm run bench -- front [--cases N] [--campaigns N] [--views N] [--store FILE]`: how long the front page of researchers takes on a large store, made up of invented
 * reports (in FILE, where it is kept, or found from an earlier run: filling takes minutes). While it is asked mails are judged on, ten a second, so that the ranking is made anew behind the reader.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createHttpApp } from '../src/api/app.ts'
import { defaultConfig } from '../src/config/defaults.ts'
import { openAuditLog, openTokens } from '../src/drivers/folder/index.ts'
import { openSqliteStore } from '../src/drivers/sqlite/index.ts'
import type { CaseId, JournalEntry, Report } from '../src/model/index.ts'
import type { ServiceContext } from '../src/operations/index.ts'
import { rankingOf } from '../src/operations/ranking.ts'

const DAY_MS = 86_400_000
/** Cases come over so many days, up to today. */
const DAYS = 365
const BATCH = 500
const JUDGED_A_SECOND = 10

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '100000' },
      campaigns: { type: 'string', default: '50000' },
      views: { type: 'string', default: '400' },
      store: { type: 'string' },
    },
  })
  const [cases, campaigns, views] = [Number(values.cases), Number(values.campaigns), Number(values.views)]
  const folder = mkdtempSync(join(tmpdir(), 'telltale-front-'))
  try {
    const store = await openSqliteStore(values.store ?? join(folder, 'telltale.sqlite'))
    const add = adder(store.cases, campaigns, Date.now())
    for (let at = (await store.cases.counts()).cases; at < cases; at += BATCH) await add(at, Math.min(BATCH, cases - at))
    const workspace = { cases: store.cases, events: [], secrets: [], operator: null } as unknown as ServiceContext['workspace']
    await measure({ workspace, folder, views, add, next: cases })
    await store.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Cases = Awaited<ReturnType<typeof openSqliteStore>>['cases']

const idOf = (at: number): CaseId =>
  `sha256:${((at * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}${at.toString(16).padStart(56, '0')}`
const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item
const OBJECTS = ['account', 'invoice', 'parcel', 'prize', 'document', 'crypto-wallet', 'tax-refund', 'health-product'] as const
const ACTIONS = ['log-in', 'pay', 'claim', 'open-file', 'click'] as const

function adder(cases: Cases, campaigns: number, now: number) {
  return async (from: number, many: number) => {
    const ats = Array.from({ length: many }, (_, at) => from + at)
    const entries = ats.map((at) => ({ entry: sightingOf(at, now), next: at + 1 }))
    await cases.apply(entries)
    for (const at of ats)
      await cases.saveJudgement({
        caseId: idOf(at),
        sightingId: `s${at}`,
        factsHash: '',
        ruleset: '',
        judgedAt: new Date(now).toISOString(),
        report: reportOf(at % campaigns, at),
        visibleWords: '',
        keys: [{ kind: 'text', value: `k${at % campaigns}` }],
      })
  }
}

function sightingOf(at: number, now: number): JournalEntry {
  const receivedAt = new Date(now - ((at * 7_919) % (DAYS * 1_440)) * (DAY_MS / 1_440)).toISOString()
  const sighting = {
    sightingId: `s${at}`,
    caseId: idOf(at),
    source: 'smtp',
    receivedAt,
    receivedAtSource: 'clock',
    envelope: null,
    path: null,
    carrier: null,
  } as const
  return { type: 'sighting', at: receivedAt, bytes: 10_000, sighting }
}

/** Of the size of a real one: twelve pieces of evidence with their values. */
function reportOf(campaign: number, at: number): Report {
  const evidence = Array.from({ length: 12 }, (_, index) => ({
    signal: `signal-${(campaign * 7 + index * 13) % 130}`,
    title: `What few do, number ${(campaign * 7 + index * 13) % 130}`,
    kind: index < 8 ? 'contradiction' : 'confirmation',
    message: 'm',
    values: { named: `Brand ${campaign % 900}`, opens: `site-${campaign}.example`, words: 'your account will be closed within two days' },
    says: 'The link reads one name but opens another one, which nobody at the brand has registered.',
    at: { part: '1', start: 0, end: 10 },
    share: 0.05,
  }))
  return {
    caseId: idOf(at),
    verdict: 'attack',
    attackType: 'credential-phishing',
    attackScore: 90,
    brand: { name: `Brand ${campaign % 900}`, organisation: `brand-${campaign % 900}`, role: 'impersonated' },
    lure: { object: pick(OBJECTS, campaign), action: pick(ACTIONS, campaign >> 3), persuasion: 'fear' },
    language: 'en',
    difficulty: { level: pick(['least', 'moderate', 'very'], campaign), cues: 3, premise: 'high', named: [] },
    mismatch: [],
    subject: `Notice ${campaign} on your account`,
    from: `Brand ${campaign % 900} <desk@site-${campaign}.example>`,
    evidence,
    authentication: null,
    links: [{ site: `site-${campaign}.example`, host: `site-${campaign}.example` }],
    pages: [],
  } as unknown as Report
}

interface Measured {
  readonly workspace: ServiceContext['workspace']
  readonly folder: string
  readonly views: number
  readonly add: (from: number, many: number) => Promise<void>
  readonly next: number
}

async function measure({ workspace, folder, views, add, next }: Measured): Promise<void> {
  const access = await openTokens(folder)
  const app = createHttpApp({
    service: {
      workspace,
      access,
      audit: await openAuditLog(folder),
      painter: null,
      pictures: null,
      disk: null,
      startedAt: '',
      examine: async () => [],
    },
    config: { ...defaultConfig().http, requestsPerMinuteMax: 1_000_000 },
  })
  const ask = (path: string) => app.request(path, { headers: { authorization: `Bearer ${access.newToken}` } })
  const [first, cpu] = [performance.now(), process.threadCpuUsage()]
  const { campaigns } = await rankingOf(workspace)
  const { user, system } = process.threadCpuUsage(cpu)
  console.log(
    `${campaigns.length} campaigns of ${next} cases ranked for the first time in ${Math.round(performance.now() - first)} ms, of that ${Math.round((user + system) / 1_000)} ms of CPU`,
  )
  const still = await timed(views, () => ask('/interesting'))
  console.log(`front page, store at rest:         ${still}`)
  let at = next
  let isJudging = false
  const judging = setInterval(() => {
    if (isJudging) return
    isJudging = true
    void add(at++, 1).finally(() => {
      isJudging = false
    })
  }, 1_000 / JUDGED_A_SECOND)
  const moving = await timed(views, () => ask('/interesting'), 50)
  clearInterval(judging)
  console.log(`front page, mails coming in:       ${moving}`)
  console.log(
    `front page, another day each time: ${await timed(Math.min(views, DAYS), (view) => ask(`/interesting?at=${dayBefore(view)}`))}`,
  )
  console.log(`memory in use ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`)
}

const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

/** The time of the answer alone, without what the asker waits between. */
async function timed(views: number, view: (at: number) => Response | Promise<Response>, restMs = 0): Promise<string> {
  const times: number[] = []
  for (let at = 0; at < views; at += 1) {
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs))
    const startedAt = performance.now()
    const answer = await view(at)
    await answer.text()
    times.push(performance.now() - startedAt)
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
  }
  times.sort((one, other) => one - other)
  const quantile = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
  return `p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, p99 ${quantile(0.99)} ms, worst ${times.at(-1)?.toFixed(1)} ms (${views} views)`
}
