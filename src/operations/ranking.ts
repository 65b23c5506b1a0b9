/**
 * The ranking of a store, remembered for as long as nothing moved. A small store is ranked anew when it is asked; a large one behind the back of who asks,
 * and not all the time: pages and mail come first.
 */
import { setImmediate } from 'node:timers/promises'
import type { Report } from '../model/index.ts'
import type { CampaignSample, CaseStore } from '../ports/index.ts'
import { type Interest, type MisusedService, misusedService, rankInSlices, type Slices } from '../rank/index.ts'
import type { Workspace } from './context.ts'

type RankedPart = CampaignSample['report']

export interface RankedCampaign extends Pick<RankedPart, 'verdict' | 'attackType' | 'lure' | 'subject' | 'from'> {
  readonly campaign: string
  readonly interest: { readonly score: number; readonly reasons: readonly { id: string; says: string; share: number }[] }
  readonly cases: number
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly brand: string | null
  readonly brandRole: NonNullable<RankedPart['brand']>['role'] | null
  readonly sampleCaseId: string
  readonly misuses: MisusedService | null
}

export interface Ranking {
  readonly madeAt: string
  /** The most interesting first. */
  readonly campaigns: readonly RankedCampaign[]
  readonly byId: ReadonlyMap<string, RankedCampaign>
}

/** As many as are held against each other: those that moved last. */
const CAMPAIGNS_MAX = 20_000
/** Of the days of these campaigns, the latest. */
const EVENTS_MAX = 20_000
/** Read at a time, so that mail is taken in between. */
const CHUNK = 100
/** What takes no longer is made while the reader waits. */
const QUICK_MS_MAX = 50
/** A store that takes long rests so many times as long before it is ranked anew, but not for ever. */
const REST_TIMES = 30
const REST_MS_MAX = 10 * 60_000

interface Remembered {
  ranking: Ranking | null
  revision: number
  costMs: number
  restsUntil: number
  making: { readonly revision: number; readonly ranking: Promise<Ranking> } | null
  /** A page has waited for the first one in vain: no other does. */
  isAwaited: boolean
}
const remembered = new WeakMap<CaseStore, Remembered>()

export async function rankingOf(workspace: Pick<Workspace, 'cases' | 'events'>): Promise<Ranking> {
  const { cases } = workspace
  const held = remembered.get(cases) ?? { ranking: null, revision: -1, costMs: 0, restsUntil: 0, making: null, isAwaited: false }
  remembered.set(cases, held)
  const revision = await cases.revision()
  if (held.ranking && held.revision === revision) return held.ranking
  if (held.ranking && held.costMs > QUICK_MS_MAX) {
    // A store that is closed meanwhile fails it; whoever asks next is told what is wrong.
    if (!held.making && performance.now() > held.restsUntil) made(workspace, held, revision).catch(() => undefined)
    return held.ranking
  }
  return held.making?.revision === revision ? held.making.ranking : made(workspace, held, revision)
}

async function made(workspace: Pick<Workspace, 'cases' | 'events'>, held: Remembered, revision: number): Promise<Ranking> {
  const ranking = make(workspace)
  const making = { revision, ranking: ranking.then(({ ranking: one }) => one) }
  // Nobody may be waiting for this one; whoever asked is told below.
  making.ranking.catch(() => undefined)
  held.making = making
  try {
    const { ranking: one, costMs } = await ranking
    if (held.ranking === null || held.revision <= revision) Object.assign(held, { ranking: one, revision, costMs })
    held.restsUntil = performance.now() + Math.min(costMs * REST_TIMES, REST_MS_MAX)
    return one
  } finally {
    if (held.making === making) held.making = null
  }
}

/** The cost is what this thread worked, without what it waited for others: a busy machine makes no store large. */
async function make({ cases, events }: Pick<Workspace, 'cases' | 'events'>): Promise<{ ranking: Ranking; costMs: number }> {
  const samples = new Map<string, CampaignSample>()
  let costMs = 0
  for (let last: CampaignSample | undefined; samples.size < CAMPAIGNS_MAX; await setImmediate()) {
    const before = worked()
    const chunk = await cases.campaignSamples(CHUNK, last)
    costMs += worked() - before
    // One that moves while we read comes twice: as it was read first, so that each counts once.
    for (const one of chunk) if (!samples.has(one.campaign)) samples.set(one.campaign, one)
    last = chunk.at(-1)
    if (last === undefined) break
  }
  const happened = await eventsOf({ cases, events }, [...samples.values()])
  const ranked = await between(rankInSlices([...samples.values()], happened))
  const told = await between(rankingFrom(ranked.result, samples))
  return { ranking: told.result, costMs: costMs + ranked.costMs + told.costMs }
}

/** So long are mail and pages held up at most, and a slice more. */
const HELD_UP_MS_MAX = 8

/** Works slice by slice and lets others in between. */
async function between<Result>(slices: Slices<Result>): Promise<{ result: Result; costMs: number }> {
  let costMs = 0
  for (;;) {
    const [startedAt, before] = [performance.now(), worked()]
    let step = slices.next()
    while (!step.done && performance.now() - startedAt < HELD_UP_MS_MAX) step = slices.next()
    costMs += worked() - before
    if (step.done) return { result: step.value, costMs }
    await setImmediate()
  }
}

function* rankingFrom(ranked: readonly Interest[], samples: ReadonlyMap<string, CampaignSample>): Slices<Ranking> {
  const byId = new Map<string, RankedCampaign>()
  for (const [at, { campaign, score, reasons }] of ranked.entries()) {
    const sample = samples.get(campaign)
    const interest = { score, reasons: reasons.map((one) => ({ ...one, share: rounded(one.share) })) }
    if (sample) byId.set(campaign, rankedCampaign(sample, interest))
    if (at % CHUNK === 0) yield
  }
  return { madeAt: new Date().toISOString(), campaigns: [...byId.values()], byId }
}

/** Those of the operator's file and those that were taken in; one that is in both is one. */
async function eventsOf({ cases, events }: Pick<Workspace, 'cases' | 'events'>, samples: readonly Pick<CampaignSample, 'firstSeenAt'>[]) {
  const days = samples.map(({ firstSeenAt }) => firstSeenAt.slice(0, 'YYYY-MM-DD'.length)).sort()
  const stored = await cases.eventsBetween(days[0] ?? '', days.at(-1) ?? '', EVENTS_MAX)
  return [...new Map([...stored, ...events].map((event) => [event.id, event])).values()]
}

/** Milliseconds of CPU that this thread has had. */
function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

function rankedCampaign({ report, ...sample }: CampaignSample, interest: RankedCampaign['interest']): RankedCampaign {
  const { verdict, attackType, lure, subject, from, brand, caseId } = report
  const { campaign, cases, firstSeenAt, lastSeenAt } = sample
  return {
    ...{ campaign, interest, cases, firstSeenAt, lastSeenAt, verdict, attackType },
    ...{ brand: brand?.name ?? null, brandRole: brand?.role ?? null, lure, subject, from, sampleCaseId: caseId },
    misuses: misusedService(report),
  }
}

export type CaseInterest = NonNullable<Report['interest']>

/** Looks up the interest of campaigns: what a case is worth is what its campaign is. */
export async function interests(workspace: Pick<Workspace, 'cases' | 'events'>): Promise<(campaign: string | null) => CaseInterest | null> {
  const { byId, madeAt } = await rankingOf(workspace)
  return (campaign) => {
    const found = campaign === null ? undefined : byId.get(campaign)
    return found ? { score: found.interest.score, reasons: found.interest.reasons.map(({ says }) => says), at: madeAt } : null
  }
}

/** One page waits that long, and no longer, for the first ranking of a large store, which takes minutes: until it is there, nothing is told of interest. */
const PAGE_WAIT_MS_MAX = 300

export async function interestsSoon(
  workspace: Pick<Workspace, 'cases' | 'events'>,
): Promise<(campaign: string | null) => CaseInterest | null> {
  const asked = interests(workspace)
  const held = remembered.get(workspace.cases)
  if (held?.isAwaited && held.ranking === null) {
    // Should it fail, whoever asks for the ranking itself is told.
    asked.catch(() => undefined)
    return () => null
  }
  let timer: NodeJS.Timeout | undefined
  const later = new Promise<() => null>((resolve) => {
    timer = setTimeout(() => {
      if (held) held.isAwaited = true
      resolve(() => null)
    }, PAGE_WAIT_MS_MAX)
  })
  return Promise.race([asked, later]).finally(() => clearTimeout(timer))
}

interface Placed {
  readonly campaign: string | null
}

/** The report with its place among others. What was judged from the case alone never reads it. */
export function placed(report: Report, { campaign }: Placed, interest: CaseInterest | null): Report {
  if (campaign === null) return report
  return { ...report, campaign, interest }
}
