/** Content-Transfer-Encoding (RFC 2045 §6): bytes out, with what was wrong. */
import type { DefectCode } from '../model/index.ts'

export interface Transferred {
  readonly bytes: Buffer
  readonly defect: DefectCode | null
}

export function decodeTransfer(body: Buffer, encoding: string, bytesMax: number): Transferred {
  if (encoding === 'base64') return decodeBase64(body, bytesMax)
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body, bytesMax)
  const isKnown = encoding === '7bit' || encoding === '8bit' || encoding === 'binary'
  return { bytes: body.subarray(0, bytesMax), defect: isKnown ? null : 'unknown-encoding' }
}

/** Four characters give three bytes; line ends are on top of that. */
const BASE64_CHARS_PER_BYTE = 1.5

function decodeBase64(body: Buffer, bytesMax: number): Transferred {
  const text = body.subarray(0, Math.ceil(bytesMax * BASE64_CHARS_PER_BYTE)).toString('latin1')
  const isOdd = /[^A-Za-z0-9+/=\s]/.test(text)
  const bytes = Buffer.from(text, 'base64').subarray(0, bytesMax)
  const isCut = text.replace(/[^A-Za-z0-9+/]/g, '').length % 4 === 1
  return { bytes, defect: isOdd || isCut ? 'bad-base64' : null }
}

const EQUALS = 0x3d
const hexOf = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const upper = byte & 0xdf
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1
}

/** How far one `=…` reaches: a soft line break, a code, or a stray sign that stays as it is. */
export function quotedAt(body: Buffer, at: number): { readonly length: number; readonly byte: number } {
  let end = at + 1
  while (body[end] === 0x20 || body[end] === 0x09) end += 1
  if (body[end] === 0x0a) return { length: end + 1 - at, byte: -1 }
  if (body[end] === 0x0d && body[end + 1] === 0x0a) return { length: end + 2 - at, byte: -1 }
  const [high, low] = [hexOf(body[at + 1]), hexOf(body[at + 2])]
  return high >= 0 && low >= 0 ? { length: 3, byte: high * 16 + low } : { length: 1, byte: EQUALS }
}

function decodeQuotedPrintable(body: Buffer, bytesMax: number): Transferred {
  const out = Buffer.allocUnsafe(Math.min(body.length, bytesMax))
  let length = 0
  let isBad = false
  for (let at = 0; at < body.length && length < out.length; ) {
    const next = body.indexOf(EQUALS, at)
    const plainEnd = next === -1 ? body.length : next
    if (plainEnd > at) {
      const copied = Math.min(plainEnd - at, out.length - length)
      body.copy(out, length, at, at + copied)
      length += copied
      at = plainEnd
      continue
    }
    const { length: taken, byte } = quotedAt(body, at)
    if (byte === EQUALS && taken === 1) isBad = true
    if (byte >= 0) out[length++] = byte
    at += taken
  }
  return { bytes: out.subarray(0, length), defect: isBad ? 'bad-quoted-printable' : null }
}
