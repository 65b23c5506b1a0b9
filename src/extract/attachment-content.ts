/**
 * What an attached file is by its own bytes, whatever it is called: its format by the first of them (the formats'
 * own specifications), the names inside a ZIP archive (APPNOTE 4.3.12, central directory), what a page would do when it
 * is opened. Nothing is unpacked and nothing is run.
 */
import type { ArchiveEntry, AttachedPage, FileFormat, Part } from '../model/index.ts'

const START_BYTES = 1_100
const PAGE_BYTES_MAX = 300_000
const ARCHIVE_BYTES_MAX = 5_000_000
const ENTRIES_MAX = 200
const NAME_BYTES_MAX = 300

const MAGIC: readonly (readonly [string, FileFormat])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['Rar!\u001a\u0007', 'rar'],
  ["7z\u00bc\u00af'\u001c", '7z'],
  ['\u001f\u008b', 'gzip'],
  ['\u00d0\u00cf\u0011\u00e0', 'ole'],
  ['{\\rtf', 'rtf'],
  ['MZ', 'program'],
  ['\u007fELF', 'program'],
  ['L\u0000\u0000\u0000\u0001\u0014\u0002\u0000', 'shortcut'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
]
const HTML = /^\s{0,200}(?:<!--|<!doctype html|<html|<head|<body|<script|<meta|<title)/i
const SVG = /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!doctype svg|<svg)/i

export function formatOf(raw: Uint8Array, part: Part): FileFormat | null {
  const start = decoded(raw, part, START_BYTES).toString('latin1')
  const known = MAGIC.find(([magic]) => start.startsWith(magic))
  if (known) return known[1]
  // Readers look for it in the first kilobyte (ISO 32000-1, annex H.3.4.1).
  if (start.includes('%PDF-')) return 'pdf'
  if (/^....ftyp(?:hei[cx]|mif1|avif)/s.test(start) || /^RIFF....WEBP/s.test(start)) return 'picture'
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '')
  return SVG.test(text) ? 'svg' : HTML.test(text) ? 'html' : null
}

/** Names in a ZIP archive; null when they cannot be read. */
export function entriesOf(raw: Uint8Array, part: Part): readonly ArchiveEntry[] | null {
  const { start, end } = part.bodyRange
  if (end - start > ARCHIVE_BYTES_MAX) return null
  const bytes = decoded(raw, part, ARCHIVE_BYTES_MAX)
  const tail = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (tail === -1 || tail + 20 > bytes.length) return null
  const entries: ArchiveEntry[] = []
  let at = bytes.readUInt32LE(tail + 16)
  while (entries.length < ENTRIES_MAX && at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const [flags, nameBytes, extraBytes, commentBytes] = [8, 28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
      number,
    ]
    const name = bytes.subarray(at + 46, at + 46 + Math.min(nameBytes, NAME_BYTES_MAX)).toString('utf8')
    entries.push({ name, isEncrypted: (flags & 1) === 1 })
    at += 46 + nameBytes + extraBytes + commentBytes
  }
  return entries
}

/** Puts a file together and hands it to the reader: the browser saves what no filter of mail has seen. */
const MAKES_FILE = /new\s+Blob\s*\(|msSaveOrOpenBlob|\.download\s*=|createObjectURL/
/** Text that only becomes a page, or an address, when a script has decoded it. */
const DECODES = /\batob\s*\(|\bunescape\s*\(|document\.write\s*\(|String\.fromCharCode\s*\(|\beval\s*\(/
const SENDS_ON =
  /<meta[^>]{0,100}http-equiv\s*=\s*["']?refresh|(?:window\.|document\.|top\.)?location(?:\.href)?\s*=(?!=)|location\.(?:replace|assign)\s*\(/i
const PASSWORD_FIELD = /<input\b[^>]{0,500}type\s*=\s*["']?password/i
const SCRIPT = /<script\b|\son(?:load|error|click)\s*=/i

export function attachedPageOf(raw: Uint8Array, part: Part): AttachedPage {
  const text = decoded(raw, part, PAGE_BYTES_MAX).toString('latin1')
  const hasScript = SCRIPT.test(text)
  return {
    asksPassword: PASSWORD_FIELD.test(text),
    hasScript,
    makesFile: hasScript && MAKES_FILE.test(text),
    decodes: hasScript && DECODES.test(text),
    sendsOn: SENDS_ON.test(text),
  }
}

/** The first bytes of a part, decoded. Quoted-printable is text: its soft line breaks and escapes are taken out. */
function decoded(raw: Uint8Array, { encoding, bodyRange: { start, end } }: Part, bytesMax: number): Buffer {
  const body = Buffer.from(raw.buffer, raw.byteOffset + start, Math.max(0, end - start))
  if (encoding === 'base64')
    return Buffer.from(body.subarray(0, Math.ceil(bytesMax * 1.4) + 100).toString('latin1'), 'base64').subarray(0, bytesMax)
  if (encoding !== 'quoted-printable') return body.subarray(0, bytesMax)
  const text = body.subarray(0, bytesMax * 3).toString('latin1')
  return Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).subarray(0, bytesMax)
}
