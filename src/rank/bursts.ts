/**
 * What is suddenly frequent in the trap: a brand, a pretext or a word of the subject, counted by campaigns (one campaign of a thousand mails is no burst), a
 * week against the sixty days before, and against how much came in at all, so that a busy week or a new trap makes no burst of everything.
 */
import { inSlices, type Slices } from './slices.ts'
import { placeOf } from './sorted.ts'
import { BURST } from './weights.ts'

export interface Told {
  /** The day on which the campaign was first seen. */
  readonly day: string
  /** What it is about, each once: `brand:dhl`, `word:tollgebuhr`. */
  readonly terms: readonly string[]
}

export interface Burst {
  readonly term: string
  /** First and last day of its week. */
  readonly from: string
  readonly to: string
  readonly campaigns: number
  /** Campaigns a week in the days before. */
  readonly before: number
  /** How likely a week like this is by chance. */
  readonly chance: number
}

const DAY_MS = 86_400_000
const numberOf = (day: string): number => Math.round(Date.parse(day) / DAY_MS)
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)
const CAMPAIGNS_MAX = 50_000
const TERMS_MAX = 40

/** @returns for each campaign, in the order given, the bursts that it is part of, the least likely first */
export function* burstsOf(all: readonly Told[]): Slices<(place: number) => readonly Burst[]> {
  const days = all.slice(0, CAMPAIGNS_MAX).map(({ day }) => numberOf(day))
  const sorted = days.filter(Number.isFinite).sort((one, other) => one - other)
  const byTerm = new Map<string, number[]>()
  yield* inSlices(days, (day, place) => {
    if (!Number.isFinite(day)) return
    for (const term of new Set(all[place]?.terms.slice(0, TERMS_MAX))) {
      const those = byTerm.get(term)
      if (those) those.push(day)
      else byTerm.set(term, [day])
    }
  })
  const frequent = [...byTerm].filter(([, those]) => those.length >= BURST.campaignsMin)
  const found = new Map<string, readonly Burst[]>()
  yield* inSlices(frequent, ([term, those]) => {
    const bursts = burstsOfTerm(
      term,
      those.sort((one, other) => one - other),
      sorted,
    )
    if (bursts.length > 0) found.set(term, bursts)
  })
  return (place) => {
    const { day, terms } = all[place] as Told
    return terms
      .flatMap((term) => (found.get(term) ?? []).filter(({ from, to }) => from <= day && day <= to).slice(0, 1))
      .sort((one, other) => one.chance - other.chance || (one.term < other.term ? -1 : 1))
  }
}

/** Every week that ends on a day on which the term was told, the least likely first. */
function burstsOfTerm(term: string, days: readonly number[], allDays: readonly number[]): readonly Burst[] {
  const bursts: Burst[] = []
  for (const [at, last] of days.entries()) {
    // Of one day the last: then so many are there up to it.
    if (days[at + 1] === last) continue
    const [from, before] = [last - BURST.days + 1, last - BURST.days + 1 - BURST.daysBefore]
    // Most words are told too seldom for that: seen without a search.
    if ((days[at + 1 - BURST.campaignsMin] ?? Number.NEGATIVE_INFINITY) < from) continue
    const now = countBetween(days, from, last)
    const then = countBetween(days, before, from - 1)
    const [allNow, allThen] = [countBetween(allDays, from, last), countBetween(allDays, before, from - 1)]
    if (allThen < BURST.allBeforeMin) continue
    // As much of this week as it was of the days before; one more than was counted, so that what was never told is not impossible.
    const expected = (allNow * (then + 1)) / (allThen + 1)
    if (now < BURST.timesMin * expected) continue
    const chance = poissonTail(now, expected)
    if (chance <= BURST.chanceMax)
      bursts.push({ term, from: dayOf(from), to: dayOf(last), campaigns: now, before: (then * BURST.days) / BURST.daysBefore, chance })
  }
  return bursts.sort((one, other) => one.chance - other.chance || (one.to < other.to ? -1 : 1))
}

/** Of a sorted row, those from `from` to `to`, both meant. */
const countBetween = (sorted: readonly number[], from: number, to: number): number => placeOf(sorted, to + 1) - placeOf(sorted, from)

const TERMS_OF_SUM_MAX = 1_000
/** P(X ≥ count) where `mean` are expected. */
export function poissonTail(count: number, mean: number): number {
  let [term, below] = [Math.exp(-mean), 0]
  for (let at = 0; at < Math.min(count, TERMS_OF_SUM_MAX); at += 1) {
    below += term
    term *= mean / (at + 1)
  }
  // What is left of 1 after rounding says nothing; the first term of the tail does.
  return Math.max(term > 0 && mean < count ? term : 0, 1 - below, 0)
}
