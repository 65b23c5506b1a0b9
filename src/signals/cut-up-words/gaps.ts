/** Words and hosts that are written with gaps, as a reader sees them: "g o v . b r", "Bit C oin". */
import { publicSuffix } from '../../names/index.ts'
import { COMMON_WORDS } from '../common-words.ts'

export interface GappedWord {
  readonly word: string
  readonly shown: string
  readonly start: number
}

const WORD_CHARS_MIN = 5
const PIECED_CHARS_MIN = 6
const PIECE_CHARS_MAX = 8
const CANDIDATES_MAX = 50
/** Cheaper to ask, and most mails have no two in a row. */
const MAYBE = / \S \S /
/** Single letters one after the other. */
const LETTER_BY_LETTER = /(?<![^\s(])[\p{L}.](?: [\p{L}.]){3,30}(?![^\s),;:!?])/gu
/** Vowels are words by themselves in many languages. */
const LONE_CONSONANT = / [b-df-hj-np-tv-xz] (?=[a-z])/gi

export const gappedWord = (text: string): GappedWord | null => letterByLetter(text) ?? inPieces(text)

function letterByLetter(text: string): GappedWord | null {
  if (!MAYBE.test(text)) return null
  return firstOf(text, LETTER_BY_LETTER, ({ 0: shown, index }) => {
    const word = shown.replaceAll(' ', '')
    // Capitals alone are how a headline is spaced out.
    return /\p{Ll}/u.test(shown) && (isWord(word, WORD_CHARS_MIN) || isHost(word.toLowerCase())) ? { word, shown, start: index } : null
  })
}

function inPieces(text: string): GappedWord | null {
  return firstOf(text, LONE_CONSONANT, ({ 0: middle, index }) => {
    const before = /[a-z]+$/i.exec(text.slice(Math.max(0, index - PIECE_CHARS_MAX), index))?.[0] ?? ''
    const end = index + middle.length
    const after = /^[a-z]+/i.exec(text.slice(end, end + PIECE_CHARS_MAX))?.[0] ?? ''
    const word = before + middle.trim() + after
    return before !== '' && isWord(word, PIECED_CHARS_MIN) ? { word, shown: before + middle + after, start: index - before.length } : null
  })
}

const isWord = (word: string, least: number): boolean => word.length >= least && COMMON_WORDS.has(word.toLowerCase())
const isHost = (word: string): boolean => /^[a-z]{2,20}(?:\.[a-z]{2,20}){1,2}$/.test(word) && publicSuffix(word) !== null

function firstOf(text: string, pattern: RegExp, read: (match: RegExpExecArray) => GappedWord | null): GappedWord | null {
  let looked = 0
  for (const match of text.matchAll(pattern)) {
    looked += 1
    const found = looked > CANDIDATES_MAX ? null : read(match)
    if (found || looked > CANDIDATES_MAX) return found
  }
  return null
}
