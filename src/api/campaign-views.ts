/** Campaigns → the words their pages show, cleaned and defanged. */
import type { TieKind } from '../model/index.ts'
import { tieInWords } from '../operations/tie-words.ts'
import { type CaseRow, safeText } from '../operations/words.ts'
import { writeUpArticle } from '../operations/write-up-export.ts'
import type { CampaignRow, CampaignView, Count, Flow, VariantView, WriteUpView } from '../web/index.ts'
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
  readonly ties: readonly { readonly kind: TieKind; readonly value: string; readonly cases: number }[]
  readonly days: CampaignView['days']
  readonly languages: readonly Count[]
  readonly lures: readonly Count[]
  readonly subjects: readonly Count[]
  readonly flows: readonly Flow[]
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

/** One line for each that differs to a reader: eight bands of one text are one tie. */
function tiesInWords(ties: Shown['ties']): CampaignView['ties'] {
  const said = new Map<string, number>()
  for (const { kind, value, cases } of ties) {
    const says = safeText(tieInWords(kind, value), VALUE_CHARS_MAX)
    if (!said.has(says)) said.set(says, cases)
  }
  return [...said].map(([says, cases]) => ({ says, cases }))
}

export const campaignViewOf = (shown: Shown, interest: CampaignView['interest']): CampaignView => ({
  ...campaignRowOf(shown),
  interest: interest && { score: interest.score, reasons: interest.reasons.map((says) => safeText(says, 400)) },
  mark: shown.members.find(({ caseId }) => caseId === shown.sample.caseId)?.mark ?? null,
  verdicts: Object.entries(shown.verdicts).map(([value, cases]) => ({ value, cases })),
  brands: safe(shown.brands.map(({ name, cases }) => ({ value: name, cases }))),
  languages: safe(shown.languages),
  lures: safe(shown.lures),
  subjects: safe(shown.subjects),
  flows: shown.flows.map(({ from, to, cases }) => ({
    from: safeText(from, VALUE_CHARS_MAX) || '(nobody)',
    to: safeText(to, VALUE_CHARS_MAX),
    cases,
  })),
  hosts: safe(shown.hosts),
  senders: safe(shown.senders),
  signals: safe(shown.signals),
  ties: tiesInWords(shown.ties),
  days: shown.days,
  members: shown.members.map((one) => rowOf(one)),
  iocs: shown.iocs.map(({ type, value, cases, firstSeenAt, lastSeenAt }) => ({
    type,
    value: safeText(value, VALUE_CHARS_MAX),
    cases,
    first: firstSeenAt.slice(0, 10),
    last: lastSeenAt.slice(0, 10),
  })),
})

interface Varied {
  readonly caseId: string
  readonly subject: string
  readonly cases: number
  readonly differences: VariantView['differences']
}

const DIFFERENCE_CHARS_MAX = 4_000

export const variantViewOf = ({ caseId, subject, cases, differences }: Varied): VariantView => ({
  caseId,
  subject: safeText(subject, 160),
  cases,
  differences: differences?.map(({ kind, text }) => ({ kind, text: safeText(text, DIFFERENCE_CHARS_MAX) })) ?? null,
})

interface Written {
  readonly campaign: string
  readonly sampleCaseId: string
  readonly markdown: string
  readonly version: number
  readonly versions: readonly { readonly version: number; readonly savedAt: string; readonly by: string }[]
}

export const writeUpViewOf = ({ campaign, markdown, version, versions, sampleCaseId }: Written): WriteUpView => ({
  campaign,
  markdown,
  articleHtml: writeUpArticle(markdown, (name) =>
    /^(?:mail|page-\d{1,2})\.jpg$/.test(name) ? `/campaigns/${campaign}/write-up/${sampleCaseId}/${name}` : null,
  ),
  version,
  versions: versions.map((one) => ({ version: one.version, when: one.savedAt.slice(0, 16).replace('T', ' '), by: one.by })),
})
