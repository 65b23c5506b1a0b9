/**
 * The case: one original message with everything gathered about it. It is at once the unit of storage, the test
 * fixture, the bug report and the input to a re-run. A *sighting* is one arrival of it.
 */
import type { Authentication } from './authentication.ts'
import type { Page } from './page.ts'

/** `sha256:` and 64 lower-case hex digits of the raw bytes. */
export type CaseId = `sha256:${string}`

/** What was said in SMTP (RFC 5321). */
export interface Envelope {
  readonly peerAddress: string
  readonly heloName: string
  /** RFC5321.MailFrom; '' for the null sender. */
  readonly mailFrom: string
  readonly rcptTo: readonly string[]
  readonly tls: string | null
}

export type SightingSource = 'smtp' | 'imap' | 'file' | 'upload' | 'carrier'

/** One arrival of a message. The same bytes twice are one case with two sightings. */
export interface Sighting {
  readonly sightingId: string
  readonly caseId: CaseId
  readonly source: SightingSource
  /** ISO 8601 UTC, and where that time is from: our clock, a trusted Received, or the Date field. */
  readonly receivedAt: string
  readonly receivedAtSource: 'clock' | 'received' | 'date'
  readonly envelope: Envelope | null
  /** Path of the file it came from (`file`), else null. */
  readonly path: string | null
  /** Set when the message was found inside another one (a forwarded report). */
  readonly carrier: Carrier | null
}

/** When a sighting was received, and who says so. */
export type ReceivedAt = Pick<Sighting, 'receivedAt' | 'receivedAtSource'>

export interface Carrier {
  readonly caseId: CaseId
  readonly sightingId: string
  /** `attached`: the original bytes; `inline`: rebuilt from the text of a forward, so its identity proves nothing. */
  readonly how: 'attached' | 'inline'
  readonly part: string
  /** Address of the person who reported it; '' if unknown. */
  readonly reporter: string
}

/** Facts touched the world once, so they carry the time they were gathered at. */
export interface Gathered {
  readonly gatheredAt: string
  readonly stageVersion: number
  readonly authentication: Authentication | null
  readonly pages: readonly Page[] | null
}

/** What the judging stages get, and all that they get. */
export interface Case {
  readonly caseId: CaseId
  readonly raw: Uint8Array
  readonly sighting: Sighting
  readonly gathered: Gathered | null
}

/** The sighting that the report is about: the first at a trap, else the first. */
export const judgedSighting = (sightings: readonly Sighting[]): Sighting | undefined =>
  sightings.find(({ source }) => source === 'smtp' || source === 'imap') ?? sightings[0]

/** The mail was rebuilt from text: what its header says about identity proves nothing. */
export const isReconstructed = (sighting: Sighting): boolean => sighting.carrier?.how === 'inline'
