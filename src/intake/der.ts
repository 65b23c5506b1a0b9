/**
 * The few forms of DER (X.690) that a self-made certificate is written in. A library for this asks for a global
 * polyfill and 90 ms at every start; the platform signs and checks what is written here.
 */

const tagged = (tag: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])

/** X.690 §8.1.3: short form below 128, else the count of length bytes first. */
function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff])
}

export const derSequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts))
/** Bytes of a positive number: the caller sees to it that the first is below 128. */
export const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes)
export const bitString = (bytes: Buffer): Buffer => tagged(0x03, Buffer.concat([Buffer.from([0]), bytes]))
export const octetString = (bytes: Buffer): Buffer => tagged(0x04, bytes)
export const utf8String = (text: string): Buffer => tagged(0x0c, Buffer.from(text, 'utf8'))
export const contextTag = (number: number, content: Buffer, isConstructed = false): Buffer =>
  tagged((isConstructed ? 0xa0 : 0x80) | number, content)

/** RFC 5280 §4.1.2.5: UTCTime until 2049, GeneralizedTime after. */
export function derTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d{3}|[-:T]/g, '')
  return date.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits.slice(2), 'latin1')) : tagged(0x18, Buffer.from(digits, 'latin1'))
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const arc of rest) {
    const septets = [arc & 0x7f]
    for (let left = arc >>> 7; left > 0; left >>>= 7) septets.unshift((left & 0x7f) | 0x80)
    bytes.push(...septets)
  }
  return tagged(0x06, Buffer.from(bytes))
}
