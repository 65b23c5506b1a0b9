/** A complete mail of three parts as RFC 6522 wants a report: for people, for machines, and what it is about. To whom it goes is the operator's business. */
import { createHash } from 'node:crypto'
import MimeNode from 'nodemailer/lib/mime-node'
import { mailDate, type Operator } from './publication.ts'

export interface ReportMail {
  readonly subject: string
  readonly madeAt: string
  /** Before the `@` of its Message-ID. */
  readonly name: string
  readonly operator: Operator
  /** Finished parts, one character a byte. */
  readonly parts: readonly [human: string, machine: string, about: string]
}

/** The MIME writer of the library folds lines and encodes headers; an original must stay as it is, so the parts are put together here. */
export function writeReportMail({ subject, madeAt, name, operator, parts }: ReportMail): Uint8Array {
  // Made of what it parts, so that no mail can hold it on purpose.
  const boundary = createHash('sha256').update(parts.join('')).digest('hex').slice(0, 40)
  const root = new MimeNode('multipart/report; report-type=feedback-report', { baseBoundary: boundary, boundaryPrefix: 'telltale' })
  root.setHeader({
    From: { name: operator.name, address: operator.contact },
    Subject: subject,
    Date: mailDate(madeAt),
    'Message-ID': `<${name}@${operator.domain}>`,
    // RFC 3834 §5: nobody's machine is to answer a machine.
    'Auto-Submitted': 'auto-generated',
  })
  const header = root.buildHeaders()
  const delimiter = `\r\n--${root.boundary}`
  const body = parts.map((one) => `${delimiter}\r\n${one}`).join('')
  return Buffer.from(`${header}\r\n${body}${delimiter}--\r\n`, 'latin1')
}

/** One part as bytes, one character each. Its fields are ours, so they need no care. */
export const part = (contentType: string, encoding: '7bit' | '8bit' | 'base64', body: string, disposition = ''): string =>
  `Content-Type: ${contentType}\r\nContent-Transfer-Encoding: ${encoding}\r\n${disposition === '' ? '' : `Content-Disposition: ${disposition}\r\n`}\r\n${body}`

export const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** RFC 2045 §6.8: lines of 76. */
export const base64Lines = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('base64').replace(/.{76}/g, '$&\r\n')
