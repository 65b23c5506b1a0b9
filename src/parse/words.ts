/** Decoded text of header values (RFC 2047, RFC 2231) by libmime, bounded. */
import { libmime } from './libraries.ts'

const ENCODED_CHARS_MAX = 20_000

/** Encoded words decoded; text without any comes back as it is. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  try {
    return libmime.decodeWords(value.slice(0, ENCODED_CHARS_MAX))
  } catch {
    // A charset nobody knows: the reader's program shows the raw words, and so do we.
    return value
  }
}

export const hasBadWord = (decoded: string): boolean =>
  /=\?[^?\s]{1,40}\?[bq]\?[^?\s]{0,200}\?=/i.test(decoded) || decoded.includes('\ufffd')

export interface ParsedValue {
  readonly value: string
  readonly params: Readonly<Record<string, string>>
}

/** `text/html; charset=utf-8` and kin, continuations (RFC 2231) joined. */
export function parseParameters(value: string): ParsedValue {
  try {
    const { value: main, params } = libmime.parseHeaderValue(value.slice(0, ENCODED_CHARS_MAX)) as ParsedValue
    return { value: typeof main === 'string' ? main : '', params: params ?? {} }
  } catch {
    return { value: value.split(';')[0] ?? '', params: {} }
  }
}
