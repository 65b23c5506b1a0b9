/**
 * What an attached file is by its own bytes, whatever it is called: its format by the first of them (the formats'
 * own specifications), the names inside a ZIP archive (APPNOTE 4.3.12, central directory), what a page would do when it
 * is opened. Nothing is unpacked and nothing is run.
 */
import type { AttachedPage, FileFormat, Part } from '../model/index.ts'

const START_BYTES = 1_100
const PAGE_BYTES_MAX = 300_000
const ARCHIVE_BYTES_MAX = 5_000_000
const ENTRIES_MAX = 5_000
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

/** Names in a ZIP archive; null when not all of them can be read, so that none is taken for all. */
export function entriesOf(raw: Uint8Array, part: Part): readonly string[] | null {
  const { start, end } = part.bodyRange
  if (end - start > ARCHIVE_BYTES_MAX) return null
  const bytes = decoded(raw, part, ARCHIVE_BYTES_MAX)
  const tail = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (tail === -1 || tail + END_BYTES > bytes.length) return null
  const [count, size, offset] = [bytes.readUInt16LE(tail + 10), bytes.readUInt32LE(tail + 12), bytes.readUInt32LE(tail + 16)]
  // Programs find the directory by where it is said to start, or by where it must end.
  const from = [offset, tail - size].find((at) => isEntry(bytes, at))
  if (from === undefined) return count === 0 ? [] : null
  const names: string[] = []
  for (let at = from; names.length < ENTRIES_MAX && isEntry(bytes, at); ) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [number, number, number]
    names.push(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + Math.min(nameBytes, NAME_BYTES_MAX)).toString('utf8'))
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes
  }
  return names.length === count ? names : null
}

const [ENTRY_BYTES, END_BYTES] = [46, 22]
const isEntry = (bytes: Buffer, at: number): boolean => at >= 0 && at + ENTRY_BYTES <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50

/** Puts a file together and hands it to the reader: the browser saves what no filter of mail has seen. */
const MAKES_FILE = /new\s{1,9}Blob\s{0,9}\(|msSaveOrOpenBlob|\.download\s{0,9}=|createObjectURL/
/** Decodes what stands there as letters and figures … */
const DECODER = /\batob\s{0,9}\(|\bunescape\s{0,9}\(|\bdecodeURIComponent\s{0,9}\(|fromCharCode/
/** … and makes it the page, or runs it. */
const WRITER = /document\.write|innerHTML|outerHTML|\beval\s{0,9}\(|\bFunction\s{0,9}\(|createElement|\blocation\b/
const REFRESH = /http-equiv\s{0,9}=\s{0,9}["']?refresh/i
const SENDS_ON =
  /(?<![\w?&.-])(?:(?:window|document|top|self|parent)\.)?location(?:\.href)?\s{0,9}=(?!=)|\blocation\.(?:replace|assign)\s{0,9}\(/
const PASSWORD_FIELD = /\btype\s{0,200}=\s{0,200}["']?password/i
const HANDLER = /\son(?:load|error|click)\s{0,9}=\s{0,9}["']?([^"'>]{1,2000})/gi
const SCRIPTS_MAX = 50

/** What a page or drawing would do when it is opened, by its text and its scripts. */
export function attachedPageOf(raw: Uint8Array, part: Part): AttachedPage {
  const text = textOf(decoded(raw, part, PAGE_BYTES_MAX))
  const script = scriptsOf(text)
  return {
    asksPassword: /<input/i.test(text) && PASSWORD_FIELD.test(text),
    makesFile: MAKES_FILE.test(script),
    decodes: DECODER.test(script) && WRITER.test(script),
    sendsOn: REFRESH.test(text) || SENDS_ON.test(script),
  }
}

const OPENS_BYTES_MAX = 1_000_000
const OPENS_MAX = 20
/** Links of a PDF (ISO 32000-1, 12.6.4.7) as text or as hexadecimal digits, where they are not packed away; what a page leads or sends to. */
const OPENS =
  /\/URI\s{0,9}\(((?:[^()\\]|\\.){1,2000})\)|\/URI\s{0,9}<([0-9A-Fa-f\s]{8,4000})>|(?:action\s{0,9}=|\burl\s{0,9}=|location(?:\.href)?\s{0,9}=|location\.(?:replace|assign)\s{0,9}\()\s{0,9}["']?(https?:\/\/[^\s"'<>)]{4,2000})/gi

/** Web addresses that an attached file opens. */
export function opensOf(raw: Uint8Array, part: Part): readonly string[] {
  const text = textOf(decoded(raw, part, OPENS_BYTES_MAX))
  const found = new Set<string>()
  for (const [, plain, digits, onPage] of text.matchAll(OPENS)) {
    const written =
      onPage ?? plain?.replace(/\\([()\\])/g, '$1') ?? Buffer.from((digits ?? '').replace(/\s/g, ''), 'hex').toString('latin1')
    const url = URL.parse(written.trim())
    if (url && /^https?:$/.test(url.protocol) && url.hostname.includes('.')) found.add(url.href)
    if (found.size >= OPENS_MAX) break
  }
  return [...found]
}

/** A page may say by its first bytes that each letter has two. */
const textOf = (bytes: Buffer): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? bytes.toString('utf16le')
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? Buffer.from(bytes.subarray(0, bytes.length & ~1))
          .swap16()
          .toString('utf16le')
      : bytes.toString('latin1')

/** Everything that would run: between script tags, and in what happens on loading or pressing. */
function scriptsOf(text: string): string {
  const lower = text.toLowerCase()
  const pieces: string[] = []
  for (let at = lower.indexOf('<script'); at !== -1 && pieces.length < SCRIPTS_MAX; ) {
    const end = lower.indexOf('</script', at)
    pieces.push(text.slice(at, end === -1 ? undefined : end))
    at = end === -1 ? -1 : lower.indexOf('<script', end)
  }
  for (const [, handler] of text.matchAll(HANDLER)) if (pieces.length < SCRIPTS_MAX * 2) pieces.push(handler ?? '')
  return pieces.join('\n')
}

const SPACE = 0x20

/** The first bytes of a part, decoded. Quoted-printable is text: its soft line breaks and escapes are taken out. */
function decoded(raw: Uint8Array, { encoding, bodyRange: { start, end } }: Part, bytesMax: number): Buffer {
  const whole = Buffer.from(raw.buffer, raw.byteOffset + start, Math.max(0, end - start))
  // Blank lines before it do not count.
  const first = whole.findIndex((byte) => byte > SPACE)
  const body = first === -1 ? whole : whole.subarray(first)
  if (encoding === 'base64')
    return Buffer.from(body.subarray(0, Math.ceil(bytesMax * 1.4) + 100).toString('latin1'), 'base64').subarray(0, bytesMax)
  if (encoding !== 'quoted-printable') return body.subarray(0, bytesMax)
  const text = body.subarray(0, bytesMax * 3).toString('latin1')
  return Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).subarray(0, bytesMax)
}
