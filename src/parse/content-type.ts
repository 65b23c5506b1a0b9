/** What a header says its body is: read by libmime, and mended as mail programs mend it before anybody takes it at its word. */
import { isAscii } from 'node:buffer'
import type { HeaderField } from '../model/index.ts'
import { firstValue } from './header-fields.ts'
import { type ParsedValue, parseParameters } from './parameters.ts'

export interface ContentType {
  /** Lower-case `type/subtype`, always one that can be. */
  readonly type: string
  readonly written: ParsedValue
  /** Of a multipart: the bytes that its delimiters repeat; null where it has none. */
  readonly boundary: Buffer | null
}

const TOKEN_TYPE = /^[a-z0-9!#$&^_.+-]{1,80}\/[a-z0-9!#$&^_.+-]{1,80}$/

/** @param section the bytes that the fields were read from */
export function contentTypeOf(header: readonly HeaderField[], section: Buffer, parentType: string | null): ContentType {
  const field = firstValue(header, 'content-type')
  // RFC 2046 §5.1.5
  const assumed = parentType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const written = parseParameters(field?.value ?? assumed)
  const name = written.value.toLowerCase()
  // RFC 2045 §5.2 for what is broken; a multipart that lacks its subtype is mixed (RFC 2046 §5.1.3).
  const type = TOKEN_TYPE.test(name) ? name : /^multipart\b/.test(name) ? 'multipart/mixed' : 'text/plain'
  return { type, written, boundary: field && type.startsWith('multipart/') ? boundaryOf(written, section, field) : null }
}

function boundaryOf({ params }: ParsedValue, section: Buffer, field: HeaderField): Buffer | null {
  const boundary = Buffer.from(params.boundary?.trimEnd() ?? '')
  if (isAscii(boundary)) return boundary.length === 0 ? null : boundary
  // Not ASCII: delimiters repeat the bytes of the field, whatever set they are read in.
  const asBytes = section.toString('latin1', field.start + field.name.length, field.end).replace(/^\s*:|\r?\n/g, '')
  return Buffer.from(parseParameters(asBytes).params.boundary?.trimEnd() ?? '', 'latin1')
}
