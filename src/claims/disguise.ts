/** Names that a reader takes for an organisation's, written so that a filter does not: letters apart, swapped, missing, glued. For short texts only. */
import type { Disguise } from '../model/index.ts'
import { ROLE_WORDS } from './evidence.ts'
import type { Word } from './fold.ts'
import { type KnownName, type Spelling, spellings } from './names.ts'

export interface DisguisedName {
  readonly known: KnownName
  /** Indexes of its words: first, and behind the last. */
  readonly from: number
  readonly to: number
  /** null where words are only glued to it: `CoinbaseWallet` hides nothing. */
  readonly how: Disguise | null
}

/** As people mistake letters: `Iedger`, `CoinbaseWaIIet`. */
const skeletonOf = (word: string): string =>
  word
    .replace(/[1il|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('3', 'e')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

const SKELETON_LETTERS_MIN = 5
/** Made when the first display name asks for it: most are written plainly. */
let skeletons: Map<string, Spelling> | null = null
function spellingOf(skeleton: string): Spelling | undefined {
  if (!skeletons) {
    skeletons = new Map()
    for (const spelling of spellings()) {
      const key = skeletonOf(spelling.letters)
      if (spelling.letters.length >= SKELETON_LETTERS_MIN && !skeletons.has(key)) skeletons.set(key, spelling)
    }
  }
  return skeletons.get(skeleton)
}

const DISPLAY_WORDS_MAX = 30
const JOINED_WORDS_MAX = 20

/** The first name in disguise; a name spelt as it should be is none. */
export function disguisedName(words: readonly Word[], text: string): DisguisedName | null {
  const some = words.slice(0, DISPLAY_WORDS_MAX)
  for (let from = 0; from < some.length; from += 1) {
    let letters = ''
    for (let to = from; to < Math.min(some.length, from + JOINED_WORDS_MAX); to += 1) {
      const word = (some[to] as Word).text
      // One or two letters at a time are letters put apart; else at most two whole words.
      if (to > from + 1 && word.length > 2) break
      letters += word
      // "John S. Hein" is a person with an initial.
      if (from > 0 && to === from + 1 && some[from]?.text.length === 1 && word.length > 2) continue
      const apart = to + 1 - from
      const isApart = letters.length === apart && (apart >= APART_WORDS_MIN || (apart === ACRONYM_LETTERS && some.length === apart))
      const spelling = spellingOf(skeletonOf(letters)) ?? (isApart ? shortSpelling(letters) : undefined)
      if (spelling) return { known: spelling.known, from, to: to + 1, how: howWritten(letters, apart, spelling) }
    }
  }
  for (const [index, { text }] of some.entries()) {
    const known = gluedName(text)
    if (known) return { known, from: index, to: index + 1, how: null }
  }
  return misspeltName(some, text)
}

const APART_WORDS_MIN = 4
/** `U P S`, and nothing beside it. */
const ACRONYM_LETTERS = 3

/** `T e m u`: too short to be found by what it looks like, but nobody writes four letters so by chance. */
const shortSpelling = (letters: string): Spelling | undefined =>
  letters.length < SKELETON_LETTERS_MIN ? spellings().find((one) => one.letters === letters && !one.known.isAmbiguous) : undefined

function howWritten(letters: string, words: number, spelling: Spelling): Disguise | null {
  if (letters !== spelling.letters) return 'lookalike-letters'
  return (words >= APART_WORDS_MIN || words === letters.length) && words > spelling.words ? 'letters-apart' : null
}

const GLUED_NAME_LETTERS_MIN = 6

/** "Revolution" is no Revolut with words glued to it. */
const ADDITIONS: ReadonlySet<string> = new Set(
  'get my your app web io id pro plus pay secure safe auth login log verify verification validate validation wallets reward claim now the s tm storage full drive backup'.split(
    ' ',
  ),
)
const isAddition = (rest: string): boolean => ROLE_WORDS.has(rest) || ADDITIONS.has(rest) || /^\d+$/.test(rest)

function gluedName(word: string): KnownName | null {
  const whole = skeletonOf(word)
  for (let letters = whole.length - 1; letters >= GLUED_NAME_LETTERS_MIN; letters -= 1) {
    const before = spellingOf(whole.slice(0, letters))
    if (before && !before.known.isAmbiguous && isAddition(word.slice(letters))) return before.known
    const behind = spellingOf(whole.slice(-letters))
    if (behind && !behind.known.isAmbiguous && isAddition(word.slice(0, -letters))) return behind.known
  }
  return null
}

/** Words of their own that are one slip from somebody's name: "The Garden Post" is not Gardena. Of all that stand in lower case in honest mail. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'answer applied arrest assure blocked blocking career circle circles collate copper correo currency deeper dimension direct directs discard fortune garden humans imagine imaging interact ' +
    'internet invested luminous matter mobile orbits packet packets papers patron postal posted poster primary primer public revolt ritual sensed senses sheets spaced spacer spaces stocks ' +
    'tandem trusty united utility wallet warten weekly worden worsen'
  ).split(' '),
)
/** One letter more or less makes another word of a shorter one. */
const MISSPELT_LETTERS_MIN = 6
let byInitial: Map<string, Spelling[]> | null = null

/** `Microsft`, `Netflixx`: one letter missing, one too many, another one, or two in each other's place. The first is always right. */
function misspeltName(words: readonly Word[], written: string): DisguisedName | null {
  // "Was warten Sie?" is no slip in Worten: among capitals a name has one, too.
  const isProse = /\p{Lu}/u.test(written)
  byInitial ??= Map.groupBy(
    spellings().filter(({ letters, known }) => letters.length >= MISSPELT_LETTERS_MIN && !known.isAmbiguous && /^[a-z]+$/.test(letters)),
    ({ letters }) => letters.charAt(0),
  )
  for (const [index, { text, start }] of words.entries()) {
    if (isProse && /\p{Ll}/u.test(written.charAt(start))) continue
    // "Delivery" is a word of its own, and no slip in somebody's name.
    if (text.length < MISSPELT_LETTERS_MIN || ROLE_WORDS.has(text) || WORDS.has(text)) continue
    for (const { letters, known } of byInitial.get(text.charAt(0)) ?? [])
      if (isOneSlipFrom(text, letters)) return { known, from: index, to: index + 1, how: 'misspelt' }
  }
  return null
}

function isOneSlipFrom(written: string, right: string): boolean {
  const more = written.length - right.length
  if (more > 1 || more < -1 || written === right) return false
  let same = 0
  while (same < right.length && written.charCodeAt(same) === right.charCodeAt(same)) same += 1
  const left = right.length - same
  // Most names differ from the second letter to the last, which no slip explains.
  if (left > 2 && written.charCodeAt(written.length - 1) !== right.charCodeAt(right.length - 1)) return false
  const [restWritten, restRight] = [written.slice(same), right.slice(same)]
  if (more === 1) return restWritten.slice(1) === restRight
  if (more === -1) return restWritten === restRight.slice(1)
  if (restWritten.slice(1) === restRight.slice(1)) return true
  return restWritten[0] === restRight[1] && restWritten[1] === restRight[0] && restWritten.slice(2) === restRight.slice(2)
}

/** Capitals whose `I` is a small `l` (`lRS`, `VlSA`), words whose `l` is a capital `I` (`PayPaI`, `Iedger`), and `P@yPal`. */
const SMALL_L = '(?<=[A-Z])l(?=[A-Z])|(?<![A-Za-z])l(?=[A-Z]|[bcdfghj-np-tv-z][a-z])'
const CAPITAL_I = '(?<=[a-z])I(?=[a-z]|(?![A-Za-z]))|(?<![A-Za-z])I(?=[bcdfghj-np-tv-z][a-z])'
const AT_FOR_A = '(?<=[A-Za-z])@(?=[A-Za-z]{1,15}(?:[\\s,!?-]|$))'
const SWAPPED = new RegExp(`${SMALL_L}|${CAPITAL_I}|${AT_FOR_A}`, 'g')
const RIGHT: Readonly<Record<string, string>> = { l: 'I', I: 'l', '@': 'a' }

/** The same text, as long as it was, with swapped letters put right; null where none look swapped. */
export function withLettersPutRight(text: string): string | null {
  const right = text.replace(SWAPPED, (sign) => RIGHT[sign] ?? sign)
  return right === text ? null : right
}
