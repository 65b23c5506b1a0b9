/** Which case stands for its campaign. */
import type { Report } from '../../model/index.ts'
import type { PublishedCase } from '../publication.ts'
import { countedIn } from './layout.ts'

/**
 * Of the verdict, the brand and the subject that most cases have, the one that most speaks against; of equal ones the first. Where every subject
 * is another, all stay. The one that most speaks against may else be a reader's forward, of which nothing is true for the others.
 */
export function sampleOf(cases: readonly PublishedCase[]): PublishedCase | undefined {
  return [verdictOf, brandOf, subjectOf]
    .reduce(narrowed, cases)
    .reduce<PublishedCase | undefined>((best, one) => (best && best.report.attackScore >= one.report.attackScore ? best : one), undefined)
}

const verdictOf = ({ verdict }: Report): string => verdict
const brandOf = ({ brand }: Report): string => `${brand?.role ?? ''} ${brand?.name ?? ''}`
const subjectOf = ({ subject }: Report): string => subject

/** Those that share the most frequent value; of values that are equally frequent, all. */
function narrowed(cases: readonly PublishedCase[], read: (report: Report) => string): readonly PublishedCase[] {
  const counts = countedIn(cases.map(({ report }) => read(report)))
  const most = new Set(counts.filter(({ count }) => count === counts[0]?.count).map(({ value }) => value))
  return cases.filter(({ report }) => most.has(read(report)))
}
