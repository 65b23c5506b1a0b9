/** The stories that crooks tell, found by their elements: who, what sum, what to do. One phrase alone never makes a story. */
import { HEADER, locateText, type Message, type MessageAt, type Phrase, type Story, type VisibleText } from '../../model/index.ts'
import { isInAddress, type Word, wordsOf } from '../fold.ts'
import { everyPhraseFinder } from '../phrase-finder.ts'
import type { StoryWords } from './story-words.ts'
import { STORY_WORDS } from './words.ts'

const BODY_CHARS_MAX = 8_000
const BODY_WORDS_MAX = 900
const SUBJECT_CHARS_MAX = 400
const SUBJECT_WORDS_MAX = 60
/** A story is told in one go; in a long digest every word stands somewhere. */
const NEAR_WORDS = 160

interface Element {
  readonly story: string
  readonly name: string
}
/** An element where it is said. `word` counts through subject and body. */
interface Said {
  readonly name: string
  readonly word: number
  readonly length: number
  readonly phrase: () => Phrase
}

const SENTENCE_END = /[.!?]\s/

const find = everyPhraseFinder<Element>(elements())

function* elements(): Generator<readonly [string, Element]> {
  for (const [story, words] of Object.entries(STORY_WORDS)) {
    for (const [name, lines] of Object.entries(words.elements)) {
      for (const phrase of lines.join(', ').split(', ')) yield [phrase, { story, name }]
    }
  }
}

export function storiesOf(subject: Message['subject'], visible: VisibleText): readonly Story[] {
  const title = subject.text.slice(0, SUBJECT_CHARS_MAX)
  const body = visible.text.slice(0, BODY_CHARS_MAX)
  const place: MessageAt = subject.at ?? { part: HEADER, start: 0, end: 0 }
  const inTitle = spoken(title, SUBJECT_WORDS_MAX)
  const inBody = spoken(body, BODY_WORDS_MAX)
  const said = new Map<string, Said[]>()
  const add = (story: string, one: Said) => said.set(story, [...(said.get(story) ?? []), one])
  for (const { value, start, end, from } of find(inTitle))
    add(value.story, { name: value.name, word: from, length: end - start, phrase: () => ({ text: title.slice(start, end), at: place }) })
  for (const { value, start, end, from } of find(inBody)) {
    // "Ready to claim. Your account": the words of two sentences are no phrase.
    if (SENTENCE_END.test(body.slice(start, end))) continue
    add(value.story, {
      name: value.name,
      word: inTitle.length + from,
      length: end - start,
      phrase: () => phraseAt(visible, body, start, end),
    })
  }
  return [...said].flatMap(([id, all]) => {
    const words = STORY_WORDS[id]
    const told = words && tell(words, all, (pattern) => patternSaid(pattern, visible, body, inBody, inTitle.length))
    return told ? [{ id, elements: Object.fromEntries(told.map(({ name, phrase }) => [name, phrase()])) }] : []
  })
}

const spoken = (text: string, wordsMax: number): readonly Word[] => wordsOf(text, wordsMax).filter((word) => !isInAddress(text, word))

const phraseAt = (visible: VisibleText, body: string, start: number, end: number): Phrase => ({
  text: body.slice(start, end).replace(/\s+/g, ' '),
  at: locateText(visible, start, end),
})

/** The nearest set of all elements, one each; null when one is missing or they stand too far apart. */
function tell(
  story: StoryWords,
  phrases: readonly Said[],
  look: (pattern: RegExp) => readonly Omit<Said, 'name'>[],
): readonly Said[] | null {
  const names = Object.keys(story.elements)
  if (!names.every((name) => phrases.some((one) => one.name === name))) return null
  const patterns = Object.entries(story.patterns ?? {})
  const matched = patterns.flatMap(([name, pattern]) => look(pattern).map((one) => ({ name, ...one })))
  const all = [...phrases, ...matched].sort((a, b) => a.word - b.word)
  const wanted = [...names, ...patterns.map(([name]) => name)]
  // Each element as it was last said, while reading on.
  const last = new Map<string, Said>()
  for (const one of all) {
    last.set(one.name, one)
    if (last.size < wanted.length) continue
    const from = Math.min(...[...last.values()].map(({ word }) => word))
    if (one.word - from <= (story.nearWords ?? NEAR_WORDS)) return wanted.map((name) => plainest(all, name, from, one.word))
  }
  return null
}

/** Of several ways to say an element, the longest shows a reader most. */
function plainest(all: readonly Said[], name: string, from: number, to: number): Said {
  const within = all.filter((one) => one.name === name && one.word >= from && one.word <= to)
  return within.reduce((best, one) => (one.length > best.length ? one : best))
}

const MATCHES_MAX = 20

function patternSaid(
  pattern: RegExp,
  visible: VisibleText,
  body: string,
  words: readonly Word[],
  before: number,
): readonly Omit<Said, 'name'>[] {
  const found: Omit<Said, 'name'>[] = []
  for (const match of body.matchAll(pattern)) {
    if (found.length >= MATCHES_MAX) break
    const [start, end] = [match.index, match.index + match[0].length]
    const at = words.findIndex((word) => word.end > start)
    found.push({ word: before + (at === -1 ? words.length : at), length: end - start, phrase: () => phraseAt(visible, body, start, end) })
  }
  return found
}
