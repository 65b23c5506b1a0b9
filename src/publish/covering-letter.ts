/** What a person at an abuse desk reads first: who reports, what came, why we say so, what is asked, and what is attached. Sentences, so defanged. */
import { headline, safeText } from '../explain/index.ts'
import { indicatorsOf } from './indicators.ts'
import { isCampaign, mailDate, type Operator, type Publication, type PublishedCase } from './publication.ts'

const CONTRADICTIONS_MAX = 5
const ADDRESSES_MAX = 10
const SENTENCE_CHARS_MAX = 1000
/** RFC 5322 §2.1.1 wants lines of 78; a desk reads them in a window of 80. */
const LINE_CHARS_MAX = 76

/** @param attached what the other parts are, a sentence each */
export function coveringLetter(one: PublishedCase, publication: Publication, operator: Operator, attached: readonly string[]): string {
  const { report } = one
  const against = report.evidence.filter(({ kind }) => kind === 'contradiction').slice(0, CONTRADICTIONS_MAX)
  const addresses = indicatorsOf({ ...publication, cases: [one] }).filter(({ type }) => type === 'url')
  const name = safeText(operator.name)
  const lines = [
    `This is a report on abuse by mail, from ${name}. Answers reach ${name} at the address that this report is from.`,
    '',
    'WHAT CAME',
    `${arrivalOf(one)}${isCampaign(publication) ? ` It is one of ${publication.cases.length} of a campaign: ${safeText(publication.title)}.` : ''}`,
    ...item(`Subject: ${safeText(report.subject)}`),
    ...item(`From: ${safeText(report.from)}`),
    '',
    'WHY WE REPORT IT',
    headline(report),
    ...against.flatMap(({ says }) => item(safeText(says, SENTENCE_CHARS_MAX))),
    ...(addresses.length === 0 ? [] : ['', 'WHERE IT LEADS (unclickable here; the part for machines has it as it is)']),
    ...addresses.slice(0, ADDRESSES_MAX).map(({ value }) => `- ${safeText(value, SENTENCE_CHARS_MAX)}`),
    ...(addresses.length > ADDRESSES_MAX ? [`- and ${addresses.length - ADDRESSES_MAX} more`] : []),
    '',
    'WHAT WE ASK',
    ...asked(one, addresses.length > 0).flatMap(item),
    '',
    'WHAT IS ATTACHED',
    ...attached.flatMap(item),
    ...(publication.isRedacted ? item('What names the reader or the address that it came to is replaced.') : []),
    '',
  ]
  return lines.flatMap((line) => folded(line)).join('\r\n')
}

const item = (line: string): readonly string[] => [`- ${line}`]

function arrivalOf({ report: { sighting }, lastSeenAt, sightings }: PublishedCase): string {
  const isTrap = sighting.source === 'smtp' || sighting.source === 'imap'
  const where = isTrap ? ' at an address that nobody has asked for mail with (a spamtrap)' : ''
  return `A mail was received ${sightings === 1 ? 'once' : `${sightings} times`}${where}, last at ${mailDate(lastSeenAt)}.`
}

function asked({ report: { verdict } }: PublishedCase, hasAddress: boolean): readonly string[] {
  const isAttack = verdict === 'attack' || verdict === 'suspicious'
  return [
    ...(hasAddress && isAttack
      ? [
          'If the page, the name or the server is in your care: please look at it, and where you agree, take it down and keep what helps to find who did it.',
        ]
      : []),
    'If the mail was sent from your network or by a customer of yours: please stop it.',
    'If it is not yours: we would be glad to hear whom to ask.',
  ]
}

/** Broken where a space is; an address has none and stays whole. */
function folded(line: string): readonly string[] {
  const indent = line.startsWith('- ') ? '  ' : ''
  const rows: string[] = []
  let row = ''
  for (const word of line.split(' ')) {
    if (row !== '' && row !== '-' && row.length + 1 + word.length > LINE_CHARS_MAX) {
      rows.push(row)
      row = indent + word
    } else row = row === '' ? word : `${row} ${word}`
  }
  return [...rows, row]
}
