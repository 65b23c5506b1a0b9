/** Parts that a reader can see or open and that nobody here has read: a mail that is one picture must not pass in silence. */
import { type Attachment, FAULTS, type FaultCode, type Message, type Report } from '../model/index.ts'

/** Signatures say nothing to a reader; a mail inside a mail is judged as a case of its own. */
const NEEDS_NO_READING = /^(?:message\/|application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$)/

export function unreadParts({ parts }: Message, attachments: readonly Attachment[]): Report['notRun'] {
  const pictures = parts.filter(({ type }) => type.startsWith('image/'))
  const files = attachments.filter(({ type }) => !type.startsWith('image/') && !NEEDS_NO_READING.test(type))
  return [...pictures.map(() => unread('picture-not-read')), ...files.map(() => unread('attachment-not-read'))]
}

const unread = (code: FaultCode) => ({ signal: 'unread-part', because: FAULTS[code].says, code })
