/** Report → the words a page shows, cleaned and defanged. */

import type { Report } from '../model/index.ts'
import {
  type AlikeCase,
  type CaseRow,
  type Language,
  pagesInWords,
  pageWords,
  reportWords,
  safeText,
  traitsInWords,
} from '../operations/words.ts'
import type { CaseFrame, CaseView, CheckFrame, RawView, ReportWords, StreamRow } from '../web/index.ts'

export const wordsOf = (report: Report, language: Language): ReportWords => reportWords(report, language)

/** @param path of the page, where a link can bring it in another language */
export const frameOf = (language: Language, path: string | null): CheckFrame & CaseFrame => ({ ...pageWords(language), path })

export const rowOf = (one: CaseRow): StreamRow => ({
  caseId: one.caseId,
  when: one.firstSeenAt.slice(0, 16).replace('T', ' '),
  verdict: one.verdict ?? one.state,
  score: one.attackScore === null ? '' : `${one.attackScore}`,
  from: safeText(one.from, 120),
  subject: one.state === 'retired' ? '(deleted by policy)' : safeText(one.subject, 160),
  brand: one.brand === null ? '' : safeText(one.brand, 60),
  sightings: one.sightings,
})

interface SightingShape {
  readonly receivedAt: string
  readonly source: string
  readonly envelope: { readonly peerAddress: string } | null
}

export interface ShownCase {
  readonly caseId: string
  readonly state: string
  readonly setAsideBecause: string | null
  readonly report: Report | null
  readonly allSightings: readonly unknown[]
  readonly originals: readonly string[]
  readonly campaign: string | null
  readonly interest: Report['interest']
}

export const caseView = (shown: ShownCase, alike: readonly AlikeCase[], language: Language): CaseView => ({
  caseId: shown.caseId,
  campaign: shown.campaign,
  interest: shown.interest && {
    score: shown.interest.score,
    reasons: shown.interest.reasons.map((says) => safeText(says, 400)),
    day: shown.interest.at.slice(0, 10),
  },
  state: shown.state,
  setAsideBecause: shown.setAsideBecause,
  report: shown.report,
  words: shown.report && wordsOf(shown.report, language),
  links: [
    ...(shown.report?.links ?? []).map(({ text, destination }) => ({ text: safeText(text, 120), opens: safeText(destination, 400) })),
    ...(shown.report?.attachments ?? []).flatMap(({ filename, opens }) =>
      opens.map((url) => ({ text: safeText(filename ?? '', 120), opens: safeText(url, 400) })),
    ),
  ],
  sightings: (shown.allSightings as readonly SightingShape[]).map(({ receivedAt, source, envelope }) => ({
    when: receivedAt.slice(0, 19).replace('T', ' '),
    source,
    peer: envelope?.peerAddress ?? '',
  })),
  originals: shown.originals,
  pages: shown.report ? pagesInWords(shown.report, language) : [],
  alike: alike.map(({ caseId, subject, from, shares }) => ({
    caseId,
    subject: safeText(subject, 120),
    from: safeText(from, 80),
    shares: traitsInWords(shares, language),
  })),
})

/** Cuts the raw source at the edges of the evidence. Where two pieces of evidence overlap, the first keeps the place. */
export function rawView(
  caseId: string,
  { text, bytes, lit }: { text: string; bytes: number; lit: readonly { number: number; start: number; end: number }[] },
): RawView {
  const pieces: { text: string; number: number | null }[] = []
  let at = 0
  for (const { number, start, end } of [...lit].sort((one, other) => one.start - other.start)) {
    if (start < at || start >= text.length || end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), number: null })
    pieces.push({ text: text.slice(start, end), number })
    at = Math.min(end, text.length)
  }
  pieces.push({ text: text.slice(at), number: null })
  return { caseId, pieces, isCut: bytes > text.length }
}
