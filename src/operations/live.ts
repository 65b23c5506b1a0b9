/**
 * What was judged just now, told to whoever watches the stream: gathered for a moment, held against each search once, and handed on in small batches. All of
 * it is bounded: who watches, what waits for them, what is remembered for those who were away. Who falls behind is let go, and asks anew.
 */
import { randomUUID } from 'node:crypto'
import { type CaseId, Refusal } from '../model/index.ts'
import type { CaseSummary } from '../ports/index.ts'
import { searchOf } from './cases.ts'
import type { Workspace } from './context.ts'

/** Cases of a batch; a page of the stream shows no more. */
export const LIVE_CASES_MAX = 100
const WATCHERS_MAX = 100
/** One token must not shut the others out. */
const WATCHERS_EACH_MAX = 20
const BATCHES_MAX = 20
const REMEMBERED_MAX = 1_000
const TOGETHER_MS = 200
/** What telling costs is rested so many times: mail and pages come first. */
const REST_TIMES = 5

export interface LiveBatch {
  /** Whoever comes back later names it, to hear what came since. */
  readonly last: string
  readonly cases: readonly CaseSummary[]
  /** Cases in the store, where some came; null in a batch of none. */
  readonly total: number | null
  /** More came than is told: the list is to be read anew. */
  readonly isGap: boolean
}

export interface Watch {
  /** The next batch, an empty one after `waitMs`; null once it is over. */
  next(waitMs: number): Promise<LiveBatch | null>
  close(): void
}

export interface WatchWish {
  readonly search: string
  /** `last` of a batch or a page: on from there. */
  readonly since: string | null
  /** Name of the token. */
  readonly who: string
  /** Told when it is over because batches were not taken. */
  readonly onBehind: () => void
}

export interface Live {
  /** Where the stream stands now. */
  last(): string
  /** @throws Refusal for a search that is not understood, or where too many watch */
  watch(wish: WatchWish): Watch
}

const lives = new WeakMap<Workspace, Live>()

/** The same for the same workspace; it listens from the first time on that somebody asks. */
export function liveOf(workspace: Workspace): Live {
  const live = lives.get(workspace) ?? openLive(workspace)
  lives.set(workspace, live)
  return live
}

interface Watcher {
  readonly search: string
  readonly who: string
  take(batch: LiveBatch): void
}

function openLive({ cases, pipeline, settings }: Pick<Workspace, 'cases' | 'pipeline' | 'settings'>): Live {
  // Numbers of a run of the service say nothing in the next one.
  const run = randomUUID().slice(0, 8)
  const remembered: { readonly number: number; readonly caseId: CaseId }[] = []
  const watchers = new Set<Watcher>()
  const fresh = new Set<CaseId>()
  let number = 0
  let isGap = false
  let isTelling = false

  const understood = (search: string) => searchOf(search, settings.now().traps)
  const last = () => `${run}-${number}`
  const inSight = async () => {
    const counts = await cases.counts()
    return counts.cases - counts.carriers
  }
  const found = async (search: string, among: readonly CaseId[], isCut: boolean): Promise<LiveBatch> => {
    const at = last()
    const page = await cases.listCases({ limit: LIVE_CASES_MAX, among, ...understood(search) })
    const isEmpty = page.cases.length === 0 && !isCut
    return { last: at, cases: page.cases, total: isEmpty ? null : await inSight(), isGap: isCut || page.next !== null }
  }
  const tell = async () => {
    const [among, isCut] = [[...fresh], isGap]
    fresh.clear()
    isGap = false
    const startedAt = performance.now()
    for (const search of new Set([...watchers].map((one) => one.search))) {
      // A store that cannot say now: they shall look for themselves.
      const batch = await found(search, among, isCut).catch(() => ({ last: last(), cases: [], total: null, isGap: true }))
      if (batch.cases.length > 0 || batch.isGap) for (const one of watchers) if (one.search === search) one.take(batch)
    }
    const restMs = Math.max(TOGETHER_MS, (performance.now() - startedAt) * REST_TIMES)
    if (fresh.size > 0) setTimeout(tell, restMs).unref()
    else isTelling = false
  }
  pipeline.onJudged((caseId) => {
    number += 1
    remembered.push({ number, caseId })
    if (remembered.length > REMEMBERED_MAX) remembered.shift()
    if (watchers.size === 0) return
    if (fresh.size < REMEMBERED_MAX) fresh.add(caseId)
    else isGap = true
    if (!isTelling) setTimeout(tell, TOGETHER_MS).unref()
    isTelling = true
  })
  const missed = async (search: string, since: string): Promise<LiveBatch> => {
    const [of, at = ''] = since.split('-')
    const from = Number(at)
    const isKnown = of === run && from <= number && from >= (remembered[0]?.number ?? number + 1) - 1
    return found(search, isKnown ? remembered.filter((one) => one.number > from).map(({ caseId }) => caseId) : [], !isKnown)
  }
  return {
    last,
    watch({ search, since, who, onBehind }) {
      understood(search)
      const own = [...watchers].filter((one) => one.who === who).length
      if (watchers.size >= WATCHERS_MAX || own >= WATCHERS_EACH_MAX)
        throw new Refusal('Too many pages watch the stream at once. Close some of them.', { httpStatus: 429 })
      return openWatch({ search, who, watchers, onBehind, last, missed: since === null ? null : () => missed(search, since) })
    },
  }
}

interface WatchParts extends Pick<WatchWish, 'search' | 'who' | 'onBehind'> {
  readonly watchers: Set<Watcher>
  readonly last: () => string
  /** What came while they were away. */
  readonly missed: (() => Promise<LiveBatch>) | null
}

function openWatch({ search, who, watchers, onBehind, last, missed }: WatchParts): Watch {
  const batches: LiveBatch[] = []
  let isOver = false
  let wake: (() => void) | null = null
  let first = missed
  const close = () => {
    isOver = true
    watchers.delete(watcher)
    wake?.()
  }
  const watcher: Watcher = {
    search,
    who,
    take(batch) {
      batches.push(batch)
      wake?.()
      if (batches.length <= BATCHES_MAX) return
      close()
      onBehind()
    },
  }
  watchers.add(watcher)
  return {
    close,
    async next(waitMs) {
      const asked = first
      first = null
      if (asked) return asked()
      if (batches.length === 0 && !isOver)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, waitMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      wake = null
      return isOver ? null : (batches.shift() ?? { last: last(), cases: [], total: null, isGap: false })
    },
  }
}
