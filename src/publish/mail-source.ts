/** What a report on abuse takes from the source of the mail: its header section, and where its bounces were to go. */
import type { PublishedCase } from './publication.ts'

/** A header section is some kilobytes; the rest of a longer one tells nobody more. */
const HEADER_BYTES_MAX = 100_000

/** The header section with CRLF at every line end, one character a byte. */
export function headerSection(raw: Uint8Array): string {
  const start = Buffer.from(raw.subarray(0, HEADER_BYTES_MAX)).toString('latin1')
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length
  return `${withCrlf(start.slice(0, end))}\r\n`
}

/** RFC 5322 §2.1: lines of a message end with CRLF; sources kept on disk often have bare LF. */
export const withCrlf = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n')

const RETURN_PATH = /^return-path:[ \t]*<([^<>\s@"]{1,64}@[a-z0-9.-]{1,253})>[ \t]*$/im

/**
 * RFC5321.MailFrom as the receiver wrote it down (RFC 5321 §4.4). In what came straight to a trap the field is the sender's own
 * invention, and in what was rebuilt from a forward it is nobody's.
 */
export function returnPath({ raw, report }: PublishedCase): string | null {
  if (raw === undefined || report.sighting.source === 'smtp' || report.sighting.reconstructed) return null
  return RETURN_PATH.exec(headerSection(raw))?.[1] ?? null
}
