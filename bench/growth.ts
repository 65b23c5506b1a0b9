/**
 * `npm run bench -- growth`: what a message costs the store as it grows, and how long its pages take then. Cases are made out of judged mails of the
 * corpus and go the way of every case: CaseStore.apply, then saveJudgement.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { openSqliteStore } from '../src/drivers/sqlite/index.ts'
import type { CampaignId } from '../src/model/index.ts'
import { type Judged, judgeAndTie } from '../src/pipeline/judge.ts'
import type { CaseStore } from '../src/ports/index.ts'
import { caseMaker, type MadeCase } from './made-cases.ts'
import { casesOf, cpuMsOf, readCorpus } from './mails.ts'

const BATCH = 64
/** So many messages before each size are what is measured at it. */
const WINDOW = 3_000
const BURST = 20_000
const ASKED = 40

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: '../corpora-work/phishing_pot/phish' },
      mails: { type: 'string', default: '1500' },
      sizes: { type: 'string', default: '10000,100000' },
      minutes: { type: 'string', default: '30' },
      folder: { type: 'string', default: tmpdir() },
      keep: { type: 'boolean', default: false },
    },
  })
  const folder = mkdtempSync(join(values.folder, 'telltale-growth-'))
  try {
    const { judged, judgeMs } = await judgedMails(values.corpus, Number(values.mails))
    console.log(`a mail costs ${judgeMs.toFixed(2)} ms of CPU to judge (${judged.length} mails)`)
    const file = join(folder, 'telltale.sqlite')
    const { cases, close } = await openSqliteStore(file)
    const growing = { store: cases, file, judgeMs, until: Date.now() + Number(values.minutes) * 60_000 }
    await grow(growing, caseMaker(judged, randomFrom(1)), values.sizes.split(',').map(Number))
    await close()
  } finally {
    if (values.keep) console.log(`the store is kept in ${folder}`)
    else rmSync(folder, { recursive: true })
  }
}

interface Growing {
  readonly store: CaseStore
  readonly file: string
  readonly judgeMs: number
  readonly until: number
}

async function grow(
  { store, file, judgeMs, until }: Growing,
  maker: ReturnType<typeof caseMaker>,
  sizes: readonly number[],
): Promise<void> {
  const big = growingStore(store)
  let small: { readonly file: string; readonly size: number } | null = null
  for (const wanted of sizes) {
    while (big.size() < wanted - WINDOW && Date.now() < until)
      await big.add(made(maker.next, Math.min(BATCH, wanted - WINDOW - big.size())))
    const spent = await sumOf(big, maker.next, WINDOW, small)
    const whole = ({ cpu, small: first }: { cpu: number; small: number }) => (judgeMs * WINDOW + cpu) / (judgeMs * WINDOW + first)
    small ??= await snapshotOf(file, big.size())
    const parts = [
      `${big.size()} cases: ${(spent.cpu / WINDOW).toFixed(3)} ms CPU a message`,
      spent.small === 0
        ? 'the first size'
        : `${(spent.cpu / spent.small).toFixed(2)} of what the same messages cost, in turns, on top of the first size (${whole(spent).toFixed(2)} with their judging)`,
      `${((100 * spent.cpu) / WINDOW / judgeMs).toFixed(1)} % of judging, ${(spent.wall / WINDOW).toFixed(3)} ms wall`,
      `${(bytesWritten() / big.size() / 1000).toFixed(0)} kB written a message so far`,
      `RSS ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, ${(statSync(file).size / big.size()).toFixed(0)} bytes a case`,
    ]
    console.log(parts.join(', '))
    if (Date.now() >= until) {
      console.log(`stopped: the time was up at ${big.size()} cases`)
      break
    }
  }
  const burst = await sumOf(big, maker.burst, BURST, null)
  console.log(`${BURST} more of one campaign: ${(burst.cpu / BURST).toFixed(3)} ms CPU a message`)
  await againOf(store, maker)
  await pagesOf(store)
}

const made = (next: () => MadeCase, count: number): readonly MadeCase[] => Array.from({ length: count }, next)

/** A store that knows how many it took; each addition says what it cost. */
function growingStore(store: CaseStore, begunAt = 0) {
  let size = begunAt
  return {
    size: () => size,
    async add(cases: readonly MadeCase[]): Promise<{ cpu: number; wall: number }> {
      const before = performance.now()
      const cpu = await cpuMsOf(() => save(store, cases, size))
      size += cases.length
      return { cpu, wall: performance.now() - before }
    },
  }
}
type GrowingStore = ReturnType<typeof growingStore>

/** A machine is not equally fast all the time, so what the store was at its first size is kept, and asked beside it at every later one. */
async function snapshotOf(file: string, size: number): Promise<{ file: string; size: number }> {
  const kept = `${file}.first`
  const beside = new DatabaseSync(file)
  await backup(beside, kept)
  beside.close()
  return { file: kept, size }
}

/** By this process, what the page cache still holds included; null where the system does not tell. */
const bytesWritten = (): number => Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? Number.NaN)

/** What so many messages cost, and what they cost on a copy of the small store, batch by batch in turns. */
async function sumOf(
  big: GrowingStore,
  next: () => MadeCase,
  total: number,
  first: { readonly file: string; readonly size: number } | null,
): Promise<{ cpu: number; wall: number; small: number }> {
  const sum = { cpu: 0, wall: 0, small: 0 }
  const copy = first && `${first.file}.copy`
  if (first && copy) copyFileSync(first.file, copy)
  const beside = copy ? await openSqliteStore(copy) : null
  const small = beside && first ? growingStore(beside.cases, first.size) : null
  for (let done = 0; done < total; done += BATCH) {
    const cases = made(next, Math.min(BATCH, total - done))
    if (small) sum.small += (await small.add(cases)).cpu
    const { cpu, wall } = await big.add(cases)
    sum.cpu += cpu
    sum.wall += wall
  }
  await beside?.close()
  if (copy) for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true })
  return sum
}

async function save(store: CaseStore, made: readonly MadeCase[], size: number): Promise<void> {
  await store.apply(made.flatMap(({ entries }, at) => entries(size + at + 1)))
  for (const { judgement } of made) await store.saveJudgement(judgement)
}

/** A case of the largest campaign loses all that ties it, and comes back. */
async function againOf(store: CaseStore, maker: ReturnType<typeof caseMaker>): Promise<void> {
  const made = Array.from({ length: ASKED }, maker.burst)
  const cursor = await store.cursor()
  await save(store, made, cursor)
  const times: number[] = []
  for (const { judgement } of made) {
    for (const keys of [judgement.keys.map((key) => ({ ...key, value: `${key.value} anew` })), judgement.keys]) {
      times.push(await cpuMsOf(async () => store.saveJudgement({ ...judgement, keys })))
    }
  }
  console.log(`judged again with other keys, in the largest campaign: ${told(times)}`)
}

async function pagesOf(store: CaseStore): Promise<void> {
  const { campaigns } = await store.listCampaigns({ limit: ASKED, order: 'latest', casesMin: 1 })
  const [largest] = (await store.listCampaigns({ limit: 1, order: 'largest', casesMin: 1 })).campaigns
  if (!largest) return
  const ids = [largest.campaign, ...campaigns.map(({ campaign }) => campaign)]
  console.log(`pages of ${(await store.counts()).cases} cases, the largest campaign of ${largest.cases}; CPU of ${ASKED} asked or more:`)
  const ask = async (what: string, asked: readonly (() => Promise<unknown>)[]) => {
    const times: number[] = []
    for (const one of asked) times.push(await cpuMsOf(async () => void (await one())))
    console.log(`  ${what.padEnd(44)} ${told(times)}`)
  }
  const often = (one: () => Promise<unknown>) => Array.from({ length: ASKED }, () => one)
  for (const order of ['latest', 'largest'] as const) await ask(`campaigns, 50 of them, ${order} first`, [...pages(store, order)])
  await ask(
    'a campaign',
    ids.map((id) => () => store.findCampaign(id)),
  )
  const big: CampaignId = largest.campaign
  await ask(
    'the largest campaign',
    often(() => store.findCampaign(big)),
  )
  await ask(
    'its first 100 cases',
    often(() => store.campaignCases(big, 100)),
  )
  await ask(
    'its days',
    often(() => store.campaignDays(big)),
  )
  await ask(
    'what ties it',
    often(() => store.tiesOf(big, 20)),
  )
  await ask(
    'what ties a case of it',
    often(() => store.tiesOf(largest.sample.caseId, 20)),
  )
  await ask(
    'what ties any campaign',
    ids.map((id) => () => store.tiesOf(id, 20)),
  )
}

/** One page after another, as a reader turns them. */
function pages(store: CaseStore, order: 'latest' | 'largest'): readonly (() => Promise<unknown>)[] {
  let after: string | null = null
  return Array.from({ length: ASKED }, () => async () => {
    const page = await store.listCampaigns({ limit: 50, order, casesMin: 1, ...(after === null ? {} : { after }) })
    after = page.next
  })
}

const told = (times: readonly number[]): string => {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`
}

async function judgedMails(corpus: string, mails: number): Promise<{ judged: Judged[]; judgeMs: number }> {
  const cases = casesOf(readCorpus({ corpus, mails }))
  const judged: Judged[] = []
  const warm = cases.slice(0, 100)
  for (const one of warm) await judgeAndTie(one)
  const spent = await cpuMsOf(async () => {
    for (const one of cases) judged.push(await judgeAndTie(one))
  })
  return { judged, judgeMs: spent / cases.length }
}

/** The same numbers below `most` for the same seed. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
}
