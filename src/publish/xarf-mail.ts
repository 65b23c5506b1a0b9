/**
 * The X-ARF document with its covering mail (xarf.org, "email transport"): as an ARF report, but the second part only says that X-ARF follows, and the third
 * is the document, which brings the mail along as its evidence.
 */
import { cleanText } from '../explain/index.ts'
import { Refusal } from '../model/index.ts'
import { SUBJECT_CHARS_MAX } from './arf.ts'
import { USER_AGENT } from './arf-feedback.ts'
import { coveringLetter } from './covering-letter.ts'
import { DEFAULT_WRITING, type Publication, reportedCase, type Writing } from './publication.ts'
import { base64Lines, part, utf8, writeReportMail } from './report-mail.ts'
import { uuidOf } from './uuid.ts'
import { writeXarf } from './xarf.ts'

const ATTACHED = [
  'A note for machines that X-ARF follows.',
  'The report for machines (X-ARF v4, xarf.json), with the mail itself as its evidence where it can go along.',
]

/** @throws Refusal where there is no case to report */
export function writeXarfMail(publication: Publication, writing: Partial<Writing> = {}): Uint8Array {
  const one = reportedCase(publication)
  if (!one) throw new Refusal('There is no case to report.')
  const operator = writing.operator ?? DEFAULT_WRITING.operator
  const letter = part('text/plain; charset=utf-8', '8bit', utf8(coveringLetter(one, publication, operator, ATTACHED)))
  // Not a type of RFC 5965 §7.3: who knows only those leaves it alone, who knows X-ARF reads on.
  const fields = `Feedback-Type: xarf\r\nUser-Agent: ${USER_AGENT}/${one.report.version.program}\r\nVersion: 1\r\n`
  const document = base64Lines(utf8(writeXarf(publication, writing)))
  return writeReportMail({
    subject: `Abuse report: ${cleanText(one.report.subject, SUBJECT_CHARS_MAX)}`,
    madeAt: publication.madeAt,
    name: uuidOf('xarf-mail', one.caseId, publication.madeAt),
    operator,
    parts: [
      letter,
      part('message/feedback-report', '7bit', fields, 'inline'),
      part('application/json; name=xarf.json', 'base64', document, 'attachment; filename=xarf.json'),
    ],
  })
}
