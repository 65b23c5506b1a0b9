/** The words of a mail as a sentence quotes them: whole, so that a reader finds them and sees what is meant. */
import { HEADER, locateText, type Phrase, type VisibleText } from '../model/index.ts'

/** As much as a reader takes in at one look. */
const QUOTE_CHARS_MAX = 90

/** "Fill in" alone shows nobody what is wanted: the words that follow are quoted too, as far as the sentence goes. */
export function quoted(phrase: Phrase, visible: VisibleText, subject = ''): Phrase {
  // The whole subject is its place, and it is short.
  if (phrase.at.part === HEADER) return { text: follow(subject, subject.indexOf(phrase.text), phrase.text), at: phrase.at }
  const start = startIn(phrase, visible)
  if (start === -1) return phrase
  const text = follow(unwrapped(visible), start, phrase.text)
  return { text: oneLine(text), at: locateText(visible, start, start + text.length) }
}

/** The phrase with the rest of its sentence, in front of it as well: three words in a row that a model has learned say little alone. */
export function quotedAround(phrase: Phrase, visible: VisibleText): Phrase {
  const start = startIn(phrase, visible)
  if (start === -1) return phrase
  const shown = unwrapped(visible)
  const end = start + follow(shown, start, phrase.text).length
  const before = shown.slice(Math.max(0, start - BEFORE_CHARS_MAX), start)
  const said = before.split(SENTENCE_END).at(-1) ?? ''
  // The first word may be cut.
  const whole = said.length === BEFORE_CHARS_MAX ? said.slice(said.search(/\s|$/)) : said
  const from = start - whole.replace(/^[\s\-–*]{0,20}/, '').length
  return { text: oneLine(visible.text.slice(from, end)), at: locateText(visible, from, end) }
}
/** In a plain text a line ends where it is full, not where the sentence ends. */
const unwrapped = ({ isHtml, text }: VisibleText): string => (isHtml ? text : text.replace(/(?<=[\p{L}\p{N},;])\n(?=\p{L})/gu, ' '))
const BEFORE_CHARS_MAX = 60
const SENTENCE_END = /[.!?:;](?=\s)|[\n"“”|•]/
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const startIn = ({ text, at }: Phrase, visible: VisibleText): number =>
  at.part === visible.part && text !== '' ? visible.text.indexOf(text) : -1

/** The words from there to the end of the sentence, cut between words; the phrase itself where it does not stand there. */
function follow(text: string, start: number, phrase: string): string {
  if (start === -1) return phrase
  const piece = text.slice(start, start + QUOTE_CHARS_MAX)
  const stop = piece.slice(phrase.length).search(/[!?;,()\n"“”«»›‹|]|[.:](?=\s|$)|$/) + phrase.length
  return piece.slice(0, stop < QUOTE_CHARS_MAX ? stop : Math.max(phrase.length, piece.lastIndexOf(' '))).trimEnd()
}

const PLACES_MAX = 5
const BEFORE_PHRASE_CHARS = 80

/** What stands in its line before each place of a phrase, or in the line above where it begins its own: a date is told by the words that lead up to it. */
export function wordsBefore(phrase: Phrase, words: string): readonly string[] {
  const found: string[] = []
  for (let at = words.indexOf(phrase.text); at !== -1 && found.length < PLACES_MAX; at = words.indexOf(phrase.text, at + 1)) {
    const before = words.slice(Math.max(0, at - BEFORE_PHRASE_CHARS), at)
    found.push(before.slice(before.trimEnd().lastIndexOf('\n') + 1))
  }
  return found
}
