/**
 * The two or three telltales that a reader is shown first: the strongest, each about another thing (who sent it, where it leads, how it pushes). A
 * reader who has seen these has seen why; the rest of the evidence stands in the ledger.
 */
import type { Evidence, Report } from '../model/index.ts'
import { placeOf } from './place.ts'

const STRONGEST_MAX = 3
/** How words sound as a whole convinces nobody who has not read the other mails: it is told first only where there is nothing else. */
const SOUND: ReadonlySet<string> = new Set(['lure-like-wording', 'lure-like-subject'])

type Grounds = Pick<Report, 'verdict' | 'evidence' | 'links' | 'attachments'>

/** Places in `report.evidence`, strongest first. Of honest mail it is what confirms it. */
export function strongestOf(report: Grounds): readonly number[] {
  const isHonest = report.verdict === 'benign'
  const sounds = ({ signal }: Evidence) => Number(SOUND.has(signal))
  const byShare = report.evidence
    .map((one, at) => ({ one, at }))
    .filter(({ one }) => (one.kind === 'confirmation') === isHonest && !('page' in one.at))
    .sort((left, right) => sounds(left.one) - sounds(right.one) || right.one.share - left.one.share || left.at - right.at)
  const told = new Map<string, number>()
  for (const { one, at } of byShare) {
    const theme = themeOf(one, report)
    if (!told.has(theme)) told.set(theme, at)
  }
  return [...told.values()].slice(0, STRONGEST_MAX)
}

/** All pushing is one thing, wherever it stands; whatever else is told apart by where it stands. */
const themeOf = ({ kind, at }: Evidence, report: Grounds): string => (kind === 'pressure' ? kind : placeOf(at, report))

/** The same report with these first, so that they are numbers one, two and three wherever evidence is counted. */
export function strongestFirst(report: Report): { readonly report: Report; readonly count: number } {
  const first = strongestOf(report)
  const evidence = [...first, ...[...report.evidence.keys()].filter((at) => !first.includes(at))].flatMap((at) => report.evidence[at] ?? [])
  return { report: { ...report, evidence }, count: first.length }
}
