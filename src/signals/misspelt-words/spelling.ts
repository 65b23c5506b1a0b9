/** How words of mail are misspelt: by a slip of the finger, without their marks, or in ways that everybody knows. */
import type { Slip } from '../slips.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { nl } from './words/nl.ts'
import { pt } from './words/pt.ts'

export interface Spelling {
  /** Words whose slips are told, between blanks. */
  readonly words: string
  /** What a slip makes of one of them, but is a word or a name of its own. */
  readonly alsoWords: string
  /** Known mistakes that no slip explains: `wrong=right`. */
  readonly mistakes: string
}

const SPELLINGS: Readonly<Record<string, Spelling>> = { en, de, pt, es, fr, it, nl }
/** Two letters of a shorter word may well be swapped into another word, or one be left out of it. */
const SWAPPED_LETTERS_MIN = 6
const LOST_LETTERS_MIN = 7
const WORDS_MAX = 900
const WORD = /\p{L}{3,24}/gu
/** Words of prose stand alone: not in addresses, file names or code. */
const BEFORE = /[\p{L}\p{N}@._/=&?#'’-]$/u
const AFTER = /^(?:[\p{L}\p{N}@_/='’-]|\.\p{L})/u
/** French, Spanish and Italian often leave marks off capitals. */
const PLAIN_CAPITALS: ReadonlySet<string> = new Set(['fr', 'es', 'it'])

/** Each once, in the order of the text. */
export function misspellingsIn(text: string, language: string): readonly Slip[] {
  const slips = slipsOf(language)
  if (!slips) return []
  const found = new Map<string, Slip>()
  let words = 0
  for (const { 0: written, index } of text.matchAll(WORD)) {
    words += 1
    if (words > WORDS_MAX) break
    const key = written.toLowerCase()
    const right = slips.get(key)
    if (right === undefined || found.has(key) || !standsAlone(text, index, index + written.length)) continue
    if (PLAIN_CAPITALS.has(language) && written === written.toUpperCase() && withoutMarks(right) === key) continue
    found.set(key, { written, right: inCaseOf(written, right), start: index })
  }
  return [...found.values()]
}

const standsAlone = (text: string, start: number, end: number): boolean =>
  !BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !AFTER.test(text.slice(end, end + 3))

const inCaseOf = (written: string, right: string): string => {
  if (written === written.toUpperCase()) return right.toUpperCase()
  return written.charAt(0) === written.charAt(0).toUpperCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right
}

/** Made when the first mail of a language asks. */
const made = new Map<string, ReadonlyMap<string, string>>()

function slipsOf(language: string): ReadonlyMap<string, string> | undefined {
  const spelling = SPELLINGS[language]
  if (!spelling) return undefined
  const held = made.get(language)
  if (held) return held
  const slips = new Map<string, string>()
  const words = spelling.words.split(/\s+/)
  for (const word of words) for (const slip of slipsIn(word.toLowerCase())) slips.set(slip, word)
  for (const word of [...words, ...spelling.alsoWords.split(/\s+/)]) slips.delete(word.toLowerCase())
  for (const pair of spelling.mistakes.split(/\s+/)) {
    const [wrong = '', right = ''] = pair.split('=')
    slips.set(wrong, right)
  }
  made.set(language, slips)
  return slips
}

/** First and last letter stay: a word cut or continued there is often another form of it. */
function slipsIn(word: string): Set<string> {
  const slips = new Set([withoutMarks(word)])
  for (let at = 1; at < word.length - 1; at += 1) {
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
    if (word.length >= SWAPPED_LETTERS_MIN && at < word.length - 2) slips.add(before + after.charAt(0) + letter + after.slice(1))
    if (word.length < LOST_LETTERS_MIN) continue
    slips.add(before + after)
    slips.add(before + letter + letter + after)
  }
  slips.delete(word)
  return slips
}

/** "segurança" as "seguranca"; "ß" stays, Switzerland writes "ss". */
const withoutMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
