/**
 * A report on abuse as mail software reads it (ARF, RFC 5965): a `multipart/report` of three parts, one for people, one for
 * machines, and the mail. Whom it goes to is for who sends it to say: it has no `To`.
 */
import { cleanText } from '../explain/index.ts'
import { Refusal } from '../model/index.ts'
import { feedbackFields } from './arf-feedback.ts'
import { coveringLetter } from './covering-letter.ts'
import { headerSection, withCrlf } from './mail-source.ts'
import { DEFAULT_WRITING, ORIGINAL_BYTES_MAX, type Publication, type PublishedCase, reportedCase, type Writing } from './publication.ts'
import { base64Lines, part, utf8, writeReportMail } from './report-mail.ts'
import { uuidOf } from './uuid.ts'

export const SUBJECT_CHARS_MAX = 200
const ATTACHED = [
  'The same for machines (message/feedback-report, RFC 5965).',
  'The mail itself, or its header where it cannot go along whole.',
]

/** @throws Refusal where there is no case to report */
export function writeArf(publication: Publication, writing: Partial<Writing> = {}): Uint8Array {
  const one = reportedCase(publication)
  if (!one) throw new Refusal('There is no case to report.')
  const operator = writing.operator ?? DEFAULT_WRITING.operator
  // RFC 5965 §2 (b), (c), (d): for people who have no software for this, for machines, and what it is about.
  const letter = part('text/plain; charset=utf-8', '8bit', utf8(coveringLetter(one, publication, operator, ATTACHED)))
  const feedback = part('message/feedback-report', '7bit', feedbackFields(one, publication).join(''))
  return writeReportMail({
    subject: `FW: ${cleanText(one.report.subject, SUBJECT_CHARS_MAX)}`,
    madeAt: publication.madeAt,
    name: uuidOf('arf', one.caseId, publication.madeAt),
    operator,
    parts: [letter, feedback, originalPart(one)],
  })
}

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
  return part('text/rfc822-headers', 'base64', base64Lines(fields))
}
