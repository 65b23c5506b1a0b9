/** What the message dangles before its reader: about what, to do what, moved by what. Phrases are counted where they weigh: subject, what is to be pressed, first lines. */
import {
  HEADER,
  isWebLink,
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
import { wordsOf } from './fold.ts'
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
const GREETING_WITHIN_WORDS = 60

type Field = 'object' | 'action' | 'persuasion' | 'greeting'
interface Meaning {
  readonly field: Field
  readonly value: string
  readonly language: string
}

const find = phraseFinder<Meaning>(meanings())

function* meanings(): Generator<readonly [string, Meaning]> {
  for (const [language, { objects, actions, persuasions, greetings }] of Object.entries(LURE_WORDS)) {
    const tables = { object: objects, action: actions, persuasion: persuasions, greeting: { generic: greetings } }
    for (const [field, table] of Object.entries(tables)) {
      for (const [value, phrases] of Object.entries(table)) {
        for (const phrase of phrases.split(', ')) yield [phrase, { field: field as Field, value, language }]
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

export function lureOf(subject: Message['subject'], visible: VisibleText, links: readonly Link[], language: string): Lure {
  const body = visible.text.slice(0, BODY_CHARS_MAX)
  const inBody = find(wordsOf(body, BODY_WORDS_MAX))
  const found = [...inSubject(subject, language), ...inCalls(links, language), ...readBody(body, inBody, visible, language)]
  const object = strongest(found, 'object')
  const wanted = strongest(found, 'action')
  const action = object === 'prize' && (!wanted || LOOSE.has(wanted)) ? 'claim' : (wanted ?? unsaid(visible, links))
  const persuasion = strongest(found, 'persuasion', PUSH_OF[object ?? ''])
  return {
    object: pick(LURE_OBJECTS, object, 'other'),
    action: pick(LURE_ACTIONS, action, 'none'),
    persuasion: pick(LURE_PERSUASIONS, persuasion, 'none'),
    objectPhrases: phrasesOf(found, object),
    actionPhrases: phrasesOf(found, wanted),
    persuasionPhrases: phrasesOf(found, persuasion),
    genericGreeting: greetingIn(body, inBody, visible),
  }
}

const pick = <Value extends string>(values: readonly Value[], value: string | null, otherwise: Value): Value =>
  values.find((one) => one === value) ?? otherwise

/** English stands in mails of every language; a phrase of a third one is more likely chance. */
const trust = (meaning: Meaning, language: string): number => (meaning.language === language || meaning.language === 'en' ? 1 : 0.4)

const SUBJECT_WEIGHT = 3
const CALL_WEIGHT = 3
const FIRST_WEIGHT = 1.2
const LATER_WEIGHT = 0.6

function inSubject(subject: Message['subject'], language: string): Found[] {
  const { at } = subject
  const text = subject.text.slice(0, SHORT_CHARS_MAX)
  const place: MessageAt = at ?? { part: HEADER, start: 0, end: 0 }
  return find(wordsOf(text, SUBJECT_WORDS_MAX)).map(({ value, start, end }) =>
    foundAt(value, text.slice(start, end), place, SUBJECT_WEIGHT, language),
  )
}

/** The words on what is to be pressed say what it wants more surely than any other; they tell nothing of the rest. */
function inCalls(links: readonly Link[], language: string): Found[] {
  return links
    .filter(({ isCallToAction, text }) => isCallToAction && text !== '')
    .slice(0, CALLS_MAX)
    .map(({ text, textAt }) => ({ text: text.slice(0, SHORT_CHARS_MAX), textAt }))
    .flatMap(({ text, textAt }) =>
      find(wordsOf(text, LINK_WORDS_MAX)).map(({ value, start, end }) =>
        foundAt(value, text.slice(start, end), textAt, value.field === 'action' ? CALL_WEIGHT : 1, language),
      ),
    )
}

function readBody(body: string, hits: readonly Hit<Meaning>[], visible: VisibleText, language: string): Found[] {
  const kept: Found[] = []
  const seen = new Map<string, number>()
  for (const { value, start, end, from } of hits) {
    if (value.field === 'greeting') continue
    const times = (seen.get(`${value.field}${value.value}`) ?? 0) + 1
    seen.set(`${value.field}${value.value}`, times)
    // A long mail says everything at some time: each further phrase of one meaning adds less.
    const weight = (from < FIRST_WORDS ? FIRST_WEIGHT : LATER_WEIGHT) / Math.sqrt(times)
    const at = times <= PHRASES_MAX ? locateText(visible, start, end) : { part: visible.part, start: 0, end: 0 }
    kept.push(foundAt(value, body.slice(start, end), at, weight, language))
  }
  return kept
}

const foundAt = (meaning: Meaning, text: string, at: MessageAt, weight: number, language: string): Found => ({
  meaning,
  phrase: { text, at },
  key: text.toLowerCase(),
  weight: weight * trust(meaning, language),
})

/** One stray word is no evidence. */
const WEIGHT_MIN = 1

function strongest(
  found: readonly Found[],
  field: Field,
  start: readonly [value: string, weight: number] | undefined = undefined,
): string | null {
  const sums = new Map<string, number>(start ? [start] : [])
  const seen = new Map<string, number>()
  for (const { meaning, key, weight } of found) {
    if (meaning.field !== field) continue
    const times = seen.get(`${meaning.value} ${key}`) ?? 0
    seen.set(`${meaning.value} ${key}`, times + 1)
    sums.set(meaning.value, (sums.get(meaning.value) ?? 0) + weight / (1 + times))
  }
  let best: { value: string; weight: number } | null = null
  for (const [value, sum] of sums) {
    const weight = sum * (TELLING[value] ?? 1)
    if (weight >= WEIGHT_MIN && (!best || weight > best.weight)) best = { value, weight }
  }
  return best?.value ?? null
}

/** "Confirm" and "click here" beside a prize mean: claim it. */
const LOOSE: ReadonlySet<string> = new Set(['click', 'verify-details'])

/** What a pretext pushes with by its nature, before any word is weighed. Under WEIGHT_MIN it does not speak alone. */
const PUSH_OF: Readonly<Record<string, readonly [value: string, weight: number]>> = {
  'security-alert': ['fear', 0.9],
  account: ['fear', 0.8],
  'storage-quota': ['fear', 0.8],
  prize: ['reward', 2.5],
  gambling: ['reward', 2],
  money: ['reward', 0.9],
  'crypto-wallet': ['reward', 0.9],
  'health-product': ['reward', 1.5],
  'adult-dating': ['charm', 2.5],
  parcel: ['urgency', 0.9],
}

/** A letter without any link wants an answer; a link nobody speaks of is still to be pressed. */
const LETTER_CHARS_MIN = 150
function unsaid({ text }: VisibleText, links: readonly Link[]): string | null {
  if (links.some(isWebLink)) return links.some(({ isCallToAction }) => isCallToAction) ? 'click' : null
  return links.some(({ scheme }) => scheme === 'mailto') || text.length >= LETTER_CHARS_MIN ? 'reply' : null
}

/** "Click" and "free" stand in every mail; who says "customs fee" means it. */
const TELLING: Readonly<Record<string, number>> = { click: 0.4, account: 0.7, curiosity: 0.6, money: 0.8, authority: 0.7, pity: 0.7 }

function phrasesOf(found: readonly Found[], value: string | null): readonly Phrase[] {
  const phrases = new Map<string, Phrase>()
  for (const { meaning, phrase, key } of found) {
    if (meaning.value === value && !phrases.has(key) && phrases.size < PHRASES_MAX) phrases.set(key, phrase)
  }
  return [...phrases.values()]
}

/** "Dear customer," names nobody; in "Hello Ada," the name comes after. */
const ENDS_GREETING = /^\s{0,2}(?:[,!:;.\n-]|$)/
/** "Olá, João," and "Ciao, Chiara!" have a comma before the name. */
const THEN_NAMES = /^ {0,2}, {1,2}(\p{Lu}[\p{L}'’-]{1,30})(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3} {0,2}[,!:.\n]/u
const NAME_CHARS_MAX = 140
/** "Customer", "cliente", "user": what generic greetings call a reader is nobody's name. */
const NOBODYS_NAMES: ReadonlySet<string> = new Set(
  Object.values(LURE_WORDS)
    .flatMap(({ greetings }) => greetings.split(', '))
    .filter((phrase) => phrase.includes(' '))
    .flatMap((phrase) => phrase.split(' ')),
)

function isNamed(greeting: string, after: string): boolean {
  // Only a bare "hello" is followed by a name; after "dear customer," the sentence begins.
  if (greeting.includes(' ')) return false
  const name = THEN_NAMES.exec(after)?.[1]
  return name !== undefined && !NOBODYS_NAMES.has(name.toLowerCase())
}

function greetingIn(body: string, hits: readonly Hit<Meaning>[], visible: VisibleText): Phrase | null {
  for (const { value, start, end, from } of hits) {
    if (from > GREETING_WITHIN_WORDS) break
    if (value.field !== 'greeting' || !ENDS_GREETING.test(body.slice(end, end + 4))) continue
    if (isNamed(body.slice(start, end), body.slice(end, end + NAME_CHARS_MAX))) return null
    return { text: body.slice(start, end), at: locateText(visible, start, end) }
  }
  return null
}
