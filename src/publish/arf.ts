/**
 * A report on abuse as mail software reads it (ARF, RFC 5965): a `multipart/report` of three parts, one for people, one for
 * machines, and the mail. Whom it goes to is for who sends it to say: it has no `To`.
 *
 * The library writes the header fields (folded, encoded, no line of another's in them); it can write bodies only asynchronously, so the three
 * parts are put together here.
 */
import { createHash } from 'node:crypto'
import MimeNode from 'nodemailer/lib/mime-node'
import { cleanText, headline, safeText } from '../explain/index.ts'
import { Refusal } from '../model/index.ts'
import { feedbackFields } from './arf-feedback.ts'
import { headerSection, withCrlf } from './mail-source.ts'
import {
  DEFAULT_WRITING,
  isCampaign,
  mailDate,
  type Operator,
  ORIGINAL_BYTES_MAX,
  type Publication,
  type PublishedCase,
  reportedCase,
  type Writing,
} from './publication.ts'
import { uuidOf } from './uuid.ts'

const SUBJECT_CHARS_MAX = 200
const CONTRADICTIONS_MAX = 5

/** @throws Refusal where there is no case to report */
export function writeArf(publication: Publication, writing: Partial<Writing> = {}): Uint8Array {
  const one = reportedCase(publication)
  if (!one) throw new Refusal('There is no case to report.')
  const operator = writing.operator ?? DEFAULT_WRITING.operator
  const parts = [humanPart(one, publication, operator), feedbackPart(one, publication), originalPart(one)]
  // Made of what it parts, so that no mail can hold it on purpose.
  const boundary = createHash('sha256').update(parts.join('')).digest('hex').slice(0, 40)
  const root = new MimeNode('multipart/report; report-type=feedback-report', { baseBoundary: boundary, boundaryPrefix: 'telltale' })
  root.setHeader({
    From: { name: operator.name, address: operator.contact },
    Subject: `FW: ${cleanText(one.report.subject, SUBJECT_CHARS_MAX)}`,
    Date: mailDate(publication.madeAt),
    'Message-ID': `<${uuidOf('arf', one.caseId, publication.madeAt)}@${operator.domain}>`,
    // RFC 3834 §5: nobody's machine is to answer a machine.
    'Auto-Submitted': 'auto-generated',
  })
  const header = root.buildHeaders()
  const delimiter = `\r\n--${root.boundary}`
  const body = parts.map((part) => `${delimiter}\r\n${part}`).join('')
  return Buffer.from(`${header}\r\n${body}${delimiter}--\r\n`, 'latin1')
}

/** One part as bytes, one character each. Its two fields are ours, so they need no care. */
const part = (contentType: string, encoding: '7bit' | '8bit' | 'base64', body: string): string =>
  `Content-Type: ${contentType}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** RFC 5965 §2 (b): for people who have no software for this. Sentences, so defanged. */
function humanPart({ report, lastSeenAt, sightings }: PublishedCase, publication: Publication, operator: Operator): string {
  const against = report.evidence.filter(({ kind }) => kind === 'contradiction').slice(0, CONTRADICTIONS_MAX)
  const lines = [
    `This is a report on abuse by mail. The mail was received ${sightings === 1 ? 'once' : `${sightings} times`}, last at ${mailDate(lastSeenAt)}.`,
    ...(isCampaign(publication) ? [`It is one of ${publication.cases.length} of a campaign: ${safeText(publication.title)}.`] : []),
    '',
    `Subject: ${safeText(report.subject)}`,
    `From: ${safeText(report.from)}`,
    '',
    headline(report),
    ...against.map(({ says }) => `- ${safeText(says, 1000)}`),
    '',
    `Answers reach ${safeText(operator.name)} at the address that this report is from.`,
    '',
  ]
  return part('text/plain; charset=utf-8', '8bit', utf8(lines.join('\r\n')))
}

/** RFC 5965 §2 (c). */
const feedbackPart = (one: PublishedCase, publication: Publication): string =>
  part('message/feedback-report', '7bit', feedbackFields(one, publication).join(''))

/** RFC 5965 §2 (d): the mail, or its header section where it may not or cannot go along whole. */
function originalPart({ raw, report }: PublishedCase): string {
  if (raw === undefined) return headersPart(utf8(`Subject: ${cleanText(report.subject)}\r\nFrom: ${cleanText(report.from)}\r\n`))
  if (raw.length > ORIGINAL_BYTES_MAX) return headersPart(headerSection(raw))
  const original = withCrlf(Buffer.from(raw).toString('latin1'))
  if (!isSendable(original)) return headersPart(headerSection(raw))
  return part('message/rfc822', isAscii(original) ? '7bit' : '8bit', original)
}

/** RFC 2046 §5.2.1: a message in a message must not be encoded, so it must itself be fit to send (RFC 2045 §2.8). */
const isSendable = (text: string): boolean => !text.includes('\0') && !/[^\r\n]{999}/.test(text)

const isAscii = (text: string): boolean => !/[\x80-\xff]/.test(text)

/** RFC 6522 §4. Text may be encoded. */
function headersPart(fields: string): string {
  if (isAscii(fields) && isSendable(fields)) return part('text/rfc822-headers', '7bit', fields)
  const lines = Buffer.from(fields, 'latin1').toString('base64').replace(/.{76}/g, '$&\r\n')
  return part('text/rfc822-headers', 'base64', lines)
}
