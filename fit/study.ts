/** What the fit needs of each mail: its words, which signals fire, what people called it; and in which fold it lies. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sightingOf } from '../bench/mails.ts'
import { type Clues, type Heard, type LureReading, lureCluesOf, lureOf, spokenWords } from '../src/claims/index.ts'
import { extractFacts, SOUND_CHARS_MAX, SOUND_WORDS_MAX, subjectWords } from '../src/extract/index.ts'
import type { Lure } from '../src/model/index.ts'
import { gather } from '../src/pipeline/gather.ts'
import { HEADLINE_SIGNAL, WORDING_SIGNAL } from '../src/score/weights.ts'
import { SIGNALS } from '../src/signals/registry.generated.ts'
import { runSignals } from '../src/signals/run.ts'
import { type Features, type PlacedWord, plainWords } from '../src/wording/features.ts'
import type { CLASSES } from '../src/wording/weights.ts'
import { type CorpusMail, readCorpus } from './corpus.ts'

export type Class = (typeof CLASSES)[number]

export interface Studied extends CorpusMail {
  /** Of the visible body. */
  readonly words: readonly PlacedWord[]
  /** null: too few words; set by `hear`. */
  features: Features | null
  readonly fired: readonly string[]
  readonly language: string
  /** The lure as it is read by a model that did not see its fold; set by `crossRead`. */
  lure: Wants
  readonly readLure: (sounds: Sounds, reading: LureReading) => Wants
  readonly cluesOf: (sounds: Sounds) => Clues | null
  /** What its body and its subject lean to, by a model that did not see its fold; set by `crossFitted`. */
  sounds: Sounds
  /** What people say it is; null where nobody did. */
  readonly labelled: Class | null
  readonly fold: number
  /** Of a model that did not see its fold; set by `crossFitted`. */
  logits: readonly number[] | null
  /** Of the bare subject, and how the same model reads them: nothing is learned from subjects. */
  readonly headWords: readonly PlacedWord[]
  headLogits: readonly number[] | null
  /** Of the subject's words; set by `hear`. Only what a lure is about is learned from them. */
  headFeatures: Features | null
}

export type Sounds = Pick<Heard, 'sound' | 'headline' | 'tone'>
export const NO_SOUNDS: Sounds = { sound: null, headline: null, tone: null }

export type Wants = Pick<Lure, 'object' | 'action' | 'persuasion'>

export const FOLDS = 5
/** The operator of the trap is behind this receiver (shared corpora's README). */
const TRUSTED = ['outlook.com']
const clock = { now: () => new Date('2026-01-01T00:00:00Z') }

export const isFitted = ({ half }: Studied): boolean => half === 'fit'

export async function readStudied(root: string, labels: readonly string[]): Promise<Studied[]> {
  const studied: Studied[] = []
  // Nothing of the sealed half is opened, not even to be thrown away.
  for (const mail of readCorpus(root, labels)) if (mail.half === 'fit') studied.push(await study(root, mail))
  return studied
}

async function study(root: string, mail: CorpusMail): Promise<Studied> {
  const raw = readFileSync(join(root, mail.path))
  const sighting = sightingOf(raw, mail.path)
  const { message, gathered } = await gather(raw, sighting, { resolver: null, trustedReceivers: TRUSTED, clock })
  const findings = extractFacts(raw, message, sighting, gathered)
  const outcomes = runSignals(SIGNALS, findings)
  const { text: visible, links = [], attachments = [], claims = [], language = 'und' } = findings.facts
  const text = visible?.text ?? ''
  const sender = message.identity.from[0]?.displayName ?? ''
  const readLure = (sounds: Sounds, reading: LureReading): Wants =>
    visible
      ? lureOf(message.subject, visible, links, attachments, language, { ...sounds, sender, claims }, reading)
      : { object: 'other', action: 'none', persuasion: 'none' }
  const cluesOf = (sounds: Sounds): Clues | null =>
    visible ? lureCluesOf(message.subject, visible, links, attachments, language, { ...sounds, sender, claims }) : null
  return {
    ...mail,
    words: plainWords(spokenWords(text.slice(0, SOUND_CHARS_MAX), SOUND_WORDS_MAX)),
    features: null,
    // The wording that stands now has seen this mail; what it says of it must not be learned from.
    fired: SIGNALS.filter(({ id }) => id !== WORDING_SIGNAL && id !== HEADLINE_SIGNAL && outcomes[id]?.state === 'fired').map(
      ({ id }) => id,
    ),
    language,
    lure: readLure(NO_SOUNDS, {}),
    readLure,
    cluesOf,
    sounds: NO_SOUNDS,
    labelled: classOf(mail),
    fold: foldOf(mail),
    logits: null,
    headWords: plainWords(subjectWords(message.subject.text)),
    headLogits: null,
    headFeatures: null,
  }
}

function classOf({ kind, label, source }: CorpusMail): Class | null {
  if (kind === 'honest' || kind === 'brand') return 'benign'
  if (kind === 'junk') return source.endsWith('/phish') ? 'attack' : 'unwanted'
  if (!label) return null
  return label.expected === 'attack' ? 'attack' : label.expected === 'unwanted' ? 'unwanted' : 'benign'
}

/** A campaign lies in one fold, and so does a source: the model is tried on what is new to it. Genuine brand mail has no other source, so each mail is its own. */
function foldOf({ group, source, path }: CorpusMail): number {
  const key = group !== null ? `group ${group}` : source === 'brandham' ? path : source
  return (createHash('sha256').update(key).digest()[0] as number) % FOLDS
}
