/**
 * What of the evidence is told in full: strongest first, each with something new in it. What adds little is told by its
 * title. A report carries everything; a reader takes in a page.
 */
import type { Evidence, Report } from '../model/index.ts'
import { type Language, signalWordsOf } from './catalogues/index.ts'

/** As many sentences of one section as a reader takes in. */
const CONTRADICTIONS_SHOWN_MAX = 4
const PRESSURES_SHOWN_MAX = 2
const CONFIRMATIONS_SHOWN_MAX = 3

/** Places in `report.evidence`. */
export interface Told {
  readonly full: readonly number[]
  /** Adds little to what is told in full. */
  readonly rest: readonly number[]
}

export interface Digest {
  readonly against: Told
  readonly pressure: Told
  readonly confirming: Told
}

type Grounds = Pick<Report, 'evidence'>

export const digestOf = (report: Grounds): Digest => ({
  against: tell(report, ['contradiction', 'concealment'], CONTRADICTIONS_SHOWN_MAX),
  pressure: tell(report, ['pressure'], PRESSURES_SHOWN_MAX),
  confirming: tell(report, ['confirmation'], CONFIRMATIONS_SHOWN_MAX),
})

function tell(report: Grounds, kinds: readonly Evidence['kind'][], shownMax: number): Told {
  const full: number[] = []
  const rest: number[] = []
  for (const [at, one] of report.evidence.entries()) {
    if (!kinds.includes(one.kind)) continue
    const isNew = full.length < shownMax && !full.some((shown) => isToldBy(report, one, shown))
    ;(isNew ? full : rest).push(at)
  }
  return { full, rest }
}

/** The titles of what is not told in full, each once, without those of which something is. */
export function alsoTitled({ evidence }: Grounds, { full, rest }: Told, language: Language = 'en'): string[] {
  const words = signalWordsOf(language)
  const shown = new Set(full.map((at) => evidence[at]?.signal))
  const titles = rest.flatMap((at) => evidence[at] ?? []).filter(({ signal }) => !shown.has(signal))
  return [...new Set(titles.map(({ signal, title }) => words[signal]?.title ?? title))]
}

/** The same sentence, or the same signal with nothing in it that the other does not name. */
function isToldBy({ evidence }: Grounds, one: Evidence, shownAt: number): boolean {
  const shown = evidence[shownAt]
  if (!shown) return false
  if (one.says === shown.says) return true
  if (one.signal !== shown.signal) return false
  const named = Object.values(shown.values).map((value) => value.toLowerCase())
  return Object.values(one.values).every((value) => named.some((has) => has.includes(value.toLowerCase())))
}

/** Whether one place of a message lies within another. */
export const holds = (outer: Evidence['at'], inner: Evidence['at']): boolean =>
  'part' in outer && 'part' in inner && outer.part === inner.part && outer.start <= inner.start && inner.end <= outer.end
