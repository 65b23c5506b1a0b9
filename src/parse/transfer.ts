/** Content-Transfer-Encoding (RFC 2045 §6): bytes out, with what was wrong. */
import type { DefectCode } from '../model/index.ts'
import { decodeUu } from './uuencode.ts'

export interface Transferred {
  readonly bytes: Buffer
  readonly defect: DefectCode | null
}

/** Not registered, but mail programs undo them. */
export const UU_NAMES: ReadonlySet<string> = new Set(['x-uuencode', 'x-uue', 'uuencode', 'uue'])

export function decodeTransfer(body: Buffer, encoding: string, bytesMax: number): Transferred {
  if (encoding === 'base64') return decodeBase64(body, bytesMax)
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body, bytesMax)
  if (UU_NAMES.has(encoding)) return { bytes: decodeUu(body, bytesMax), defect: null }
  const isKnown = encoding === '7bit' || encoding === '8bit' || encoding === 'binary'
  return { bytes: body.subarray(0, bytesMax), defect: isKnown ? null : 'unknown-encoding' }
}

/** Four characters give three bytes; line ends are on top of that. */
const BASE64_CHARS_PER_BYTE = 1.5

/** What a byte is in base64: 1 a digit, 0 white space, 2 what does not belong there, 4 padding. */
const BASE64_CLASS = new Uint8Array(256).fill(2)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/') BASE64_CLASS[char.charCodeAt(0)] = 1
BASE64_CLASS[0x3d] = 4
for (const char of '\t\n\v\f\r \xa0') BASE64_CLASS[char.charCodeAt(0)] = 0

function decodeBase64(body: Buffer, bytesMax: number): Transferred {
  const given = body.subarray(0, Math.ceil(bytesMax * BASE64_CHARS_PER_BYTE))
  let [digits, isBroken] = [0, false]
  for (let at = 0; at < given.length; at += 1) {
    const kind = BASE64_CLASS[given[at] as number] as number
    if (kind === 1) digits += 1
    else if (kind === 2) isBroken = true
    else if (kind === 4) {
      isBroken ||= digits % 4 === 1
      digits = 0
    }
  }
  isBroken ||= digits % 4 === 1
  return { bytes: base64Bytes(given.toString('latin1')).subarray(0, bytesMax), defect: isBroken ? 'bad-base64' : null }
}

const BASE64_SEGMENTS_MAX = 10_000

/**
 * Some mailers encode piece by piece, each with its padding, and mail programs read on behind it. What is not base64 there is a
 * mailing list's footer, and no part of the content.
 */
function base64Bytes(text: string): Buffer {
  const padding = text.indexOf('=')
  if (padding === -1 || !/[A-Za-z0-9+/]/.test(text.slice(padding))) return Buffer.from(text, 'base64')
  const decoded: Buffer[] = []
  for (const { start, end } of base64Segments(text)) decoded.push(Buffer.from(text.slice(start, end), 'base64'))
  return Buffer.concat(decoded)
}

/** The stretches of digits between paddings, as far as they are whole. */
export function base64Segments(text: string): readonly { readonly start: number; readonly end: number }[] {
  const segments: { start: number; end: number }[] = []
  for (let start = 0; start < text.length && segments.length < BASE64_SEGMENTS_MAX; ) {
    const padding = text.indexOf('=', start)
    const end = padding === -1 ? text.length : padding
    const segment = text.slice(start, end)
    if (segments.length > 0 && !isWholeSegment(segment, text.startsWith('==', end) ? 2 : padding === -1 ? 0 : 1)) break
    segments.push({ start, end })
    start = end
    while (text[start] === '=') start += 1
  }
  return segments
}

const isWholeSegment = (segment: string, paddings: number): boolean =>
  /^[A-Za-z0-9+/\r\n]*$/.test(segment) && (segment.replace(/[\r\n]/g, '').length + paddings) % 4 === 0

const EQUALS = 0x3d
const HEX = new Int8Array(256).fill(-1)
for (const [at, digit] of [...'0123456789abcdef'].entries()) {
  HEX[digit.charCodeAt(0)] = at
  HEX[digit.toUpperCase().charCodeAt(0)] = at
}
/** @param char a byte or a UTF-16 unit; -1 for what is no hexadecimal digit */
export const hexOf = (char: number | undefined): number => HEX[char ?? 0] ?? -1

/** How far one `=…` reaches: a soft line break, a code, or a stray sign that stays as it is. */
export function quotedAt(body: Buffer, at: number): { readonly length: number; readonly byte: number } {
  const [high, low] = [hexOf(body[at + 1]), hexOf(body[at + 2])]
  if (high >= 0 && low >= 0) return { length: 3, byte: high * 16 + low }
  let end = at + 1
  while (body[end] === 0x20 || body[end] === 0x09) end += 1
  if (body[end] === 0x0a) return { length: end + 1 - at, byte: -1 }
  // A CR alone ends a line where no line feed is used at all.
  if (body[end] === 0x0d) return { length: end + (body[end + 1] === 0x0a ? 2 : 1) - at, byte: -1 }
  return { length: 1, byte: EQUALS }
}

function decodeQuotedPrintable(body: Buffer, bytesMax: number): Transferred {
  const out = Buffer.allocUnsafe(Math.min(body.length, bytesMax))
  let length = 0
  let isBad = false
  for (let at = 0; at < body.length && length < out.length; ) {
    const plain = body[at] as number
    if (plain !== EQUALS) {
      out[length++] = plain
      at += 1
      continue
    }
    const [high, low] = [hexOf(body[at + 1]), hexOf(body[at + 2])]
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 3
      continue
    }
    const { length: taken, byte } = quotedAt(body, at)
    if (byte >= 0) out[length++] = byte
    isBad ||= byte >= 0
    at += taken
  }
  return { bytes: out.subarray(0, length), defect: isBad ? 'bad-quoted-printable' : null }
}
