/** What is published: the cases of a campaign (or one case), who publishes them, and what must never leave. */
import type { CaseId, Report } from '../model/index.ts'

export interface PublishedCase {
  readonly caseId: CaseId
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly sightings: number
  readonly report: Report
  /** Present where a format needs the mail itself (ARF). */
  readonly raw?: Uint8Array
}

export interface Publication {
  /** Of a campaign, a case, or a selection of cases. */
  readonly id: string
  readonly title: string
  readonly madeAt: string
  readonly cases: readonly PublishedCase[]
  /** Values that must never leave (trap addresses and domains, readers' names); replaced everywhere when redacting. */
  readonly secrets: readonly string[]
  readonly isRedacted: boolean
}

/** Who answers for what is published: abuse desks write back to them. */
export interface Operator {
  readonly name: string
  readonly contact: string
  readonly domain: string
}

export interface Writing {
  readonly operator: Operator
  /** Many people's pages lie under this domain (a free host, a shortener): whoever blocks it blocks them all. */
  readonly isShared: (domain: string) => boolean
}

/** RFC 6761 §6.4: `.invalid` is nobody's, so that an operator who has not given a name is seen, not mistaken. */
const UNNAMED_OPERATOR: Operator = { name: 'Telltale', contact: 'operator@telltale.invalid', domain: 'telltale.invalid' }

export const DEFAULT_WRITING: Writing = { operator: UNNAMED_OPERATOR, isShared: () => false }

export interface Format {
  readonly name: string
  readonly mediaType: string
  /** Of a file's name, without its dot. */
  readonly extension: string
  readonly summary: string
  write(publication: Publication, writing?: Partial<Writing>): string | Uint8Array
}

/** X-ARF takes no larger evidence (xarf-core.json), abuse desks no larger mail: beyond it the mail itself does not go along. */
export const ORIGINAL_BYTES_MAX = 5_242_880

export const isCampaign = ({ id }: Publication): boolean => !/^(?:sha256|selection):/.test(id)

/** First and last arrival of any of the cases; when it was made, where there is none. */
export function spanOf({ cases, madeAt }: Publication): { readonly firstSeenAt: string; readonly lastSeenAt: string } {
  let [first, last] = [cases[0]?.firstSeenAt ?? madeAt, cases[0]?.lastSeenAt ?? madeAt]
  for (const { firstSeenAt, lastSeenAt } of cases) {
    if (Date.parse(firstSeenAt) < Date.parse(first)) first = firstSeenAt
    if (Date.parse(lastSeenAt) > Date.parse(last)) last = lastSeenAt
  }
  return { firstSeenAt: instant(first), lastSeenAt: instant(last) }
}

/** RFC 3339 in UTC to the millisecond, as STIX and X-ARF want it. */
export const instant = (at: string): string => new Date(at).toISOString()

/** RFC 5322 §3.3. */
export const mailDate = (at: string): string => new Date(at).toUTCString().replace('GMT', '+0000')

/** The case that an abuse report is about: one report tells of one mail. The newest, since old ones are no longer acted on. */
export function reportedCase({ cases }: Publication): PublishedCase | undefined {
  const withMail = cases.filter(({ raw }) => raw !== undefined)
  const candidates = withMail.length > 0 ? withMail : cases
  return candidates.reduce<PublishedCase | undefined>(
    (newest, one) => (newest && Date.parse(newest.lastSeenAt) >= Date.parse(one.lastSeenAt) ? newest : one),
    undefined,
  )
}

const AUTHOR_CHARS_MAX = 1000
const AUTHOR = /<([^<>\s@]{1,256}@[^<>\s@]{1,256})>\s*$|^\s*([^<>\s@]{1,256}@[^<>\s@]{1,256})\s*$/

/** The author's address out of `Name <address>`; null where there is none. */
export function authorAddress({ from }: Pick<Report, 'from'>): string | null {
  const found = AUTHOR.exec(from.slice(0, AUTHOR_CHARS_MAX))
  return found?.[1] ?? found?.[2] ?? null
}
