/** What several signals ask of the facts. Whatever only one of them asks stands with that one. */
import {
  type Authentication,
  CLAIM_STRENGTH_MIN,
  type Claim,
  locateText,
  type Message,
  type Phrase,
  type VisibleText,
} from '../model/index.ts'

/** The claim that a reader goes by; none where names are only mentioned. */
export function strongestOf(claims: readonly Claim[]): Claim | undefined {
  const strong = claims.filter(({ strength }) => strength >= CLAIM_STRENGTH_MIN)
  return strong.reduce<Claim | undefined>((best, one) => (best && best.strength >= one.strength ? best : one), undefined)
}

/** RFC 2919, RFC 2369 §3.4; old list programs write `Mailing-List` instead. */
const LIST_FIELDS: ReadonlySet<string> = new Set(['list-id', 'list-post', 'mailing-list'])

/** A list passed it on: others than the author may have changed it and set its addresses. */
export const isListMail = ({ header }: Message): boolean => header.some(({ key }) => LIST_FIELDS.has(key))

/** Something that only the author's own domain can make pass did pass: DMARC, or a DKIM signature of that domain. */
export const hasPassed = ({ dkim, dmarc }: Authentication): boolean =>
  dmarc.result === 'pass' || dkim.some(({ result, aligned }) => aligned && result === 'pass')

/** As much as a reader takes in at one look. */
const QUOTE_CHARS_MAX = 90

/** "Fill in" alone shows nobody what is wanted: the words that follow are quoted too, as far as the sentence goes. */
export function quoted(phrase: Phrase, visible: VisibleText): Phrase {
  const start = phrase.at.part === visible.part && phrase.text !== '' ? visible.text.indexOf(phrase.text) : -1
  if (start === -1) return phrase
  const piece = visible.text.slice(start, start + QUOTE_CHARS_MAX)
  const stop = piece.slice(phrase.text.length).search(/[.!?:;,()\n"“”|]|$/) + phrase.text.length
  // Cut between words, not inside one.
  const end = stop < QUOTE_CHARS_MAX ? stop : Math.max(phrase.text.length, piece.lastIndexOf(' '))
  return { text: piece.slice(0, end).replace(/\s+/g, ' ').trim(), at: locateText(visible, start, start + end) }
}
