/** What the message dangles before its reader: about what, to do what, moved by what. */
import {
  type Attachment,
  CLAIM_STRENGTH_MIN,
  type Claim,
  type Link,
  type Lure,
  type Message,
  type VisibleText,
  type Wording,
} from '../model/index.ts'
import { greetingIn } from './greeting.ts'
import { weighedByHand } from './lure-by-hand.ts'
import { type Clues, type NumberedClues, named } from './lure-clue-names.ts'
import { cluesOf } from './lure-clues.ts'
import type { LureSound } from './lure-leanings.ts'
import {
  BODY_CHARS_MAX,
  BODY_WORDS_MAX,
  type Found,
  find,
  inCalls,
  inSender,
  inSubject,
  type Meaning,
  phrasesOf,
  readBody,
  spokenWords,
} from './lure-phrases.ts'
import { type LureReading, likeliest, lureReading } from './lure-reading.ts'
import type { Hit } from './phrase-finder.ts'

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
