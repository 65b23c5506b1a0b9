/** One character at a place of a text, in each of the ways in which mails, links and pages write one. */

/** In `bytes` a text is bytes, one character each; in `text` it is Unicode. */
export type Alphabet = 'text' | 'bytes'

export interface Written {
  readonly character: string
  readonly end: number
}

interface Byte {
  readonly value: number
  readonly end: number
}

type ByteReader = (text: string, at: number) => Byte | null

// A tracker encodes an encoded address again: %2540.
const PERCENT = /%(?:25){0,3}([0-9a-f]{2})/iy
const QUOTED = /=([0-9a-f]{2})/iy
/** RFC 2045 §6.7 rule 5: the line goes on. */
const SOFT_BREAK = /=\r?\n/y
const ENTITY = /&#(?:x0{0,6}([0-9a-f]{1,6})|0{0,6}(\d{1,7}));?/iy
const ESCAPE = /(?:\\u|%u)([0-9a-f]{4})|\\x([0-9a-f]{2})/iy
/** CommonMark §2.4: in a write-up `\\_` is an underscore, and nothing else. */
const MARKDOWN = /\\([!-/:-@[-`{-~])/y
const NAMED = /&(commat|period|nbsp|shy|zwnj|zwj|lowbar);/iy
const NAMES: Readonly<Record<string, string>> = { commat: '@', period: '.' }
/** As `defang` writes it, since sentences in a report are defanged already; and as people do. */
const IN_BRACKETS = /[[(](?:(at|@)|dot|\.)[\])]/iy

const AMPERSAND = 0x26
const BACKSLASH = 0x5c
const EQUALS = 0x3d
const PERCENT_SIGN = 0x25

/** What is encoded at `at`, where `code` stands; null where that stands for itself. */
export function decodedAt(text: string, at: number, code: number): Written | null {
  if (code === EQUALS) return softBreakAt(text, at) ?? encodedAt(text, at)
  if (code === PERCENT_SIGN) return escapeAt(text, at) ?? encodedAt(text, at)
  if (code === AMPERSAND) return entityAt(text, at)
  if (code === BACKSLASH) return escapeAt(text, at) ?? markdownAt(text, at)
  return code === 0x5b || code === 0x28 ? bracketedAt(text, at) : null
}

const encodedAt = (text: string, at: number): Written | null =>
  encodedByteAt(text, at) === null ? null : characterAt(text, at, 'bytes', encodedByteAt)

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}

function encodedByteAt(text: string, at: number): Byte | null {
  const code = text.charCodeAt(at)
  if (code !== PERCENT_SIGN && code !== EQUALS) return null
  const found = matchAt(code === PERCENT_SIGN ? PERCENT : QUOTED, text, at)
  return found ? { value: Number.parseInt(found[1] ?? '', 16), end: at + found[0].length } : null
}

/** A byte that stands for itself. */
export function byteAt(text: string, at: number): Byte | null {
  const value = text.charCodeAt(at)
  return value <= 0xff ? { value, end: at + 1 } : null
}

/** One of UTF-8 where the bytes make one, else of ISO 8859-1, which old mail is written in. */
export function characterAt(text: string, at: number, alphabet: Alphabet, read: ByteReader): Written {
  const first = alphabet === 'bytes' ? read(text, at) : null
  if (first === null) {
    const point = text.codePointAt(at) ?? 0
    return { character: String.fromCodePoint(point), end: at + (point > 0xffff ? 2 : 1) }
  }
  const { value } = first
  const following = value >= 0xf0 ? 3 : value >= 0xe0 ? 2 : value >= 0xc2 ? 1 : 0
  let point = following === 3 ? value & 0x07 : following === 2 ? value & 0x0f : following === 1 ? value & 0x1f : value
  let end = first.end
  for (let count = 0; count < following; count++) {
    const next = read(text, end)
    if (next === null || (next.value & 0xc0) !== 0x80) return { character: String.fromCharCode(value), end: first.end }
    point = (point << 6) | (next.value & 0x3f)
    end = next.end
  }
  return { character: point <= 0x10ffff ? String.fromCodePoint(point) : String.fromCharCode(value), end }
}

function softBreakAt(text: string, at: number): Written | null {
  const found = matchAt(SOFT_BREAK, text, at)
  return found ? { character: '', end: at + found[0].length } : null
}

function entityAt(text: string, at: number): Written | null {
  const found = matchAt(ENTITY, text, at)
  if (found) return written(found[1] ? Number.parseInt(found[1], 16) : Number(found[2]), at + found[0].length)
  const named = matchAt(NAMED, text, at)
  return named ? { character: NAMES[(named[1] ?? '').toLowerCase()] ?? '', end: at + named[0].length } : null
}

function escapeAt(text: string, at: number): Written | null {
  const found = matchAt(ESCAPE, text, at)
  return found ? written(Number.parseInt(found[1] ?? found[2] ?? '', 16), at + found[0].length) : null
}

function markdownAt(text: string, at: number): Written | null {
  const found = matchAt(MARKDOWN, text, at)
  return found ? { character: found[1] ?? '', end: at + found[0].length } : null
}

const written = (point: number, end: number): Written => ({ character: point <= 0x10ffff ? String.fromCodePoint(point) : '', end })

function bracketedAt(text: string, at: number): Written | null {
  const found = matchAt(IN_BRACKETS, text, at)
  return found ? { character: found[1] === undefined ? '.' : '@', end: at + found[0].length } : null
}
