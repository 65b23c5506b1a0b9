/** From a place in decoded text back to the raw bytes: undoes character set and transfer encoding, on demand. */
import { type ByteRange, HEADER, type Message, type MessageAt, type Part } from '../model/index.ts'
import { decodeText, ISO_2022_JP, platformDecoder } from './charset.ts'
import { byteOfUnit } from './iso-2022-jp.ts'
import { iconv } from './libraries.ts'
import { TEXT_CHARS_MAX } from './limits.ts'
import { base64Segments, decodeTransfer, quotedAt, UU_NAMES } from './transfer.ts'

export function locateInRaw(raw: Uint8Array, message: Message, at: MessageAt): ByteRange | null {
  if (at.part === HEADER) return within(message.headerRange, at.start, at.end)
  if (at.part.endsWith('.MIME')) {
    const part = message.parts.find(({ id }) => `${id}.MIME` === at.part)
    return part ? within(part.headerRange, at.start, at.end) : null
  }
  const part = message.parts.find(({ id }) => id === at.part)
  if (!part || part.text === undefined) return null
  return locateInBody(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), part, part.text, at)
}

const within = (range: ByteRange, start: number, end: number): ByteRange => ({
  start: Math.min(range.start + start, range.end),
  end: Math.min(range.start + end, range.end),
})

function locateInBody(raw: Buffer, part: Part, text: string, at: MessageAt): ByteRange {
  const body = raw.subarray(part.bodyRange.start, part.bodyRange.end)
  const { bytes } = decodeTransfer(body, part.encoding, TEXT_CHARS_MAX)
  const { charset } = decodeText(bytes, part.charset)
  const start = decodedOffset(text, bytes, charset, Math.min(at.start, text.length))
  const end = decodedOffset(text, bytes, charset, Math.min(at.end, text.length))
  const [rawStart, rawEnd] = rawOffsets(body, part.encoding, start, end)
  return { start: part.bodyRange.start + rawStart, end: part.bodyRange.start + rawEnd }
}

/** UTF-16 units of the text → bytes of the decoded part. */
function decodedOffset(text: string, bytes: Buffer, charset: string, units: number): number {
  if (charset === 'utf8') return Buffer.byteLength(text.slice(0, units), 'utf8')
  if (/^(iso-?8859|win(dows-?)?(125|874)|koi8|cp\d{3,4}$|macintosh)/.test(charset)) return units
  if (charset === ISO_2022_JP) return byteOfUnit(bytes, units)
  if (iconv.encodingExists(charset)) return Math.min(bytes.length, iconv.encode(text.slice(0, units), charset).length)
  return decodedByByte(bytes, charset, units)
}

/** Of a set that can only be decoded: how many bytes it takes until so many units have come out. */
function decodedByByte(bytes: Buffer, charset: string, units: number): number {
  const decoder = platformDecoder(charset)
  let at = 0
  for (let seen = 0; decoder && at < bytes.length && seen < units; at += 1)
    seen += decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length
  return at
}

/** Bytes of the decoded part → bytes of the encoded body. */
function rawOffsets(body: Buffer, encoding: string, start: number, end: number): readonly [number, number] {
  if (encoding === 'base64') return base64Offsets(body, start, end)
  if (encoding === 'quoted-printable') return quotedOffsets(body, start, end)
  // Rare enough to be shown whole.
  if (UU_NAMES.has(encoding)) return [0, body.length]
  return [Math.min(start, body.length), Math.min(end, body.length)]
}

const isBase64 = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x30 && byte <= 0x39) ||
  byte === 0x2b ||
  byte === 0x2f ||
  byte === 0x2d ||
  byte === 0x5f

/** A byte lives in the characters that hold its first and last bit. */
function base64Offsets(body: Buffer, start: number, end: number): readonly [number, number] {
  let [decoded, from] = [0, -1]
  for (const segment of base64Segments(body.toString('latin1'))) {
    const bytes = Math.floor((digitsIn(body, segment.start, segment.end) * 3) / 4)
    if (from === -1 && start < decoded + bytes) from = digitAt(body, segment.start, Math.floor(((start - decoded) * 4) / 3))
    if (from !== -1 && end <= decoded + bytes) {
      if (end <= start) return [from, from]
      return [from, digitAt(body, segment.start, Math.ceil(((end - decoded) * 4) / 3) - 1) + 1]
    }
    decoded += bytes
  }
  return [from === -1 ? body.length : from, body.length]
}

function digitsIn(body: Buffer, from: number, to: number): number {
  let digits = 0
  for (let at = from; at < to; at += 1) if (isBase64(body[at] as number)) digits += 1
  return digits
}

/** Where the n-th digit from `from` stands. */
function digitAt(body: Buffer, from: number, number: number): number {
  let digits = 0
  for (let at = from; at < body.length; at += 1) {
    if (!isBase64(body[at] as number)) continue
    if (digits === number) return at
    digits += 1
  }
  return body.length
}

function quotedOffsets(body: Buffer, start: number, end: number): readonly [number, number] {
  let [decoded, from, to] = [0, body.length, body.length]
  for (let at = 0; at < body.length; ) {
    const { length, byte } = body[at] === 0x3d ? quotedAt(body, at) : { length: 1, byte: 0 }
    if (byte >= 0) {
      if (decoded === start) from = at
      if (decoded === end) {
        to = at
        break
      }
      decoded += 1
    }
    at += length
  }
  return [Math.min(from, to), to]
}
