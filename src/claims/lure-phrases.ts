/** The phrases of a lure, each with where it stands and what it weighs there: in the subject, beside the sender, on what is to be pressed, early in the body. */
import { HEADER, type Link, locateText, type Message, type MessageAt, type Phrase, type VisibleText } from '../model/index.ts'
import { isInAddress, type Word, wordsOf } from './fold.ts'
import { isLinksLife } from './link-life.ts'
import { headOf } from './lure-clue-names.ts'
import { type Hit, phraseFinder } from './phrase-finder.ts'
import { LURE_WORDS } from './words/index.ts'

const SUBJECT_WORDS_MAX = 80
const SENDER_WORDS_MAX = 20
/** A lure says what it wants early; the rest is footer and filler. */
export const BODY_CHARS_MAX = 6_000
export const BODY_WORDS_MAX = 700
const FIRST_WORDS = 120
const LINK_WORDS_MAX = 12
const SHORT_CHARS_MAX = 400
const CALLS_MAX = 4
const PHRASES_MAX = 5

export type Place = 'sender' | 'subject' | 'call' | 'body'
export type Field = 'object' | 'action' | 'persuasion' | 'greeting' | 'footer'
export interface Meaning {
  readonly field: Field
  readonly value: string
  readonly language: string
  /** Its number among all that a lure can be; -1 for what is no part of one. */
  readonly head: number
}

export const find = phraseFinder<Meaning>(meanings())

function* meanings(): Generator<readonly [string, Meaning]> {
  for (const [language, { objects, actions, persuasions, greetings, footers }] of Object.entries(LURE_WORDS)) {
    const tables = {
      object: objects,
      action: actions,
      persuasion: persuasions,
      greeting: { generic: greetings },
      footer: { footer: footers },
    }
    for (const [field, table] of Object.entries(tables)) {
      for (const [value, phrases] of Object.entries(table)) {
        const meaning = { field: field as Field, value, language, head: headOf(field, value) }
        for (const phrase of phrases.split(', ')) yield [phrase, meaning]
      }
    }
  }
}

export interface Found {
  readonly meaning: Meaning
  readonly place: Place
  readonly phrase: Phrase
  readonly key: string
  /** One for one meaning in the same words. */
  readonly said: string
  readonly weight: number
}

/** What is said, not what stands in addresses: `/account/verify` in a link asks nobody for anything. */
export const spokenWords = (text: string, wordsMax: number): readonly Word[] =>
  wordsOf(text, wordsMax).filter((word) => !isInAddress(text, word))

/** English stands in mails of every language; a phrase of a third one is more likely chance. */
const trust = (meaning: Meaning, language: string): number => (meaning.language === language || meaning.language === 'en' ? 1 : 0.4)

const SUBJECT_WEIGHT = 3
const CALL_WEIGHT = 3
const FIRST_WEIGHT = 1.2
const LATER_WEIGHT = 0.6
/** "Credit" may be anything, "a credit was refused" is not: several words say more than one. */
const LONG_WEIGHT = 1.3

export function inSubject(subject: Message['subject'], language: string): Found[] {
  const { at } = subject
  const text = subject.text.slice(0, SHORT_CHARS_MAX)
  const place: MessageAt = at ?? { part: HEADER, start: 0, end: 0 }
  return find(spokenWords(text, SUBJECT_WORDS_MAX)).map((hit) => foundAt('subject', hit, text, place, SUBJECT_WEIGHT, language))
}

/** A mail that shows only a picture still says in its sender's name what it is about. */
export function inSender(sender: string, language: string): Found[] {
  const text = sender.slice(0, SHORT_CHARS_MAX)
  const place: MessageAt = { part: HEADER, start: 0, end: 0 }
  return find(spokenWords(text, SENDER_WORDS_MAX)).map((hit) => foundAt('sender', hit, text, place, SUBJECT_WEIGHT, language))
}

/** The words on what is to be pressed say what it wants more surely than any other; they tell nothing of the rest. */
export function inCalls(links: readonly Link[], language: string): Found[] {
  return links
    .filter(({ isCallToAction, text }) => isCallToAction && text !== '')
    .slice(0, CALLS_MAX)
    .map(({ text, textAt }) => ({ text: text.slice(0, SHORT_CHARS_MAX), textAt }))
    .flatMap(({ text, textAt }) =>
      find(spokenWords(text, LINK_WORDS_MAX)).map((hit) =>
        foundAt('call', hit, text, textAt, hit.value.field === 'action' ? CALL_WEIGHT : 1, language),
      ),
    )
}

/** How near a footer's words an action belongs to the footer. */
const FOOTER_WORDS = 12

export function readBody(body: string, hits: readonly Hit<Meaning>[], visible: VisibleText, language: string): Found[] {
  const kept: Found[] = []
  const seen = new Map<number, number>()
  const footers = hits.filter(({ value }) => value.field === 'footer').map(({ from }) => from)
  const isFooter = (from: number) => footers.some((at) => Math.abs(at - from) <= FOOTER_WORDS)
  for (const hit of hits) {
    const { value, start, end, from } = hit
    if (value.field === 'greeting' || value.field === 'footer' || (value.field === 'action' && isFooter(from))) continue
    if (value.value === 'urgency' && isLinksLife(body, start, end)) continue
    const times = (seen.get(value.head) ?? 0) + 1
    seen.set(value.head, times)
    // A long mail says everything at some time: each further phrase of one meaning adds less.
    const weight = (from < FIRST_WORDS ? FIRST_WEIGHT : LATER_WEIGHT) / Math.sqrt(times)
    const at = times <= PHRASES_MAX ? locateText(visible, start, end) : { part: visible.part, start: 0, end: 0 }
    kept.push(foundAt('body', hit, body, at, weight, language))
  }
  return kept
}

function foundAt(
  place: Place,
  { value, start, end, from, to }: Hit<Meaning>,
  whole: string,
  at: MessageAt,
  weight: number,
  language: string,
): Found {
  const text = whole.slice(start, end)
  const length = to - from > 1 ? LONG_WEIGHT : 1
  const key = text.toLowerCase()
  const said = `${value.head} ${key}`
  return { meaning: value, place, phrase: { text, at }, key, said, weight: weight * length * trust(value, language) }
}

export function phrasesOf(found: readonly Found[], value: string | null): readonly Phrase[] {
  const phrases = new Map<string, Phrase>()
  for (const { meaning, phrase, key } of found) {
    if (meaning.value === value && !phrases.has(key) && phrases.size < PHRASES_MAX) phrases.set(key, phrase)
  }
  return [...phrases.values()]
}
