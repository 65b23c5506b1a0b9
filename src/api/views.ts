/** Report → the words a page shows, cleaned and defanged. */

import type { Report } from '../model/index.ts'
import { type CaseRow, type Language, pageWords, reportWords, safeText } from '../operations/words.ts'
import type { CaseFrame, CheckFrame, ReportWords, StreamRow } from '../web/index.ts'

export const wordsOf = (report: Report, language: Language): ReportWords => reportWords(report, language)

/** @param path of the page, where a link can bring it in another language */
export const frameOf = (language: Language, path: string | null): CheckFrame & CaseFrame => ({ ...pageWords(language), path })

/** @param hasPicture whether a picture of the mail can be hoped for */
export const rowOf = (one: CaseRow, hasPicture: (caseId: string) => boolean = () => false): StreamRow => ({
  caseId: one.caseId,
  firstSeenAt: one.firstSeenAt,
  when: one.firstSeenAt.slice(0, 16).replace('T', ' '),
  verdict: one.verdict ?? one.state,
  score: one.attackScore === null ? '' : `${one.attackScore}`,
  from: safeText(one.from, 120),
  subject: one.state === 'retired' ? '(deleted by policy)' : safeText(one.subject, 160),
  brand: one.brand === null ? '' : safeText(one.brand, 60),
  sightings: one.sightings,
  label: one.label,
  mark: one.mark,
  state: one.state,
  setAsideBecause: one.setAsideBecause === null ? null : safeText(one.setAsideBecause, 200),
  hasPicture: hasPicture(one.caseId),
})
