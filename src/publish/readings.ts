/**
 * A text read in several ways at once: as it stands; with everything decoded that links, mail bodies and pages encode; and so again
 * without tags. Each reading knows where in the text its letters stand.
 */
import { FOLDED_ASCII, foldedLetter } from './folded-letters.ts'
import { type Alphabet, byteAt, characterAt, decodedAt } from './written-character.ts'

export interface Reading {
  /** Folded. */
  readonly letters: string
  /** Where in the text a letter begins, and where it ends. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

type Way = 'as-it-stands' | 'decoded' | 'without-tags'

/** What `decoded` sees and `as-it-stands` does not. */
const ENCODED = /[%=&\\[(]/
const TAG = /<[a-z/!][^<>]{0,200}>/iy

export function readingsOf(text: string, alphabet: Alphabet): readonly Reading[] {
  const readings = [readingOf(text, alphabet, 'as-it-stands')]
  if (ENCODED.test(text)) readings.push(readingOf(text, alphabet, 'decoded'))
  if (text.includes('<')) readings.push(readingOf(text, alphabet, 'without-tags'))
  return readings
}

function readingOf(text: string, alphabet: Alphabet, way: Way): Reading {
  const reading = new ReadingWriter(text.length)
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const tagEnd = code === 0x3c && way === 'without-tags' ? endOfTag(text, at) : 0
    if (tagEnd > 0) {
      at = tagEnd
      continue
    }
    const decoded = way === 'as-it-stands' ? null : decodedAt(text, at, code)
    if (decoded === null && code < 0x80) {
      reading.addCode(FOLDED_ASCII[code] ?? 0, at, at + 1)
      at++
      continue
    }
    const { character, end } = decoded ?? characterAt(text, at, alphabet, byteAt)
    for (const letter of foldedLetter(character))
      for (let unit = 0; unit < letter.length; unit++) reading.addCode(letter.charCodeAt(unit), at, end)
    at = end
  }
  return reading.done()
}

function endOfTag(text: string, at: number): number {
  TAG.lastIndex = at
  return TAG.test(text) ? TAG.lastIndex : 0
}

/** Grows, since one character may fold to several letters. */
class ReadingWriter {
  #codes: Uint16Array
  #starts: Uint32Array
  #ends: Uint32Array
  #length = 0

  constructor(size: number) {
    this.#codes = new Uint16Array(size)
    this.#starts = new Uint32Array(size)
    this.#ends = new Uint32Array(size)
  }

  addCode(code: number, start: number, end: number): void {
    if (code === 0) return
    if (this.#length === this.#codes.length) this.#grow()
    this.#codes[this.#length] = code
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#length++
  }

  #grow(): void {
    const size = this.#length * 2 + 16
    const [codes, starts, ends] = [new Uint16Array(size), new Uint32Array(size), new Uint32Array(size)]
    codes.set(this.#codes)
    starts.set(this.#starts)
    ends.set(this.#ends)
    this.#codes = codes
    this.#starts = starts
    this.#ends = ends
  }

  done(): Reading {
    const letters = Buffer.from(this.#codes.buffer, 0, this.#length * 2).toString('utf16le')
    return { letters, starts: this.#starts, ends: this.#ends }
  }
}
