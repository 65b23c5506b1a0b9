/**
 * Sums over the letters of a word, by which most words are told to stand in no table without being made first: its beginnings, its ends and
 * what is left of it without one letter each cost one step, whatever its length.
 */

/** RFC 1035 §2.3.4: a label has at most 63 octets. */
const LETTERS_MAX = 63
/** Odd, so that it has an inverse (modulo 2³²): an end is the rest of the sum, moved to the front. */
const BASE = 0x9e3779b1

const powers = new Int32Array(LETTERS_MAX + 1)
/** `Math.imul(powers[n], inverses[n])` is 1. */
const inverses = new Int32Array(LETTERS_MAX + 1)
powers[0] = inverses[0] = 1
for (let at = 1; at <= LETTERS_MAX; at += 1) {
  powers[at] = Math.imul(powers[at - 1] as number, BASE)
  inverses[at] = Math.imul(inverses[at - 1] as number, inverseOf(BASE))
}

/** Newton's way: each round doubles the bits that are right, and an odd number is its own inverse in the last three. */
function inverseOf(odd: number): number {
  let inverse = odd
  for (let round = 0; round < 4; round += 1) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse))
  return inverse
}

/** The sums of the word that was read last; reading and asking is one synchronous step, so one is enough. */
const sums = new Int32Array(LETTERS_MAX + 1)
let length = 0

/** @param word of at most 63 letters; it is what is asked about until the next is read */
export function readLetters(word: string): void {
  length = Math.min(word.length, LETTERS_MAX)
  for (let at = 0; at < length; at += 1) sums[at + 1] = ((sums[at] as number) + Math.imul(word.charCodeAt(at), powers[at] as number)) | 0
}

export const wholeSum = (): number => sums[length] as number
/** Of its first letters. */
export const beginningSum = (letters: number): number => sums[letters] as number
/** Of its last letters. */
export const endSum = (letters: number): number =>
  Math.imul(wholeSum() - (sums[length - letters] as number), inverses[length - letters] as number)
/** Of all letters but the one at `at`. */
export const sumWithout = (at: number): number =>
  ((sums[at] as number) + Math.imul(wholeSum() - (sums[at + 1] as number), inverses[1] as number)) | 0

const BITS = 16

export interface SumSet {
  add(word: string): void
  /** Always true of a word that was added, and seldom of another. */
  has(sum: number): boolean
}

export function sumSet(): SumSet {
  const bits = new Uint32Array(1 << (BITS - 5))
  const bitOf = (sum: number) => Math.imul(sum ^ (sum >>> 15), BASE) >>> (32 - BITS)
  return {
    add(word) {
      readLetters(word)
      const bit = bitOf(wholeSum())
      bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31))
    },
    has(sum) {
      const bit = bitOf(sum)
      return ((bits[bit >> 5] as number) & (1 << (bit & 31))) !== 0
    },
  }
}
