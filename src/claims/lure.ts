/** What the message dangles before its reader: about what, to do what, moved by what. Phrases are counted where they weigh: subject, what is to be pressed, first lines. */
import {
  type Attachment,
  CLAIM_STRENGTH_MIN,
  type Claim,
  HEADER,
  type Link,
  type Lure,
  locateText,
  type Message,
  type MessageAt,
  type Phrase,
  type VisibleText,
  type Wording,
} from '../model/index.ts'
import { isInAddress, type Word, wordsOf } from './fold.ts'
import { greetingIn } from './greeting.ts'
import { isLinksLife } from './link-life.ts'
import { weighedByHand } from './lure-by-hand.ts'
import { type Clues, headOf, type NumberedClues, named } from './lure-clue-names.ts'
import { cluesOf } from './lure-clues.ts'
import type { LureSound } from './lure-leanings.ts'
import { type LureReading, likeliest, lureReading } from './lure-reading.ts'
import { type Hit, phraseFinder } from './phrase-finder.ts'
import { LURE_WORDS } from './words/index.ts'

const SUBJECT_WORDS_MAX = 80
const SENDER_WORDS_MAX = 20
/** A lure says what it wants early; the rest is footer and filler. */
const BODY_CHARS_MAX = 6_000
const BODY_WORDS_MAX = 700
const FIRST_WORDS = 120
const LINK_WORDS_MAX = 12
const SHORT_CHARS_MAX = 400
const CALLS_MAX = 4
const PHRASES_MAX = 5

export type Place = 'sender' | 'subject' | 'call' | 'body'
export type Field = 'object' | 'action' | 'persuasion' | 'greeting' | 'footer'
interface Meaning {
  readonly field: Field
  readonly value: string
  readonly language: string
  /** Its number among all that a lure can be; -1 for what is no part of one. */
  readonly head: number
}

const find = phraseFinder<Meaning>(meanings())

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

/** What else bears on a lure. */
export interface Heard {
  /** What the sound of the body's words, and of the subject's, leans to; null where there are too few. */
  readonly sound: LureSound | null
  readonly headline: LureSound | null
  /** How like an attack, or an advertisement, these words sound. */
  readonly tone: Pick<Wording, 'attackLogit' | 'unwantedLogit'> | null
  /** The name that stands as its sender. */
  readonly sender: string
  readonly claims: readonly Claim[]
}
const NOTHING_HEARD: Heard = { sound: null, headline: null, tone: null, sender: '', claims: [] }
/** The leanings of words sum to 3 where these sound like no honest mail at all. Of less than this, what was learned from lures says nothing. */
const SOUND_MIN = 0.45

interface Spoken {
  readonly found: readonly Found[]
  /** Some words say what it is about. */
  readonly isTelling: boolean
  readonly byHand: Wants
  readonly clues: () => NumberedClues
}
export type Wants = Pick<Lure, 'object' | 'action' | 'persuasion'>

export function lureOf(
  subject: Message['subject'],
  visible: VisibleText,
  links: readonly Link[],
  attachments: readonly Attachment[],
  language: string,
  heard: Heard = NOTHING_HEARD,
  reading: LureReading = lureReading(),
): Lure {
  const body = visible.text.slice(0, BODY_CHARS_MAX)
  const inBody = find(spokenWords(body, BODY_WORDS_MAX))
  const { found, isTelling, byHand, clues } = hearAll(subject, visible, links, attachments, language, heard, inBody)
  const { object, action, persuasion } = isLure(heard, isTelling) ? likeliest(reading, clues()) : byHand
  return {
    object,
    action,
    persuasion,
    objectPhrases: phrasesOf(found, object),
    actionPhrases: phrasesOf(found, action),
    persuasionPhrases: persuasion === 'none' ? [] : phrasesOf(found, persuasion),
    genericGreeting: greetingIn(
      body,
      inBody.filter(({ value }) => value.field === 'greeting'),
      visible,
    ),
  }
}

/** For the fit: all that the reading is learned from. */
export const lureCluesOf = (
  subject: Message['subject'],
  visible: VisibleText,
  links: readonly Link[],
  attachments: readonly Attachment[],
  language: string,
  heard: Heard,
): Clues => {
  const inBody = find(spokenWords(visible.text.slice(0, BODY_CHARS_MAX), BODY_WORDS_MAX))
  return named(hearAll(subject, visible, links, attachments, language, heard, inBody).clues())
}

/**
 * What sounds clearly honest is read by hand. Where there are too few words to sound like anything, the clues are all there is, but only of a mail that says
 * something: "hello, see below" with a scan is not about a wallet because the trap's empty mails are.
 */
function isLure(heard: Heard, isTelling: boolean): boolean {
  const leanings = (heard.sound ?? heard.headline)?.object
  if (leanings) return leanings.reduce((sum, [, weight]) => sum + weight, 0) >= SOUND_MIN
  return heard !== NOTHING_HEARD && (isTelling || heard.claims.some(({ strength }) => strength >= CLAIM_STRENGTH_MIN))
}

function hearAll(
  subject: Message['subject'],
  visible: VisibleText,
  links: readonly Link[],
  attachments: readonly Attachment[],
  language: string,
  heard: Heard,
  inBody: readonly Hit<Meaning>[],
): Spoken {
  const body = visible.text.slice(0, BODY_CHARS_MAX)
  const found = [...inSubject(subject, language), ...inCalls(links, language), ...readBody(body, inBody, visible, language)]
  const byHand = weighedByHand(found, visible, links, attachments, heard.sound ?? heard.headline)
  const all = [...inSender(heard.sender, language), ...found]
  return {
    found,
    isTelling: all.some(({ meaning }) => meaning.field === 'object'),
    byHand,
    clues: () => cluesOf(all, byHand, heard, visible, links, attachments),
  }
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

function inSubject(subject: Message['subject'], language: string): Found[] {
  const { at } = subject
  const text = subject.text.slice(0, SHORT_CHARS_MAX)
  const place: MessageAt = at ?? { part: HEADER, start: 0, end: 0 }
  return find(spokenWords(text, SUBJECT_WORDS_MAX)).map((hit) => foundAt('subject', hit, text, place, SUBJECT_WEIGHT, language))
}

/** A mail that shows only a picture still says in its sender's name what it is about. */
function inSender(sender: string, language: string): Found[] {
  const text = sender.slice(0, SHORT_CHARS_MAX)
  const place: MessageAt = { part: HEADER, start: 0, end: 0 }
  return find(spokenWords(text, SENDER_WORDS_MAX)).map((hit) => foundAt('sender', hit, text, place, SUBJECT_WEIGHT, language))
}

/** The words on what is to be pressed say what it wants more surely than any other; they tell nothing of the rest. */
function inCalls(links: readonly Link[], language: string): Found[] {
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

function readBody(body: string, hits: readonly Hit<Meaning>[], visible: VisibleText, language: string): Found[] {
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

function phrasesOf(found: readonly Found[], value: string | null): readonly Phrase[] {
  const phrases = new Map<string, Phrase>()
  for (const { meaning, phrase, key } of found) {
    if (meaning.value === value && !phrases.has(key) && phrases.size < PHRASES_MAX) phrases.set(key, phrase)
  }
  return [...phrases.values()]
}
