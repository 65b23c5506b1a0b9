/**
 * Entries of the append-only journal. With the blobs it is the truth: the database is a projection of it and can be
 * deleted at any time. Entries are only ever added; a reader skips types it does not know.
 */
import type { CaseId, Gathered, Sighting } from './case.ts'

export interface SightingEntry {
  readonly type: 'sighting'
  readonly at: string
  readonly sighting: Sighting
  /** Bytes of the raw message. */
  readonly bytes: number
}

export interface FactsEntry {
  readonly type: 'facts'
  readonly at: string
  readonly sightingId: string
  readonly caseId: CaseId
  readonly gathered: Gathered
}

/** A gathering stage gave up: said so, with the reason, instead of staying silent. */
export interface SetAsideEntry {
  readonly type: 'set-aside'
  readonly at: string
  readonly sightingId: string
  readonly caseId: CaseId
  readonly stage: string
  readonly because: string
}

export interface LabelEntry {
  readonly type: 'label'
  readonly at: string
  readonly caseId: CaseId
  readonly label: 'attack' | 'unwanted' | 'benign' | 'contested'
  readonly by: string
  readonly note: string
}

export type JournalEntry = SightingEntry | FactsEntry | SetAsideEntry | LabelEntry

/** Byte offset just behind an entry: where reading goes on. */
export type JournalPosition = number

export interface PositionedEntry {
  readonly entry: JournalEntry
  readonly next: JournalPosition
}
