/** What a researcher is told of a day or a week: the front page as text, for people and readers of feeds. It leaves the house, so it has no secrets. */
import { safeText } from '../explain/index.ts'
import { secretReplacer } from './replace-secrets.ts'

export interface DigestEntry {
  readonly campaign: string
  readonly brand: string | null
  readonly subject: string
  readonly from: string
  readonly verdict: string
  /** Why it is worth a look. */
  readonly says: string
  readonly score: number
  readonly cases: number
  readonly firstSeenAt: string
  readonly lastSeenAt: string
}

export interface DigestSection {
  readonly title: string
  /** How many more belong here and are not told of. */
  readonly leftOut: number
  readonly entries: readonly DigestEntry[]
}

/** Its values are raw: whoever writes it cleans and defangs. */
export interface Digest {
  readonly madeAt: string
  readonly from: string
  readonly to: string
  readonly days: number
  readonly mails: number
  readonly campaigns: number
  readonly sections: readonly DigestSection[]
  /** Values that must never leave. */
  readonly secrets: readonly string[]
}

export function withoutSecrets(digest: Digest): Digest {
  const { inText } = secretReplacer(digest.secrets)
  const entryOf = (one: DigestEntry): DigestEntry => ({
    ...one,
    brand: one.brand === null ? null : inText(one.brand),
    subject: inText(one.subject),
    from: inText(one.from),
    says: inText(one.says),
  })
  return { ...digest, secrets: [], sections: digest.sections.map((one) => ({ ...one, entries: one.entries.map(entryOf) })) }
}

/** An entry as a reader may see it. */
export interface ShownEntry {
  readonly campaign: string
  readonly title: string
  readonly from: string
  readonly says: string
  readonly numbers: string
}

const TITLE_CHARS_MAX = 160
const SAYS_CHARS_MAX = 900

export function shownEntry({
  campaign,
  brand,
  subject,
  from,
  verdict,
  says,
  score,
  cases,
  firstSeenAt,
  lastSeenAt,
}: DigestEntry): ShownEntry {
  const shown = (text: string, charsMax: number) => safeText(text, charsMax).toWellFormed()
  const words = shown(subject, TITLE_CHARS_MAX) || '(no subject)'
  const [first, last] = [firstSeenAt.slice(0, 10), lastSeenAt.slice(0, 10)]
  return {
    campaign,
    title: brand === null ? words : `${shown(brand, 60)}: ${words}`,
    from: shown(from, TITLE_CHARS_MAX),
    says: shown(says, SAYS_CHARS_MAX),
    numbers: `${verdict}, interest ${score} of 100, ${counted(cases, 'mail')}, ${first === last ? first : `${first} to ${last}`}`,
  }
}

const counted = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`

export const titleOf = ({ to, days }: Digest): string => `Telltale: ${days === 1 ? 'the day' : `${days} days`} up to ${to.slice(0, 10)}`

export function summaryOf({ mails, campaigns, sections, from, to }: Digest): string {
  const told = sections.reduce((sum, { entries }) => sum + entries.length, 0)
  const span = `${minute(from)} to ${minute(to)} UTC`
  const outcome = told === 0 ? 'Nothing stands out.' : `${counted(told, 'campaign')} ${told === 1 ? 'is' : 'are'} worth a look.`
  return `${counted(mails, 'mail')} came in from ${span}; ${counted(campaigns, 'campaign')} ${campaigns === 1 ? 'is' : 'are'} known. ${outcome}`
}

const minute = (at: string): string => at.slice(0, 16).replace('T', ' ')

export const NOTE =
  'Interest says how much a person gains by looking, not how bad it is. Addresses are made unclickable, and whom mails were sent to is replaced. Do not open what they lead to.'
