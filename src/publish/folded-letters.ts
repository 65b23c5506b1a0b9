/**
 * Letters as they are compared when secrets are looked for: without case, accents and width, and without what a reader does not see or
 * may leave out (blanks, invisible characters). Secret and text are folded alike, so what is equal here reads the same.
 */

/** Every kind of white space, control and invisible character, and what stands for a blank in links and file names. */
const LEFT_OUT = /[\p{White_Space}\p{Cc}\p{Cf}\p{M}_+]/gu

const known = new Map<string, string>()
const KNOWN_MAX = 5_000

/** One character → none, one or several. */
export function foldedLetter(letter: string): string {
  // The sign of a cut value keeps its meaning; compatibility would make three dots of it.
  if (letter === '…') return letter
  // In bounce addresses (`bounce-jane=example.org@…`) the one stands for the other.
  if (letter === '=') return '@'
  if (letter === '\u3002') return '.'
  const found = known.get(letter)
  if (found !== undefined) return found
  const folded = letter.normalize('NFKD').toLowerCase().normalize('NFKD').replace(LEFT_OUT, '')
  if (known.size < KNOWN_MAX) known.set(letter, folded)
  return folded
}

export const foldedText = (text: string): string => [...text].map(foldedLetter).join('')

/** Of ASCII, by code: 0 for what is left out. */
export const FOLDED_ASCII: Uint8Array = Uint8Array.from(
  { length: 128 },
  (_, code) => foldedLetter(String.fromCharCode(code)).charCodeAt(0) || 0,
)
