/** Words whose marked letters were read in the wrong character set: "GlÃ¼ckwunsch". */
import type { Slip } from '../slips.ts'

/** What windows-1252 shows for the bytes 0x80 to 0x9f; the others stand for themselves. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** A letter of UTF-8 in two such characters (0xc3 to 0xc5 and one of 0x80 to 0xbf), in a word. */
const BROKEN = /[\p{L}ÃÄÅ]{0,24}[ÃÄÅ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™][^\s<>]{0,24}/gu
const BROKEN_FIRST = /[ÃÄÅ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/
const BROKEN_MAX = 3
/** Twice wrong is seen, too: "fÃƒÂ¼r". */
const TIMES_MAX = 2
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Those that are a whole word of letters when they are read right. */
export function brokenWordsIn(text: string): readonly Slip[] {
  if (!BROKEN_FIRST.test(text)) return []
  const found: Slip[] = []
  for (const { 0: broken, index } of text.matchAll(BROKEN)) {
    const written = broken.replace(/[.,;:!?)\]]{1,9}$/, '')
    const right = mended(written)
    if (right !== null && /^[\p{L}'’-]{2,24}$/u.test(right)) found.push({ written, right, start: index })
    if (found.length >= BROKEN_MAX) break
  }
  return found
}

function mended(written: string): string | null {
  let word = written
  for (let times = 0; times < TIMES_MAX; times += 1) {
    const next = readAsUtf8(word)
    if (next === null) break
    word = next
  }
  return word === written ? null : word
}

function readAsUtf8(word: string): string | null {
  const bytes = Array.from(word, byteOf)
  if (bytes.some((byte) => byte > 0xff)) return null
  try {
    return utf8.decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

function byteOf(letter: string): number {
  const special = SPECIAL.indexOf(letter)
  return special === -1 ? (letter.codePointAt(0) ?? 0) : 0x80 + special
}
