/**
 * Where in a message (or page) something stands. Every sentence Telltale says can be pointed at with one of these.
 *
 * `part` is named as IMAP names it (RFC 9051 §6.4.5): `HEADER` is the message's own header section, `1.2` the body of
 * a part, `1.2.MIME` the header section of that part. In a header section `start` and `end` are **bytes of the raw
 * section**; in a body they are **UTF-16 units of the decoded text** of that part. `end` is exclusive.
 */
export interface MessageAt {
  readonly part: string
  readonly start: number
  readonly end: number
}

export interface PageAt {
  readonly page: number
  readonly selector: string
}

export type At = MessageAt | PageAt

export const HEADER = 'HEADER'

/** Does this place lie in a header section (bytes), not in a body (UTF-16 units)? */
export const isHeaderAt = (at: MessageAt): boolean => at.part === HEADER || at.part.endsWith('.MIME')
