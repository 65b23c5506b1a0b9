/**
 * The mail carries text that its reader cannot see, or words broken up by characters that nobody can see.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Concealment, Finding, Signal, VisibleText } from '../../model/index.ts'

const CONCEALMENTS_MAX = 500
/** Shorter hidden pieces are counters, words for other mail programs' buttons, and leftovers of the program that wrote the mail. */
const HIDDEN_CHARS_MIN = 80
/** Newsletters carry a second, hidden copy of their text for telephones: that hides nothing. */
const NEW_WORDS_SHARE_MIN = 0.5
const WORDS_MAX = 40
const VISIBLE_CHARS_MAX = 50_000
/** The longest pieces tell enough; each is held against the whole visible text. */
const PIECES_MAX = 5
/** One or two keep a mail program from making a link of a street or a number. */
const BREAKS_MIN = 3
/** One soft hyphen in a long word is typesetting; crooks put them between all letters. */
const SOFT_HYPHENS_MIN = 10

/** One alone may be what a help desk knows its ticket by. */
const JUMBLES_MIN = 2

type MessageId = 'hidden' | 'jumbled' | 'broken' | 'letters' | 'styled' | 'reversed'

/** Other kinds have signals of their own. */
const HOW: Readonly<Partial<Record<Concealment['kind'], MessageId>>> = {
  'hidden-text': 'hidden',
  'zero-size-text': 'hidden',
  'same-colour-text': 'hidden',
  'off-screen-text': 'hidden',
  'zero-width': 'broken',
  'soft-hyphen': 'broken',
  'invisible-tag': 'broken',
  'bidi-control': 'reversed',
  homoglyph: 'letters',
}

export const concealedText: Signal<'concealments' | 'text', MessageId> = {
  id: 'concealed-text',
  title: 'Text that you cannot see',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis', 'HTML analysis'],
  needs: ['concealments', 'text'],
  messages: {
    hidden: 'The mail holds text that you cannot see ("{text}"), but programs that sort your mail read it.',
    jumbled:
      'The mail holds letters and digits that you cannot see ("{text}"), which say nothing, but make each copy different for filters.',
    broken: 'The words look whole to you, but {chars} invisible characters break them up for programs that sort your mail.',
    letters: 'The word "{text}" looks ordinary, but some of its letters are other signs that only look like them.',
    styled: 'The mail writes "{text}" in special signs instead of letters, which programs read differently than you do.',
    reversed: 'The mail turns the order of letters around with hidden marks, but you see only the result.',
  },

  detect({ concealments, text }) {
    const looked = concealments.slice(0, CONCEALMENTS_MAX)
    const unseen = looked.filter((one) => HOW[one.kind] === 'hidden' && !one.isPreheader)
    const told = hidden(unseen, text)
    return [
      ...(told.length > 0 ? told : jumbled(unseen)),
      ...summed(looked, 'broken'),
      ...summed(looked, 'letters'),
      ...summed(looked, 'reversed'),
    ]
  },
}

/** The longest piece of hidden text that says something else than the visible text does. */
function hidden(unseen: readonly Concealment[], visible: VisibleText): Finding<'hidden'>[] {
  const long = unseen.filter(({ chars }) => chars >= HIDDEN_CHARS_MIN)
  if (long.length === 0) return []
  const seen = visible.text.slice(0, VISIBLE_CHARS_MAX).toLowerCase()
  const longest = long
    .sort((one, other) => other.chars - one.chars)
    .slice(0, PIECES_MAX)
    .find(({ text }) => isNews(text, seen))
  return longest ? [{ message: 'hidden', values: { text: longest.text }, at: longest.at }] : []
}

function isNews(text: string, seen: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u, WORDS_MAX)
    .filter((word) => word.length > 2)
  return words.length > 0 && words.filter((word) => !seen.includes(word)).length / words.length >= NEW_WORDS_SHARE_MIN
}

/** A hidden piece that is nothing but jumbles: `k4tw0pm9 zrrkhm2`. */
function jumbled(unseen: readonly Concealment[]): Finding<'jumbled'>[] {
  const piece = unseen.find(({ text }) => {
    const words = text.trim().split(/\s+/, WORDS_MAX)
    return words.length >= JUMBLES_MIN && words.every((word) => UNSPEAKABLE.test(word)) && words.some((word) => IN_TURN.test(word))
  })
  return piece ? [{ message: 'jumbled', values: { text: piece.text.trim() }, at: piece.at }] : []
}
/** Letters with a digit, or without a vowel. */
const UNSPEAKABLE = /^(?=[a-z0-9]{0,40}[a-z])(?:(?=[a-z]{0,40}\d)|(?![a-z0-9]{0,40}[aeiouy]))[a-z0-9]{6,40}$/i
/** Letters and digits in turn; `INV2024` is a number that has a name. */
const IN_TURN = /[a-z]\d{1,40}[a-z]|\d[a-z]{1,40}\d/i

/** All characters of one manner inside words, said once, at the first place. */
function summed(looked: readonly Concealment[], how: Exclude<MessageId, 'hidden'>): Finding<MessageId>[] {
  const inside = looked.filter((one) => HOW[one.kind] === how && one.insideWord && (how !== 'letters' || isMadeToLook(one)))
  const soft = inside.filter(({ kind }) => kind === 'soft-hyphen').reduce((sum, { chars }) => sum + chars, 0)
  const counted = soft < SOFT_HYPHENS_MIN ? inside.filter(({ kind }) => kind !== 'soft-hyphen') : inside
  const first = counted[0]
  const chars = counted.reduce((sum, one) => sum + one.chars, 0)
  if (first === undefined || (how === 'broken' && chars < BREAKS_MIN)) return []
  // As it is read: such letters look like nobody's handwriting, and the sentence must not carry on the trick.
  if (how === 'letters' && STYLED_LETTER.test(first.text))
    return [{ message: 'styled', values: { text: first.text.normalize('NFKC') }, at: first.at }]
  return [{ message: how, values: { text: first.text, chars: String(chars) }, at: first.at }]
}

/** Mathematical alphanumeric symbols (Unicode block of that name): bold, slanted, doubled. */
const STYLED_LETTER = /[\u{1d400}-\u{1d7ff}]/u
const FOREIGN_LETTER = /[\u0370-\u03ff\u0400-\u052f]/g

/** All foreign letters pass for ours. In text read with the wrong character set some do by chance, and their neighbours do not. */
const isMadeToLook = ({ text, chars }: Concealment): boolean => (text.match(FOREIGN_LETTER) ?? []).length <= chars
