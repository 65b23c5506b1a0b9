/** A headline → an event that lures may take as their pretext: whom it is about, and by which words a mail that uses it would be known. */
import { type HeadlineWord, headlineOf } from '../claims/index.ts'
import { eventIdOf } from '../model/event.ts'
import type { StoredEvent } from '../model/index.ts'
import { isNewsWord } from './news-words.ts'
import type { FeedItem } from './read-feed.ts'

export interface EventWish {
  /** Where it was read: address of the feed, or a file. */
  readonly source: string
  /** How long after its day a lure may still live off it. */
  readonly days: number
}

const WORDS_MAX = 40
const BRANDS_MAX = 10
/** With an organisation beside it one word of its own tells the matter; without one only a compound as long as a phrase does. */
const LETTERS_MIN = { branded: 5, unbranded: 12 } as const
const PHRASE_LETTERS_MIN = 4
const DAY_MS = 86_400_000
const SOURCE_CHARS_MAX = 500

/** null: it says no day, or nothing by which a mail could be told to be about it. */
export function eventOf({ title, day }: FeedItem, { source, days }: EventWish): StoredEvent | null {
  if (day === null || title === '') return null
  const { organisations, words } = headlineOf(title)
  const said = wordsToMatch(words, organisations.length > 0)
  if (said.length === 0) return null
  return {
    id: eventIdOf(title, day),
    name: title,
    kind: 'event',
    from: day,
    to: new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10),
    countries: [],
    words: said.slice(0, WORDS_MAX),
    brands: organisations.slice(0, BRANDS_MAX),
    source: source.slice(0, SOURCE_CHARS_MAX),
  }
}

/** Single words of its own, and pairs of neighbours of which one is: "password sharing", not "password". */
function wordsToMatch(words: readonly HeadlineWord[], isBranded: boolean): readonly string[] {
  const found = new Set<string>()
  const least = isBranded ? LETTERS_MIN.branded : LETTERS_MIN.unbranded
  for (const [at, { text }] of words.entries()) {
    if (isOwn(words[at]) && text.length >= least) found.add(text)
    const next = words[at + 1]
    if (next && (isOwn(words[at]) || isOwn(next)) && mayPair(words[at]) && mayPair(next)) found.add(`${text} ${next.text}`)
  }
  return [...found]
}

const isOwn = (word: HeadlineWord | undefined): boolean =>
  word?.kind === 'telling' &&
  (word.text.length >= PHRASE_LETTERS_MIN || IDEOGRAPH.test(word.text)) &&
  /\D/.test(word.text) &&
  !isNewsWord(word.text)
const mayPair = (word: HeadlineWord | undefined): boolean =>
  (word?.kind === 'telling' || word?.kind === 'everyday') && /\D/.test(word.text) && !isNewsWord(word.text)
/** Signs that are a word each. */
const IDEOGRAPH = /^[\u4e00-\u9fff]$/
