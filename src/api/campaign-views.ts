/** Campaigns → the words their pages show, cleaned and defanged. */
import { sharedOf } from '../model/campaign.ts'
import { type CaseRow, safeText } from '../operations/words.ts'
import type { CampaignRow, CampaignView, Count } from '../web/index.ts'
import { rowOf } from './views.ts'

interface Listed {
  readonly campaign: string
  readonly cases: number
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly verdicts: Readonly<Record<string, number>>
  readonly brands: readonly { readonly name: string; readonly cases: number }[]
  readonly sample: CaseRow
}

interface Shown extends Listed {
  readonly members: readonly CaseRow[]
  readonly ties: readonly { readonly kind: string; readonly value: string; readonly cases: number }[]
  readonly days: CampaignView['days']
  readonly languages: readonly Count[]
  readonly lures: readonly Count[]
  readonly hosts: readonly Count[]
  readonly senders: readonly Count[]
  readonly signals: readonly Count[]
  readonly iocs: readonly {
    readonly type: string
    readonly value: string
    readonly cases: number
    readonly firstSeenAt: string
    readonly lastSeenAt: string
  }[]
}

export const campaignRowOf = ({ campaign, cases, firstSeenAt, lastSeenAt, verdicts, brands, sample }: Listed): CampaignRow => ({
  id: campaign,
  cases,
  first: firstSeenAt.slice(0, 10),
  last: lastSeenAt.slice(0, 10),
  verdict: Object.entries(verdicts).sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'waiting',
  brand: brands[0] ? safeText(brands[0].name, 60) : '',
  subject: safeText(sample.subject, 160),
})

const VALUE_CHARS_MAX = 200
const safe = (all: readonly Count[]): Count[] => all.map(({ value, cases }) => ({ value: safeText(value, VALUE_CHARS_MAX), cases }))

/** What is shared, after "12 cases …". Digests say nothing to a reader. */
const TIE_SAYS: Readonly<Record<string, (value: string) => string>> = {
  text: () => 'say nearly the same words',
  subject: (value) => `have nearly the same subject: “${value}”`,
  built: () => 'are built alike, element by element',
  link: (value) => `lead to ${value}`,
  shape: () => 'have links that are made alike',
  mailbox: (value) => `want their answers at ${value}`,
  file: () => 'bring the same file',
  hand: () => 'were put together by hand',
}

/** One line for each that differs to a reader: eight bands of one text are one tie. */
function tiesInWords(ties: Shown['ties']): CampaignView['ties'] {
  const said = new Map<string, number>()
  for (const { kind, value, cases } of ties) {
    const says = TIE_SAYS[kind]?.(safeText(sharedOf(value), VALUE_CHARS_MAX)) ?? kind
    if (!said.has(says)) said.set(says, cases)
  }
  return [...said].map(([says, cases]) => ({ says, cases }))
}

export const campaignViewOf = (shown: Shown): CampaignView => ({
  ...campaignRowOf(shown),
  verdicts: Object.entries(shown.verdicts).map(([value, cases]) => ({ value, cases })),
  brands: safe(shown.brands.map(({ name, cases }) => ({ value: name, cases }))),
  languages: safe(shown.languages),
  lures: safe(shown.lures),
  hosts: safe(shown.hosts),
  senders: safe(shown.senders),
  signals: safe(shown.signals),
  ties: tiesInWords(shown.ties),
  days: shown.days,
  members: shown.members.map(rowOf),
  iocs: shown.iocs.map(({ type, value, cases, firstSeenAt, lastSeenAt }) => ({
    type,
    value: safeText(value, VALUE_CHARS_MAX),
    cases,
    first: firstSeenAt.slice(0, 10),
    last: lastSeenAt.slice(0, 10),
  })),
})
