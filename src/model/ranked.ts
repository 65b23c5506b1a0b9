/** What ranking reads of a report: kept beside each case, since looking over a whole store must not read whole reports. */
import type { Evidence, Report } from './report.ts'

export interface RankedReport
  extends Pick<
    Report,
    'caseId' | 'verdict' | 'attackType' | 'attackScore' | 'brand' | 'lure' | 'language' | 'difficulty' | 'mismatch' | 'subject' | 'from'
  > {
  readonly evidence: readonly Pick<Evidence, 'signal' | 'title' | 'kind' | 'values'>[]
  readonly authentication: Pick<NonNullable<Report['authentication']>, 'dmarc' | 'authorDomain'> | null
  /** Where they lead, each site once. */
  readonly links: readonly Pick<Report['links'][number], 'site'>[]
  readonly pages: readonly Pick<Report['pages'][number], 'outcome'>[]
}

const EVIDENCE_MAX = 100
const SITES_MAX = 30
/** Of all values together: as much as is searched for the words of an occasion. */
const VALUES_CHARS_MAX = 2_000

export function rankedPartOf(report: Report): RankedReport {
  const { caseId, verdict, attackType, attackScore, brand, lure, language, difficulty, mismatch, subject, from } = report
  let left = VALUES_CHARS_MAX
  const kept = (value: string) => {
    const piece = value.slice(0, left)
    left -= piece.length
    return piece
  }
  return {
    ...{ caseId, verdict, attackType, attackScore, brand, lure, language, difficulty, mismatch, subject, from },
    evidence: report.evidence.slice(0, EVIDENCE_MAX).map(({ signal, title, kind, values }) => ({
      ...{ signal, title, kind },
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, kept(value)])),
    })),
    authentication: report.authentication && { dmarc: report.authentication.dmarc, authorDomain: report.authentication.authorDomain },
    links: [...new Set(report.links.map(({ site }) => site))].slice(0, SITES_MAX).map((site) => ({ site })),
    pages: report.pages.map(({ outcome }) => ({ outcome })),
  }
}
