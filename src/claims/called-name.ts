/** What a mail calls its sender: the name beside the address as the text bears it out, or one that the text itself gives. */
import { ownerOf } from '../knowledge/index.ts'
import { locateText, type Message, type MessageAt, type VisibleText } from '../model/index.ts'
import { type Word, wordsOf } from './fold.ts'
import { nameIn } from './written-name.ts'

export interface MailText {
  readonly subject: Message['subject']
  readonly visible: VisibleText
  /** Of the subject and of what is seen, folded. */
  readonly subjectWords: readonly Word[]
  readonly bodyWords: readonly Word[]
}

const NAME_WORDS_MAX = 6
/** Shorter words stand in any text. */
const SOLE_WORD_LETTERS_MIN = 4

/**
 * The part of a written name that the text uses: for "Acme Gummies Diet" a mail that speaks of "Acme" throughout.
 * @returns null when the text never says it
 */
export function asCalled(name: string, { subject, visible, subjectWords, bodyWords }: MailText): string | null {
  const words = wordsOf(name, NAME_WORDS_MAX)
  const own = new Set(words.map(({ text }) => text))
  const [inSubject, inBody] = [placesOf(own, subjectWords), placesOf(own, bodyWords)]
  if (inSubject.length === 0 && inBody.length === 0) return null
  const timesOf = (from: number, to: number): number => {
    const run = words.slice(from, to)
    return timesIn(run, subjectWords, inSubject, subject.text) + timesIn(run, bodyWords, inBody, visible.text)
  }
  const slice = (from: number, to: number) => name.slice(words[from]?.start, words[to - 1]?.end)
  const whole = timesOf(0, words.length)
  /** "Meet Singles" is not called "Meet" where the text says "meet". */
  const isEverydayWord = (to: number) =>
    to === 1 && bodyWords.some(({ text, start }) => text === words[0]?.text && !isCapital(visible.text.charAt(start)))
  // Each "Acme Gummies" is an "Acme", too: only where it stands alone more often is it the name.
  for (let to = 1; to < words.length; to += 1)
    if (isName(words, 0, to) && timesOf(0, to) > Math.max(1, 2 * whole) && !isEverydayWord(to)) return slice(0, to)
  if (whole > 0) return name
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let from = 1; from + length <= words.length; from += 1) {
      if (length > 1 && timesOf(from, from + length) > 0) return slice(from, from + length)
    }
  }
  return null
}

const isName = (words: readonly Word[], from: number, to: number): boolean =>
  to - from > 1 || (words[from]?.text.length ?? 0) >= SOLE_WORD_LETTERS_MIN

/** How often these words stand there one behind the other, each with a capital or in a script without them. */
function timesIn(run: readonly Word[], words: readonly Word[], places: readonly number[], text: string): number {
  let times = 0
  for (const at of places) {
    if (run.every((one, index) => words[at + index]?.text === one.text) && isCapital(text.charAt(words[at]?.start ?? 0))) times += 1
  }
  return times
}

/** Where a word of the name stands: nowhere, in most texts. */
const placesOf = (name: ReadonlySet<string>, words: readonly Word[]): readonly number[] =>
  words.flatMap(({ text }, at) => (name.has(text) ? [at] : []))

const isCapital = (letter: string): boolean => letter === letter.toUpperCase()

export interface CalledName {
  readonly name: string
  readonly text: string
  readonly at: MessageAt
}

const SPOKEN_CHARS_MAX = 4_000
const LINE_CHARS_MAX = 60
/** Nobody's names: "© Company, 2025". */
const GENERIC =
  /^(?:casino|company|firma|empresa|your company|unser|ihr|eis|shop|online)$|^(?:all rights|alle rechte|todos os|todos los|tous droits|tutti i)\s.{0,30}$/i
const NAME_CHARS = `[^\\n.,;:|•©®™!?()\\[\\]"“”]{2,50}`
/** In the order of how sure they are. */
const SPOKEN: readonly RegExp[] = [
  new RegExp(`(?:©|copyright|\\(c\\))\\s{0,3}(?:copyright\\s)?(?:\\d{4}\\s?(?:[-–]\\s?\\d{4})?)?[\\s,]{0,3}(${NAME_CHARS})`, 'i'),
  new RegExp(`(?:^|\\n)\\s{0,5}(?:the|das|dein|ihr|het|votre|seu|tu|il)\\s(${NAME_CHARS})[\\s-]team\\s{0,3}(?:\\n|$)`, 'i'),
  /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}\d]{1,20}[ ]){0,2}\p{Lu}[\p{L}\d]{1,20})[™®]/u,
  /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}\d]{1,20}[ ]){1,2}Casino)(?!\p{L})/u,
]
/** A site named in a sentence; `mail@…` and addresses with a path are not. */
const SITE =
  /(?<![@/.\w-])(?:www\.)?([a-z][a-z0-9-]{3,30})\.((?:com|net|org|bet|io|de|nl|co|fr|uk|br|es|it|app|shop)(?:\.[a-z]{2})?)(?![\w.@/-])/i

/** Most texts hold none of the marks: one look saves five. */
const MAY_SPEAK = /[©™®]|copyright|\(c\)|team|casino|[a-z0-9]\.(?:com|net|org|bet|io|de|nl|co|fr|uk|br|es|it|app|shop)/i

/** The name that the text gives itself: in a copyright line, a signature, by a trade mark, as a site. */
export function spokenName({ visible }: MailText): CalledName | null {
  const { text } = visible
  if (!MAY_SPEAK.test(text)) return null
  for (const piece of text.length > SPOKEN_CHARS_MAX ? [text.slice(0, SPOKEN_CHARS_MAX), text.slice(-LINE_CHARS_MAX * 10)] : [text]) {
    const from = piece === text ? 0 : text.lastIndexOf(piece)
    for (const pattern of SPOKEN) {
      const found = pattern.exec(piece)
      const name = found?.[1] === undefined ? null : nameIn(found[1].split(/\s[-–—]\s/, 1)[0] ?? '')?.replace(GENERIC, '') || null
      if (found && name !== null && name.length <= LINE_CHARS_MAX) return calledAt(visible, name, text.indexOf(name, from + found.index))
    }
    const site = SITE.exec(piece)
    const host = `${site?.[1]}.${site?.[2]}`
    if (site?.[1] && ownerOf(host.toLowerCase()) === null)
      return calledAt(visible, /\.(?:com|de|nl|co\.\w\w)$/i.test(host) ? site[1] : host, text.indexOf(host, from))
  }
  return null
}

const calledAt = (visible: VisibleText, name: string, start: number): CalledName => ({
  name,
  text: name,
  at: locateText(visible, Math.max(0, start), Math.max(0, start) + name.length),
})
