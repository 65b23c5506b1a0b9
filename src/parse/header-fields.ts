/** A raw header section → fields with byte offsets (RFC 5322 §2.2). Unfolded, encoded words not decoded. */
import { isAscii, isUtf8 } from 'node:buffer'
import type { HeaderField } from '../model/index.ts'
import type { DefectList } from './defects.ts'
import { HEADER_BYTES_MAX, HEADER_FIELDS_MAX } from './limits.ts'

const FIELD_NAME_CHARS_MAX = 200

/** @param name name of the section for defects: `HEADER` or `1.2.MIME` */
export function readHeader(section: Buffer, name: string, defects: DefectList): readonly HeaderField[] {
  const fields: HeaderField[] = []
  const bytes = section.subarray(0, HEADER_BYTES_MAX)
  if (section.length > HEADER_BYTES_MAX) defects.add('header-too-long', { part: name, start: HEADER_BYTES_MAX, end: section.length })
  const text = bytes.toString('latin1')
  const raw = isAscii(bytes) ? null : bytes
  for (let at = 0; at < text.length && fields.length < HEADER_FIELDS_MAX; ) {
    const end = fieldEnd(text, at)
    const contentEnd = withoutLineEnd(text, at, end)
    if (contentEnd > at) addField(fields, text, raw, { part: name, start: at, end: contentEnd }, defects)
    at = end
  }
  return fields
}

/** Where the field that starts at `at` ends: behind its last folded line. */
function fieldEnd(text: string, at: number): number {
  for (let end = at; ; ) {
    const lineEnd = text.indexOf('\n', end)
    if (lineEnd === -1) return text.length
    end = lineEnd + 1
    const next = text.charCodeAt(end)
    if (next !== 0x20 && next !== 0x09 && !isLostFold(text, at, end)) return end
  }
}

const PARAMETER_LINE = /[\w*-]{1,40}\s?=/y

/** A `Content-…` field that ends in a semicolon goes on at `boundary="x"`, though senders that trim their lines lost the fold. */
function isLostFold(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 2) === 0x0d ? end - 3 : end - 2
  if (text.charCodeAt(last) !== 0x3b || text.slice(start, start + 8).toLowerCase() !== 'content-') return false
  PARAMETER_LINE.lastIndex = end
  return PARAMETER_LINE.test(text)
}

function withoutLineEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && (text.charCodeAt(last - 1) === 0x0a || text.charCodeAt(last - 1) === 0x0d)) last -= 1
  return last
}

interface FieldAt {
  readonly part: string
  readonly start: number
  readonly end: number
}

/** @param raw the bytes, where any is not ASCII */
function addField(fields: HeaderField[], text: string, raw: Buffer | null, at: FieldAt, defects: DefectList): void {
  const { start, end } = at
  const colon = text.indexOf(':', start)
  const name = colon === -1 || colon >= end || colon - start > FIELD_NAME_CHARS_MAX ? '' : text.slice(start, colon).trimEnd()
  if (name === '' || /[^\x21-\x7e]/.test(name)) {
    // An mbox separator at the very top is custom, not a defect.
    if (!(start === 0 && text.startsWith('From '))) defects.add('malformed-header-line', at)
    return
  }
  const bytes = raw?.subarray(colon + 1, end) ?? null
  const isRaw = bytes !== null && !isAscii(bytes)
  if (isRaw) defects.add('raw-8bit-header', at)
  // Not UTF-8: Latin-1 is what such senders mean.
  const value = isRaw && isUtf8(bytes) ? bytes.toString('utf8') : text.slice(colon + 1, end)
  fields.push({ name, key: name.toLowerCase(), value: unfolded(value), start, end })
}

const unfolded = (text: string): string => (text.includes('\n') ? text.replace(/\r?\n[ \t]?/g, ' ') : text).trim()

export const firstValue = (fields: readonly HeaderField[], key: string): HeaderField | undefined =>
  fields.find((field) => field.key === key)
