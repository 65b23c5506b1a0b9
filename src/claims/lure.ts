/** What the message dangles before its reader: about what, to do what, moved by what. Phrases are counted where they weigh: subject, what is to be pressed, first lines. */
import {
  type Attachment,
  HEADER,
  type Link,
  LURE_ACTIONS,
  LURE_OBJECTS,
  LURE_PERSUASIONS,
  type Lure,
  locateText,
  type Message,
  type MessageAt,
  type Phrase,
  type VisibleText,
} from '../model/index.ts'
import { isInAddress, type Word, wordsOf } from './fold.ts'
import { greetingIn } from './greeting.ts'
import { type Leaning, type LureSound, pushesOf, wantsOf } from './lure-leanings.ts'
import { type Hit, phraseFinder } from './phrase-finder.ts'
import { LURE_WORDS } from './words/index.ts'

const SUBJECT_WORDS_MAX = 80
/** A lure says what it wants early; the rest is footer and filler. */
const BODY_CHARS_MAX = 6_000
const BODY_WORDS_MAX = 700
const FIRST_WORDS = 120
const LINK_WORDS_MAX = 12
const SHORT_CHARS_MAX = 400
const CALLS_MAX = 4
const PHRASES_MAX = 5

type Field = 'object' | 'action' | 'persuasion' | 'greeting' | 'footer'
interface Meaning {
  readonly field: Field
  readonly value: string
  readonly language: string
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
        const meaning = { field: field as Field, value, language }
        for (const phrase of phrases.split(', ')) yield [phrase, meaning]
      }
    }
  }
}

interface Found {
  readonly meaning: Meaning
  readonly phrase: Phrase
  readonly key: string
  readonly weight: number
}

export function lureOf(
  subject: Message['subject'],
  visible: VisibleText,
  links: readonly Link[],
  attachments: readonly Attachment[],
  language: string,
  /** What the sound of all its words leans to; null where there are too few. */
  sound: LureSound | null = null,
): Lure {
  const body = visible.text.slice(0, BODY_CHARS_MAX)
  const inBody = find(spokenWords(body, BODY_WORDS_MAX))
  const found = [...inSubject(subject, language), ...inCalls(links, language), ...readBody(body, inBody, visible, language)]
  const object = pick(LURE_OBJECTS, strongest(found, 'object', sound?.object ?? []), 'other')
  const wanted = strongest(found, 'action', [...wantsOf(object, visible, links, attachments), ...(sound?.action ?? [])])
  const pushed = found.some(({ meaning }) => PUSHING.has(meaning.value))
  const persuasion = strongest(found, 'persuasion', [...pushesOf(object, wanted, pushed), ...(sound?.persuasion ?? [])])
  return {
    object,
    action: pick(LURE_ACTIONS, wanted, 'none'),
    persuasion: pick(LURE_PERSUASIONS, persuasion, 'none'),
    objectPhrases: phrasesOf(found, object),
    actionPhrases: phrasesOf(found, wanted),
    persuasionPhrases: persuasion === 'none' ? [] : phrasesOf(found, persuasion),
    genericGreeting: greetingIn(
      body,
      inBody.filter(({ value }) => value.field === 'greeting'),
      visible,
    ),
  }
}

const pick = <Value extends string>(values: readonly Value[], value: string | null, otherwise: Value): Value =>
  values.find((one) => one === value) ?? otherwise

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
  return find(spokenWords(text, SUBJECT_WORDS_MAX)).map((hit) => foundAt(hit, text, place, SUBJECT_WEIGHT, language))
}

/** The words on what is to be pressed say what it wants more surely than any other; they tell nothing of the rest. */
function inCalls(links: readonly Link[], language: string): Found[] {
  return links
    .filter(({ isCallToAction, text }) => isCallToAction && text !== '')
    .slice(0, CALLS_MAX)
    .map(({ text, textAt }) => ({ text: text.slice(0, SHORT_CHARS_MAX), textAt }))
    .flatMap(({ text, textAt }) =>
      find(spokenWords(text, LINK_WORDS_MAX)).map((hit) =>
        foundAt(hit, text, textAt, hit.value.field === 'action' ? CALL_WEIGHT : 1, language),
      ),
    )
}

/** How near a footer's words an action belongs to the footer. */
const FOOTER_WORDS = 12

function readBody(body: string, hits: readonly Hit<Meaning>[], visible: VisibleText, language: string): Found[] {
  const kept: Found[] = []
  const seen = new Map<string, number>()
  const footers = hits.filter(({ value }) => value.field === 'footer').map(({ from }) => from)
  const isFooter = (from: number) => footers.some((at) => Math.abs(at - from) <= FOOTER_WORDS)
  for (const hit of hits) {
    const { value, start, end, from } = hit
    if (value.field === 'greeting' || value.field === 'footer' || (value.field === 'action' && isFooter(from))) continue
    const times = (seen.get(`${value.field}${value.value}`) ?? 0) + 1
    seen.set(`${value.field}${value.value}`, times)
    // A long mail says everything at some time: each further phrase of one meaning adds less.
    const weight = (from < FIRST_WORDS ? FIRST_WEIGHT : LATER_WEIGHT) / Math.sqrt(times)
    const at = times <= PHRASES_MAX ? locateText(visible, start, end) : { part: visible.part, start: 0, end: 0 }
    kept.push(foundAt(hit, body, at, weight, language))
  }
  return kept
}

function foundAt({ value, start, end, from, to }: Hit<Meaning>, whole: string, at: MessageAt, weight: number, language: string): Found {
  const text = whole.slice(start, end)
  const length = to - from > 1 ? LONG_WEIGHT : 1
  return { meaning: value, phrase: { text, at }, key: text.toLowerCase(), weight: weight * length * trust(value, language) }
}

/** One stray word is no evidence. */
const WEIGHT_MIN = 1

function strongest(found: readonly Found[], field: Field, leanings: readonly Leaning[]): string | null {
  const sums = new Map<string, number>()
  for (const [value, weight] of leanings) sums.set(value, (sums.get(value) ?? 0) + weight)
  const seen = new Map<string, number>()
  for (const { meaning, key, weight } of found) {
    if (meaning.field !== field) continue
    const times = seen.get(`${meaning.value} ${key}`) ?? 0
    seen.set(`${meaning.value} ${key}`, times + 1)
    sums.set(meaning.value, (sums.get(meaning.value) ?? 0) + ((TELLING[meaning.value] ?? 1) * weight) / (1 + times))
  }
  let best: { value: string; weight: number } | null = null
  for (const [value, weight] of sums) {
    if (weight < WEIGHT_MIN || (best && weight <= best.weight)) continue
    best = { value, weight }
  }
  return best?.value ?? null
}

const PUSHING: ReadonlySet<string> = new Set(['fear', 'urgency', 'authority'])

/** "Click" and "free" stand in every mail; who says "customs fee" means it. */
const TELLING: Readonly<Record<string, number>> = { click: 0.4, account: 0.7, curiosity: 0.6, money: 0.8, authority: 0.7, pity: 0.7 }

function phrasesOf(found: readonly Found[], value: string | null): readonly Phrase[] {
  const phrases = new Map<string, Phrase>()
  for (const { meaning, phrase, key } of found) {
    if (meaning.value === value && !phrases.has(key) && phrases.size < PHRASES_MAX) phrases.set(key, phrase)
  }
  return [...phrases.values()]
}
