/** The words of a report for a page: every hostile value cleaned and defanged by explain/, never by the page. */
import { couldNotCheck, headline, placeInWords, safeText } from '../explain/index.ts'
import type { Report } from '../model/index.ts'
import type { CaseSummary } from '../ports/index.ts'

export { safeText } from '../explain/index.ts'

export type CaseRow = Omit<CaseSummary, 'caseId'> & { readonly caseId: string }

export const reportWords = (report: Report) => ({
  headline: headline(report),
  couldNotCheck: couldNotCheck(report.notRun),
  places: report.evidence.map(({ at }) => placeInWords(at)),
  from: safeText(report.from, 200),
  subject: safeText(report.subject, 300),
})
