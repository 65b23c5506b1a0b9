/** A header value with parameters, `text/html; charset=utf-8` and kin, by libmime: what mailers get wrong is mended before it reads, and bounded. */
import { libmime } from './libraries.ts'
import { STRUCTURED_CHARS_MAX } from './limits.ts'
import { decodeWords } from './words.ts'

export interface ParsedValue {
  readonly value: string
  /** By lower-case name; the first of a name counts. */
  readonly params: Readonly<Record<string, string>>
  /** Names whose values came in RFC 2231 form: their words are decoded once, not again. */
  readonly decoded: readonly string[]
}

export function parseParameters(field: string): ParsedValue {
  const { value, params, decodedParams } = libmime.parseHeaderValue(withSemicolons(field.slice(0, STRUCTURED_CHARS_MAX)), {
    stripComments: true,
  })
  return { value, params, decoded: decodedParams }
}

/** The type, a quoted string or a token, and the white space behind it if a parameter's name follows. Quoted strings are passed over whole. */
const PIECE = /(^\s{0,50}[^\s;,"=(]{1,200}|"(?:[^"\\]|\\[\s\S])*"?|=\s{0,8}[^\s";]{1,200})([\s,]{1,50}(?=[a-z][\w*.-]{0,59}\s{0,8}=))?/gi

/** A value ends at white space (RFC 2045 §5.1), and mail programs end it there: `text/html charset=utf-8` lacks its semicolon. */
const withSemicolons = (field: string): string =>
  field.replace(PIECE, (whole, piece: string, gap: string | undefined) => (gap === undefined ? whole : `${piece};${gap}`))

/** A file name as a reader sees it. */
export function decodedParameter({ params, decoded }: ParsedValue, name: string): string | undefined {
  const value = params[name]
  return value === undefined || decoded.includes(name) ? value : decodeWords(value)
}
