/** A message as `parse/` understands it: header fields and MIME parts with their raw byte ranges. Nothing is judged here. */
import type { MessageAt } from './at.ts'

/** Half-open range of bytes in the raw message. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** Something malformed: data, never an exception. */
export interface Defect {
  readonly code: DefectCode
  readonly at: MessageAt
  /** A short technical detail in our own words, with hostile text cut short. */
  readonly detail?: string
}

export const DEFECTS = {
  'no-header': 'The message has no header.',
  'no-from': 'The message has no From field.',
  'several-from': 'The message has more than one From field.',
  'several-subject': 'The message has more than one Subject field.',
  'malformed-header-line': 'A line of the header is not a header field.',
  'header-too-long': 'The header is longer than Telltale reads.',
  'raw-8bit-header': 'The header holds bytes that are not ASCII.',
  'bad-encoded-word': 'An encoded word in the header could not be decoded.',
  'bad-address': 'An address field could not be understood.',
  'bad-date': 'The Date field is not a date.',
  'bad-base64': 'Base64 text holds characters that do not belong there, or is cut short.',
  'bad-quoted-printable': 'Quoted-printable text holds codes that do not decode.',
  'unknown-encoding': 'The transfer encoding is unknown.',
  'unknown-charset': 'The character set is unknown.',
  'charset-lie': 'The text is not in the character set it says.',
  'nul-bytes': 'The message holds NUL bytes.',
  'no-boundary': 'A multipart has no boundary.',
  'boundary-not-found': 'The boundary of a multipart does not appear.',
  'boundary-not-closed': 'A multipart is cut off before its end.',
  'too-deep': 'Parts are nested deeper than Telltale reads.',
  'too-many-parts': 'The message has more parts than Telltale reads.',
  'too-large': 'The message or a part is larger than Telltale reads.',
  'splitter-failed': 'The message could not be taken apart.',
  empty: 'There is nothing here.',
} as const satisfies Record<string, string>

export type DefectCode = keyof typeof DEFECTS

/** One header field as written. Offsets are bytes of its header section; `end` excludes the line end. */
export interface HeaderField {
  readonly name: string
  /** Lower-case name, for look-ups. */
  readonly key: string
  /** Unfolded value, trimmed, encoded words not decoded. 8-bit bytes read as UTF-8, else Latin-1. */
  readonly value: string
  readonly start: number
  readonly end: number
}

/** One address of an address field, decoded. */
export interface Mailbox {
  /** The free text beside the address, encoded words decoded; '' if none. */
  readonly displayName: string
  /** As written, trimmed; '' for an empty or broken one. */
  readonly address: string
  /** Lower-case domain of the address in ASCII (punycode) form; '' if none. */
  readonly domain: string
  readonly at: MessageAt
}

/** A MIME node (RFC 2045). Numbered as IMAP does: a message that is not multipart has one part, `1`. */
export interface Part {
  readonly id: string
  /** Lower-case `type/subtype`; `text/plain` when absent or broken (RFC 2045 §5.2). */
  readonly type: string
  readonly charset: string | null
  /** Lower-case transfer encoding; '7bit' when absent. */
  readonly encoding: string
  readonly disposition: 'inline' | 'attachment' | null
  /** Decoded; from Content-Disposition, else Content-Type `name`. */
  readonly filename: string | null
  /** Without angle brackets. */
  readonly contentId: string | null
  readonly header: readonly HeaderField[]
  /** Raw bytes of the header section and of the (still encoded) body. */
  readonly headerRange: ByteRange
  readonly bodyRange: ByteRange
  readonly parentId: string | null
  readonly childIds: readonly string[]
  /** Decoded text of `text/*` leaves that a reader may see (and of calendar parts), line ends as sent; else absent. */
  readonly text?: string
}

/** Who the message says it is from, every place decoded. */
export interface Identity {
  readonly from: readonly Mailbox[]
  readonly sender: readonly Mailbox[]
  readonly replyTo: readonly Mailbox[]
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  /** Domain of Return-Path (the envelope sender as the last receiver wrote it); null if absent, '' for `<>`. */
  readonly returnPathDomain: string | null
}

export interface Message {
  readonly bytes: number
  /** Fields of the message's own header section (IMAP `HEADER`). */
  readonly header: readonly HeaderField[]
  readonly headerRange: ByteRange
  readonly subject: { readonly text: string; readonly at: MessageAt | null }
  readonly identity: Identity
  /** Date field as ISO 8601 UTC, or null. */
  readonly date: string | null
  /** All nodes in the order of the message. The first is the root, with id '' when it is a multipart, '1' otherwise. */
  readonly parts: readonly Part[]
  readonly defects: readonly Defect[]
}
