/**
 * The draft of a write-up, in Markdown: the mail, what it claims, what does not add up, the page behind it, who and how many, why now, indicators,
 * what readers should do. Every sentence rests on a report; whoever edits it adds what only a person knows.
 */
import { claimsInWords, headline } from '../../explain/index.ts'
import type { Report } from '../../model/index.ts'
import { indicatorsOf } from '../indicators.ts'
import { literally, quoted } from '../markdown-text.ts'
import { type Publication, type PublishedCase, spanOf } from '../publication.ts'
import { redact } from '../redact.ts'
import { secretReplacer } from '../replace-secrets.ts'
import { countedIn, listed, table } from './layout.ts'
import { sampleOf } from './sample.ts'
import { adviceOf, difficultyOf, evidenceOf, pagesOf, textOf } from './sections.ts'

/** Files beside the write-up: the mail with its telltales marked, and the landing pages of the sample by their place. */
export type PictureName = 'mail.jpg' | `page-${number}.jpg`

export interface Drafting {
  /** Oldest case first. */
  readonly publication: Publication
  /** All cases of the campaign: the publication may hold the first ones only. */
  readonly cases: number
  /** What the sample's reader sees. */
  readonly text: string
  /** Why it deserves a look, as rank tells it; raw values. */
  readonly reasons: readonly string[]
  /** What is going on in those days that it fits; raw values. */
  readonly occasions: readonly string[]
  /** What holds the cases together, in words; raw values. */
  readonly ties: readonly string[]
  readonly pictures: readonly PictureName[]
}

export function draftWriteUp(given: Drafting): string {
  const drafting = given.publication.isRedacted ? redacted(given) : given
  const sample = sampleOf(drafting.publication.cases)
  if (!sample) return '# Nothing to tell\n'
  const { report } = sample
  const sections: readonly (readonly [title: string, body: string])[] = [
    ['The mail', mailOf(sample, drafting)],
    ['What it claims', claimsOf(report)],
    ['What does not add up', evidenceOf(report)],
    ['The page behind it', pagesOf(report, drafting.pictures)],
    ['Who and how many', whoOf(drafting)],
    ['Why now', linesOf(drafting.occasions)],
    ['Why it is worth telling', linesOf(drafting.reasons)],
    ['How hard it is to spot', difficultyOf(report)],
    ['Indicators', indicatorsIn(drafting.publication)],
    ['What readers should do', adviceOf(report)],
  ]
  const told = sections.filter(([, body]) => body !== '').map(([title, body]) => `## ${title}\n\n${body}`)
  return [`# ${titleOf(report)}`, leadOf(report, drafting), ...told, closing(drafting)].join('\n\n').concat('\n')
}

function redacted({ publication, text, reasons, occasions, ties, ...rest }: Drafting): Drafting {
  const { inText } = secretReplacer(publication.secrets)
  return {
    ...rest,
    publication: redact(publication),
    text: inText(text),
    reasons: reasons.map(inText),
    occasions: occasions.map(inText),
    ties: ties.map(inText),
  }
}

const NAME_CHARS_MAX = 60
const SUBJECT_CHARS_MAX = 200

const titleOf = ({ brand, subject }: Report): string =>
  brand?.role === 'impersonated'
    ? `In the name of ${quoted(brand.name, NAME_CHARS_MAX)}: “${quoted(subject, SUBJECT_CHARS_MAX)}”`
    : subject.trim() === ''
      ? 'A mail without a subject'
      : `A mail with the subject “${quoted(subject, SUBJECT_CHARS_MAX)}”`

const mails = (count: number): string => (count === 1 ? 'one mail' : `${count} mails`)

function leadOf(report: Report, { publication, cases }: Drafting): string {
  const { firstSeenAt, lastSeenAt } = spanOf(publication)
  const [first, last] = [firstSeenAt.slice(0, 10), lastSeenAt.slice(0, 10)]
  const when = first === last ? `On ${first}` : `Between ${first} and ${last}`
  const languages = countedIn(publication.cases.map((one) => one.report.language)).map(({ value }) => languageName(value))
  const inLanguages = languages.length === 0 ? '' : `, in ${listed(languages)}`
  const came = cases === 1 ? 'one such mail came in' : `${mails(cases)} of this campaign came in`
  return `*${when}, ${came}${inLanguages}. ${literally(headline(report))}*`
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
const languageName = (code: string): string => (code === 'und' ? 'no language that could be told' : (languageNames.of(code) ?? code))

function mailOf({ report, firstSeenAt }: PublishedCase, { text, pictures }: Drafting): string {
  const { authentication: found } = report
  const facts = [
    ['From', (quoted(report.from, SUBJECT_CHARS_MAX) || '(nobody)') + numbersAt(report, 'from')],
    ['Subject', (quoted(report.subject, SUBJECT_CHARS_MAX) || '(no subject)') + numbersAt(report, 'subject')],
    ['Received', `${firstSeenAt.slice(0, 16).replace('T', ' ')} UTC`],
    ['Sender checks', found ? `SPF ${found.spf}, DKIM ${found.dkim}, DMARC ${found.dmarc}` : 'could not be made'],
  ] as const
  const picture = pictures.includes('mail.jpg') ? '![The mail as its reader sees it, with what does not add up numbered](mail.jpg)' : ''
  return [table(['', ''], facts), picture, textOf(text)].filter((one) => one !== '').join('\n\n')
}

/** What does not add up about a header field, by its numbers: the picture shows the body only. */
function numbersAt({ evidence }: Report, field: string): string {
  const numbers = evidence.flatMap(({ kind, at }, index) =>
    kind !== 'confirmation' && 'part' in at && at.field?.toLowerCase() === field ? [`(${index + 1})`] : [],
  )
  return numbers.length === 0 ? '' : ` **${numbers.join(' ')}**`
}

function claimsOf(report: Report): string {
  const said = claimsInWords(report).map(literally)
  // An organisation and a name of nobody we know may be the same word to a reader.
  const counts = new Map<string, number>()
  for (const { name, places: where } of report.claims) counts.set(name, (counts.get(name) ?? 0) + where.length)
  const places = [...counts]
    .slice(0, CLAIMS_SHOWN_MAX)
    .map(([name, count]) => `- It says “${quoted(name, NAME_CHARS_MAX)}” in ${count === 1 ? 'one place' : `${count} places`}.`)
  return [said.join(' '), places.join('\n')].filter((one) => one !== '').join('\n\n')
}
const CLAIMS_SHOWN_MAX = 4

function whoOf({ publication, cases, ties }: Drafting): string {
  const reports = publication.cases.map(({ report }) => report)
  const rows = [
    ['Mails', `${cases}`],
    ['Sent from', named(reports.map(({ from }) => /@([^\s>]{1,253})>?$/.exec(from)?.[1] ?? ''))],
    ['Subjects', named(reports.map(({ subject }) => subject))],
    [
      'Links open',
      named(reports.flatMap(({ links }) => [...new Set(links.filter((one) => one.isCallToAction).map((one) => one.site ?? one.host))])),
    ],
    ['In the name of', named(reports.map(({ brand }) => brand?.name ?? ''))],
  ].filter(([, value]) => value !== '')
  const tied =
    ties.length === 0
      ? ''
      : `What holds them together: ${ties
          .slice(0, TIES_SHOWN_MAX)
          .map((one) => quoted(one, VALUE_CHARS_MAX))
          .join('; ')}.`
  return [table(['', ''], rows as [string, string][]), tied].filter((one) => one !== '').join('\n\n')
}
const TIES_SHOWN_MAX = 6
const VALUE_CHARS_MAX = 160
const NAMED_MAX = 5

/** The most frequent values with their counts, where any came twice, and how many others there are. A subject has commas of its own. */
function named(values: readonly string[]): string {
  const counts = countedIn(values.filter((value) => value !== ''))
  const shown = counts
    .slice(0, NAMED_MAX)
    .map(({ value, count }) => quoted(value, VALUE_CHARS_MAX) + (counts.length === 1 || counts[0]?.count === 1 ? '' : ` (${count})`))
  const others = counts.length - NAMED_MAX
  return shown.join('; ') + (others > 0 ? `; and ${others} ${others === 1 ? 'other' : 'others'}` : '')
}

const linesOf = (says: readonly string[]): string => says.map((one) => `- ${quoted(one, SENTENCE_CHARS_MAX)}`).join('\n')
const SENTENCE_CHARS_MAX = 400

function indicatorsIn(publication: Publication): string {
  const all = indicatorsOf(publication)
  if (all.length === 0) return ''
  const rows = all
    .toSorted((one, other) => other.cases.length - one.cases.length)
    .slice(0, INDICATORS_SHOWN_MAX)
    .map(({ type, value, firstSeenAt, lastSeenAt, cases }) => [
      type,
      quoted(value, VALUE_CHARS_MAX),
      firstSeenAt.slice(0, 10),
      lastSeenAt.slice(0, 10),
      `${cases.length}`,
    ])
  const rest = all.length > rows.length ? `\n\nAnd ${all.length - rows.length} more: the exports as CSV, STIX and MISP have them all.` : ''
  return table(['Kind', 'Value', 'First seen', 'Last seen', 'Mails'], rows) + rest
}
const INDICATORS_SHOWN_MAX = 40

function closing({ publication, cases }: Drafting): string {
  const { version } = publication.cases[0]?.report ?? { version: { program: '' } }
  const looked = publication.cases.length < cases ? `the first ${publication.cases.length} of ${cases} mails` : mails(cases)
  const left = publication.isRedacted ? ' Whom the mails were sent to is left out.' : ''
  return `---\n\n*Drafted by Telltale ${literally(version.program)} on ${publication.madeAt.slice(0, 10)} from ${looked} (${literally(publication.id)}). Addresses are made unclickable.${left}*`
}
