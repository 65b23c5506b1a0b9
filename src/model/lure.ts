/** What the message dangles before its reader, the story it tells, and how its words sound. */
import type { MessageAt } from './at.ts'

export const LURE_OBJECTS = [
  'account',
  'payment',
  'invoice',
  'parcel',
  'prize',
  'tax-refund',
  'subscription',
  'storage-quota',
  'document',
  'crypto-wallet',
  'money',
  'security-alert',
  'adult-dating',
  'health-product',
  'gambling',
  'other',
] as const
export const LURE_ACTIONS = ['log-in', 'verify-details', 'pay', 'claim', 'reply', 'call', 'open-file', 'click', 'none'] as const
export const LURE_PERSUASIONS = ['fear', 'urgency', 'reward', 'curiosity', 'authority', 'charm', 'pity', 'none'] as const

/** A phrase that made us read the lure as we do, with its place. */
export interface Phrase {
  readonly text: string
  readonly at: MessageAt
}

export interface Lure {
  readonly object: (typeof LURE_OBJECTS)[number]
  readonly action: (typeof LURE_ACTIONS)[number]
  readonly persuasion: (typeof LURE_PERSUASIONS)[number]
  readonly objectPhrases: readonly Phrase[]
  readonly actionPhrases: readonly Phrase[]
  readonly persuasionPhrases: readonly Phrase[]
  /** "Dear customer": a greeting that names nobody; null if there is none. */
  readonly genericGreeting: Phrase | null
}

/** How the visible words sound beside those of mails that people have labelled (src/wording, MODEL.md). Natural-log odds, not yet calibrated. */
export interface Wording {
  /** Attack against advertising and honest mail. */
  readonly attackLogit: number
  /** Advertising against honest mail. */
  readonly unwantedLogit: number
  /** What speaks loudest for an attack, strongest first; empty when nothing does. */
  readonly phrases: readonly Phrase[]
}

/** How the subject sounds, read with what was learned from visible bodies. */
export interface Headline extends Pick<Wording, 'attackLogit' | 'unwantedLogit'> {
  /** Without marks of answers and lists. */
  readonly text: string
  readonly at: MessageAt
  /** How the words below it sound; null where they are too few. */
  readonly bodyLogit: number | null
}

/** A story that crooks tell, found by its elements (`claims/stories/`), each with the words that say it. */
export interface Story {
  readonly id: string
  readonly elements: Readonly<Record<string, Phrase>>
}
