/**
 * Ordinary words in which a letter is another one, or a figure, that passes for it: "foIIow", "VlAGRA", "acc0unt", "wállét", "5O%".
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type At, type Claim, type Finding, locateText, type Signal, type VisibleText } from '../../model/index.ts'
import { ACCENTLESS_WORDS, COMMON_WORDS } from '../common-words.ts'
import { isListMail, shownNameOf } from '../questions.ts'

type MessageId = 'letters' | 'accents' | 'zero'

const HEADER_CHARS_MAX = 300
const TEXT_CHARS_MAX = 4_000
const CANDIDATES_MAX = 300
const CLAIMS_MAX = 10
/** One or two may be a slip of the keyboard, or a name. */
const ACCENTED_WORDS_MIN = 3
/** A piece of text without blanks that holds one of these is an address or a key. */
const DATA = /[/@=\\<>{}]|\.\w|\w_|\d-/
const PIECE_CHARS_MAX = 60

/** A capital among small letters or the other way round, or a figure among letters: what a swapped letter leaves behind. */
const SUSPECT = /I(?<=[a-z]I)|I(?=[a-z])(?<=\bI)|l(?=[A-Z])|[0135](?=[a-z])/g
const ZERO = /(?<![\w.,-])(?:\d{1,4}O{1,3}(?=\s?[%€£$])|[€£$]\s?\d{1,4}O{1,3}(?!\w))/
/** Cheaper to ask, and most mails have none. */
const ANY_ACCENT = /[\u00c0-\u024f]/
const ACCENTED = /(?<![A-Za-z\u00c0-\u024f])[A-Za-z]{0,20}[\u00c0-\u024f][A-Za-z\u00c0-\u024f]{0,20}/g

export const swappedLetters: Signal<'message' | 'text' | 'claims', MessageId> = {
  id: 'swapped-letters',
  title: 'Words with wrong letters in them',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis'],
  needs: ['message', 'text', 'claims'],
  messages: {
    letters: 'You read "{word}", but the mail writes "{shown}" with a wrong letter or figure in it, so that programs do not find the word.',
    accents:
      'You read "{word}", but the mail writes "{shown}" and other words with accents that they do not have, so that programs do not find them.',
    zero: 'You read a number, but the mail writes "{shown}" with the letter O in place of a zero.',
  },

  detect({ message, text, claims }) {
    if (isListMail(message)) return []
    const { subject, identity } = message
    const names = namesOf(claims)
    // The words of a name are what was read, whoever passed the mail on. What organisations are called there, another signal tells.
    const author = identity.from.find(({ displayName }) => displayName !== '')
    return (
      inHeader(subject.text, subject.at) ??
      inHeader(shownNameOf(identity), author?.at) ??
      inText(text, (word) => COMMON_WORDS.has(word) || names.has(word)) ??
      []
    )
  },
}

type IsKnown = (word: string) => boolean

/** `Ledger` is written `Iedger` where it is what the mail speaks as. */
function namesOf(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.slice(0, CLAIMS_MAX).flatMap(({ name }) => name.toLowerCase().match(/[a-z]{5,20}/g) ?? []))
}

function inHeader(line: string, at: At | null | undefined): Finding<MessageId>[] | null {
  const found = at ? swappedIn(line.slice(0, HEADER_CHARS_MAX), (word) => COMMON_WORDS.has(word)) : null
  return found && at ? [{ message: 'letters', values: { word: found.word, shown: found.shown }, at }] : null
}

function inText(visible: VisibleText, isKnown: IsKnown): Finding<MessageId>[] | null {
  const body = visible.text.slice(0, TEXT_CHARS_MAX)
  const at = (start: number, { length }: string): At => locateText(visible, start, start + length)
  const swapped = swappedIn(body, isKnown)
  if (swapped) return [{ message: 'letters', values: { word: swapped.word, shown: swapped.shown }, at: at(swapped.start, swapped.shown) }]
  const accented = accentedIn(body)
  if (accented)
    return [{ message: 'accents', values: { word: accented.word, shown: accented.shown }, at: at(accented.start, accented.shown) }]
  const zero = ZERO.exec(body)
  return zero && [{ message: 'zero', values: { shown: zero[0] }, at: at(zero.index, zero[0]) }]
}

interface Swapped {
  readonly word: string
  readonly shown: string
  readonly start: number
}

function swappedIn(text: string, isKnown: IsKnown): Swapped | null {
  let looked = 0
  for (const { index } of text.matchAll(SUSPECT)) {
    looked += 1
    if (looked > CANDIDATES_MAX) return null
    const { shown, start } = tokenAt(text, index)
    const word = meantBy(shown, isKnown)
    if (word !== undefined && !DATA.test(pieceAt(text, start, shown.length))) return { word, shown, start }
  }
  return null
}

const TOKEN_CHARS_MAX = 24
function tokenAt(text: string, index: number): { shown: string; start: number } {
  let start = index
  while (start > 0 && index - start < TOKEN_CHARS_MAX && isWordCode(text.charCodeAt(start - 1))) start -= 1
  let end = index
  while (end < text.length && end - start < TOKEN_CHARS_MAX && isWordCode(text.charCodeAt(end))) end += 1
  return { shown: text.slice(start, end), start }
}
const isWordCode = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0

/** The word with what stands around it up to the next blanks. */
function pieceAt(text: string, start: number, length: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - PIECE_CHARS_MAX), start))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(start + length, start + length + PIECE_CHARS_MAX))?.[0] ?? ''
  return before + text.slice(start, start + length) + after
}

/** The word that it becomes when its look-alikes are put right; none where it becomes no word, or is one as it stands. */
function meantBy(shown: string, isKnown: IsKnown): string | undefined {
  const written = shown.toLowerCase()
  return COMMON_WORDS.has(written) ? undefined : repairs(shown).find((right) => right !== written && isKnown(right))
}

function repairs(shown: string): readonly string[] {
  const letters = shown.replace(/I/g, 'l').toLowerCase()
  if (/^[A-Za-z]+$/.test(shown)) {
    // "VlAGRA": small among capitals; "foIIow": a capital among small ones, or in front of them.
    return /^[A-Zl]+$/.test(shown) ? [shown.replace(/l/g, 'i').toLowerCase()] : [letters]
  }
  // "100k" is a number.
  if (shown.replace(/\d/g, '').length <= shown.length / 2) return []
  const figures = shown.replace(/0/g, 'o').replace(/3/g, 'e').replace(/5/g, 's').toLowerCase()
  return [figures.replace(/1/g, 'l'), figures.replace(/1/g, 'i')]
}

/** The first of several English words with accents. */
function accentedIn(body: string): Swapped | null {
  if (!ANY_ACCENT.test(body)) return null
  let first: Swapped | null = null
  let [count, looked] = [0, 0]
  for (const { 0: shown, index } of body.matchAll(ACCENTED)) {
    looked += 1
    if (looked > CANDIDATES_MAX) return null
    const word = shown.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    if (!ACCENTLESS_WORDS.has(word)) continue
    count += 1
    first ??= { word, shown, start: index }
    if (count >= ACCENTED_WORDS_MIN) return first
  }
  return null
}
