/** What the mail wants: object, action, persuasion, by phrases of many languages; the subject speaks loudest. */
import { isWebLink, type Link, type Lure, locateText, type Message, type MessageAt, type Phrase, type VisibleText } from '../model/index.ts'
import { foldText, type Word, wordsOf } from './fold.ts'
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.ts'
import { ACTION_PHRASES, GENERIC_GREETINGS, PERSUASION_PHRASES } from './words/actions.ts'
import { OBJECT_PHRASES } from './words/objects.ts'

/** A reader decides on the first screens; what stands below them is small print. */
const WORDS_MAX = 600
const SUBJECT_WORDS_MAX = 40
const SUBJECT_WEIGHT = 3
const LINK_WEIGHT = 3
const SAME_PHRASE_MAX = 3
const PHRASES_MAX = 4
const GREETING_WORDS_MAX = 60

interface Vote {
  readonly about: 'object' | 'action' | 'persuasion'
  readonly choice: string
  readonly phrase: string
}

const votes = (about: Vote['about'], table: Readonly<Record<string, readonly string[]>>): [string, Vote][] =>
  Object.entries(table).flatMap(([choice, phrases]) => phrases.map((phrase): [string, Vote] => [phrase, { about, choice, phrase }]))

const FINDER: PhraseFinder<Vote> = createPhraseFinder([
  ...votes('object', OBJECT_PHRASES),
  ...votes('action', ACTION_PHRASES),
  ...votes('persuasion', PERSUASION_PHRASES),
])
const GREETINGS = createPhraseFinder(GENERIC_GREETINGS.map((greeting): [string, string] => [greeting, greeting]))

/** Rarer words tell more: naming a wallet is a stronger hint than naming an account. */
const OBJECT_PRIOR: Readonly<Record<string, number>> = {
  account: 0.8,
  payment: 0.8,
  money: 0.9,
  document: 0.7,
  'crypto-wallet': 1.6,
  parcel: 1.3,
  'storage-quota': 1.4,
  gambling: 1.6,
  'adult-dating': 1.3,
  'health-product': 1.3,
  'security-alert': 1.1,
  prize: 1.1,
}
const ACTION_PRIOR: Readonly<Record<string, number>> = { click: 0.5, 'verify-details': 1.2, 'log-in': 1.1, 'open-file': 0.8 }

interface Tally {
  readonly points: Map<string, number>
  readonly phrases: Map<string, Phrase[]>
}

export function lureOf(subject: Message['subject'], visible: VisibleText, links: readonly Link[], _language: string): Lure {
  const tallies: Record<Vote['about'], Tally> = { object: newTally(), action: newTally(), persuasion: newTally() }
  const seen = new Map<string, number>()
  const count = (words: readonly Word[], weight: number, placeOf: (start: number, end: number) => MessageAt | null, text: string) => {
    for (const { value, start, end } of FINDER.find(words)) {
      const times = (seen.get(value.phrase) ?? 0) + 1
      seen.set(value.phrase, times)
      const at = placeOf(start, end)
      if (times <= SAME_PHRASE_MAX && at)
        add(tallies[value.about], value.choice, weight * (1 + value.phrase.split(' ').length / 2), { text: text.slice(start, end), at })
    }
  }
  const bodyWords = wordsOf(foldText(visible.text.slice(0, WORDS_MAX * 12)), WORDS_MAX)
  count(bodyWords, 1, (start, end) => locateText(visible, start, end), visible.text)
  if (subject.at) {
    const { at, text } = subject
    count(wordsOf(foldText(text), SUBJECT_WORDS_MAX), SUBJECT_WEIGHT, () => at, text)
  }
  for (const link of links)
    if (link.isCallToAction && link.text !== '')
      count(wordsOf(foldText(link.text.slice(0, 200)), SUBJECT_WORDS_MAX), LINK_WEIGHT, () => link.textAt, link.text)
  const object = winner(tallies.object, OBJECT_PRIOR) ?? 'other'
  const action = winner(tallies.action, ACTION_PRIOR) ?? (links.some(isWebLink) ? 'click' : 'none')
  const persuasion = winner(tallies.persuasion, {}) ?? 'none'
  const phrasesOf = ({ phrases }: Tally, choice: string) => (phrases.get(choice) ?? []).slice(0, PHRASES_MAX)
  return {
    object: object as Lure['object'],
    action: action as Lure['action'],
    persuasion: persuasion as Lure['persuasion'],
    objectPhrases: phrasesOf(tallies.object, object),
    actionPhrases: phrasesOf(tallies.action, action),
    persuasionPhrases: phrasesOf(tallies.persuasion, persuasion),
    genericGreeting: greetingIn(bodyWords, visible),
  }
}

const newTally = (): Tally => ({ points: new Map(), phrases: new Map() })

function add({ points, phrases }: Tally, choice: string, weight: number, phrase: Phrase): void {
  points.set(choice, (points.get(choice) ?? 0) + weight)
  const list = phrases.get(choice) ?? []
  if (list.length < PHRASES_MAX) phrases.set(choice, [...list, phrase])
}

function winner({ points }: Tally, prior: Readonly<Record<string, number>>): string | null {
  let best: string | null = null
  let most = 0
  for (const [choice, count] of points) {
    const weighed = count * (prior[choice] ?? 1)
    if (weighed > most) [best, most] = [choice, weighed]
  }
  return best
}

function greetingIn(words: readonly Word[], visible: VisibleText): Phrase | null {
  const [hit] = GREETINGS.find(words.slice(0, GREETING_WORDS_MAX))
  if (!hit) return null
  // "Guten Tag, Frau Muster" names somebody.
  const after = visible.text.slice(hit.end, hit.end + 40)
  if (/^[ ,]{1,3}(?:Herr|Frau|Mr|Mrs|Ms|M\.|Mme|Sr|Sra|Dhr|Mevr)\b/.test(after)) return null
  return { text: visible.text.slice(hit.start, hit.end), at: locateText(visible, hit.start, hit.end) }
}
