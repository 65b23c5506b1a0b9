/** The language of a text, offline: by its letters, then by the commonest little words and a few that every mail has. No library is loaded (docs/decisions/). */
import { isInAddress, type Word, wordsOf } from './fold.ts'
import { BUSINESS_WORDS, LITTLE_WORDS } from './little-words.ts'
import { scriptOf } from './scripts.ts'

/** Under this many letters any guess is a toss of a coin. */
const LETTERS_MIN = 10
const CHARS_MAX = 2_500
const WORDS_MAX = 300
const SCORE_MIN = 0.5
/** Of what stands beside the text, more must tell: file names and fillers are half jumble. */
const BESIDE_SCORE_MIN = 1.5
/** What is said first is the mail; what stands below may be filler or small print in any language. */
const FIRST_WORDS = 20
const LATER_WORTH = 0.4
/** How to leave the list is said by the machine that sends, in its own language. */
const LEAVING_LINE = /^[^\n]{0,100}(?:unsubscrib|remove yourself|(?:message|e-?mail) was sent to)[^\n]{0,100}/gim
const LEAVING_LINES_MAX = 10
const LEAVING_WORTH = 0.2

/** Word → the languages that have it. */
const TELLING: ReadonlyMap<string, readonly string[]> = tableOf()

function tableOf(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>()
  for (const table of [LITTLE_WORDS, BUSINESS_WORDS]) {
    for (const [language, words] of Object.entries(table)) {
      for (const word of words.split(' ')) {
        const held = languages.get(word)
        if (!held) languages.set(word, [language])
        else if (!held.includes(language)) held.push(language)
      }
    }
  }
  return languages
}

/** Letters that only one of the kin has, or only a few: Danish and Norwegian share nearly every little word, Portuguese and Spanish many. */
const OWN_LETTERS: readonly (readonly [RegExp, ...string[]])[] = [
  [/[ãõ]/gi, 'pt'],
  [/[ñ¿¡]/gi, 'es'],
  [/ß/g, 'de'],
  [/[ąęłńśźż]/gi, 'pl'],
  [/[ğış]/g, 'tr'],
  [/[ěřů]/gi, 'cs'],
  [/[ľĺŕ]/gi, 'sk'],
  [/[șțăţ]/gi, 'ro'],
  [/[őű]/gi, 'hu'],
  [/ö/gi, 'sv'],
  [/å/gi, 'sv', 'da', 'no'],
  [/[æø]/gi, 'da', 'no'],
]
const PLAIN = /^[\u0000-\u007f]*$/
const OWN_LETTERS_MAX = 5
const OWN_LETTER_WORTH = 0.4

/** @param besides what is read in turn where the text itself says too little */
export function languageOf(text: string, besides: readonly string[] = []): string {
  let language = languageIn(text, SCORE_MIN)
  for (const beside of besides) {
    if (language !== 'und') break
    language = languageIn(`${text}\n${beside}`, BESIDE_SCORE_MIN)
  }
  return language
}

function languageIn(text: string, scoreMin: number): string {
  const start = text.slice(0, CHARS_MAX)
  const words = wordsOf(start, WORDS_MAX).filter((word) => isLanguage(start, word))
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  const script = scriptOf(start, letters)
  if (script !== null) return script
  if (letters < LETTERS_MIN) return 'und'
  const scores = scoresOf(words, leavingLinesIn(start))
  // Most of the mail is plain letters, and has none of its own.
  for (const [own, ...languages] of PLAIN.test(start) ? [] : OWN_LETTERS) {
    const times = Math.min(OWN_LETTERS_MAX, start.match(own)?.length ?? 0)
    for (const language of times > 0 ? languages : []) scores.set(language, (scores.get(language) ?? 0) + times * OWN_LETTER_WORTH)
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  return !first || first[1] < scoreMin || second?.[1] === first[1] ? 'und' : first[0]
}

const leavingLinesIn = (text: string): readonly (readonly [start: number, end: number])[] =>
  [...text.matchAll(LEAVING_LINE)].slice(0, LEAVING_LINES_MAX).map(({ 0: line, index }) => [index, index + line.length])

function scoresOf(words: readonly Word[], leaving: ReturnType<typeof leavingLinesIn>): Map<string, number> {
  const scores = new Map<string, number>()
  const times = new Map<string, number>()
  for (const [at, { text: word, start }] of words.entries()) {
    const row = TELLING.get(word)
    if (!row) continue
    const before = times.get(word) ?? 0
    times.set(word, before + 1)
    // The tenth "de" of an address list tells nothing new.
    const isLeaving = leaving.some(([from, to]) => from <= start && start < to)
    const weight = (isLeaving ? LEAVING_WORTH : at < FIRST_WORDS ? 1 : LATER_WORTH) / (1 + before)
    // A word of many languages tells little of any.
    const worth = (1 / row.length) * weight
    for (const language of row) scores.set(language, (scores.get(language) ?? 0) + worth)
  }
  return scores
}

/** `De:` and `An:` begin the lines of a forwarded mail, in the language of the one who forwards; addresses are of none. */
function isLanguage(text: string, word: Word): boolean {
  const before = text.charAt(word.start - 1)
  if (text.charAt(word.end) === ':' && (before === '\n' || before === '')) return false
  return !isInAddress(text, word)
}
