/** A raw header section → fields with byte offsets (RFC 5322 §2.2). Unfolded, encoded words not decoded. */
import type { HeaderField } from '../model/index.ts'
import type { DefectList } from './defects.ts'
import { HEADER_BYTES_MAX, HEADER_FIELDS_MAX } from './limits.ts'

const LF = 0x0a
const FIELD_NAME_CHARS_MAX = 200
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** @param section name of the section for defects: `HEADER` or `1.2.MIME` */
export function readHeader(section: Buffer, name: string, defects: DefectList): readonly HeaderField[] {
  const fields: HeaderField[] = []
  const bytes = section.subarray(0, HEADER_BYTES_MAX)
  if (section.length > HEADER_BYTES_MAX) defects.add('header-too-long', { part: name, start: HEADER_BYTES_MAX, end: section.length })
  let at = 0
  while (at < bytes.length && fields.length < HEADER_FIELDS_MAX) {
    const end = fieldEnd(bytes, at)
    const contentEnd = withoutLineEnd(bytes, at, end)
    if (contentEnd > at) addField(fields, bytes, at, contentEnd, name, defects)
    at = end
  }
  return fields
}

/** Where the field that starts at `at` ends: behind its last folded line. */
function fieldEnd(bytes: Buffer, at: number): number {
  for (let end = at; ; ) {
    const lineEnd = bytes.indexOf(LF, end)
    if (lineEnd === -1) return bytes.length
    end = lineEnd + 1
    const next = bytes[end]
    if (next !== 0x20 && next !== 0x09) return end
  }
}

function withoutLineEnd(bytes: Buffer, start: number, end: number): number {
  let last = end
  while (last > start && (bytes[last - 1] === LF || bytes[last - 1] === 0x0d)) last -= 1
  return last
}

function addField(fields: HeaderField[], bytes: Buffer, start: number, end: number, section: string, defects: DefectList): void {
  const colon = bytes.indexOf(0x3a, start)
  const at = { part: section, start, end }
  if (colon === -1 || colon >= end || colon === start || colon - start > FIELD_NAME_CHARS_MAX) {
    // An mbox separator at the very top is custom, not a defect.
    if (!(start === 0 && bytes.subarray(0, 5).toString('latin1') === 'From ')) defects.add('malformed-header-line', at)
    return
  }
  const name = bytes.subarray(start, colon).toString('latin1').trimEnd()
  if (/[^\x21-\x7e]/.test(name)) {
    defects.add('malformed-header-line', at)
    return
  }
  fields.push({ name, key: name.toLowerCase(), value: fieldValue(bytes.subarray(colon + 1, end), at, defects), start, end })
}

function fieldValue(bytes: Buffer, at: { part: string; start: number; end: number }, defects: DefectList): string {
  const latin1 = bytes.toString('latin1')
  if (!/[\x80-\xff]/.test(latin1)) return unfolded(latin1)
  defects.add('raw-8bit-header', at)
  try {
    return unfolded(utf8.decode(bytes))
  } catch {
    // Not UTF-8: Latin-1 is what such senders mean.
    return unfolded(latin1)
  }
}

const unfolded = (text: string): string => (text.includes('\n') ? text.replace(/\r?\n[ \t]?/g, ' ') : text).trim()

export const firstValue = (fields: readonly HeaderField[], key: string): HeaderField | undefined =>
  fields.find((field) => field.key === key)
