/**
 * Entries of the append-only journal. With the blobs it is the truth: the database is a projection of it and can be
 * deleted at any time. Entries are only ever added; a reader skips types it does not know.
 */
import type { CampaignId, TieKey } from './campaign.ts'
import type { CaseId, Gathered, Sighting } from './case.ts'
import type { Evidence, Report, Verdict } from './report.ts'

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

/** What a person says a case is; `contested`: that it is judged wrong, whatever it is; `none` takes an earlier word back. */
export interface LabelEntry {
  readonly type: 'label'
  readonly at: string
  readonly caseId: CaseId
  readonly label: 'attack' | 'unwanted' | 'benign' | 'contested' | 'none'
  readonly by: string
  readonly note: string
}

/** A judgement in short, for what it is held against when the case is judged again. */
export interface JudgementInShort {
  readonly ruleset: string
  readonly judgedAt: string
  readonly verdict: Report['verdict']
  readonly attackScore: number
  readonly evidence: readonly Pick<Evidence, 'signal' | 'message' | 'values' | 'says'>[]
}

/** A person had the case judged again. The store keeps the newest judgement only; what it was before stands here. */
export interface JudgedAgainEntry {
  readonly type: 'judged-again'
  readonly at: string
  readonly caseId: CaseId
  readonly by: string
  readonly before: JudgementInShort
  readonly after: JudgementInShort
}

/** How much a person cares for a case: what its campaign is ranked by, too. `none` takes an earlier mark back. */
export interface MarkEntry {
  readonly type: 'mark'
  readonly at: string
  readonly caseId: CaseId
  readonly mark: 'star' | 'dull' | 'none'
  readonly by: string
  readonly note: string
}

/** A person says that the campaigns of these cases are one. Holds until a later split takes one of the cases out. */
export interface MergeEntry {
  readonly type: 'merge'
  readonly at: string
  /** Names this merge for ever; the tie that it makes is of this value. */
  readonly mergeId: string
  readonly cases: readonly CaseId[]
  readonly by: string
  readonly note: string
}

/** A person says that these cases do not belong to their campaign: from now on they share keys only with each other. */
export interface SplitEntry {
  readonly type: 'split'
  readonly at: string
  readonly splitId: string
  readonly cases: readonly CaseId[]
  readonly by: string
  readonly note: string
}

/** Something that went on in the world, out of a feed or a file; kept with its days, so that old mail can be held against its own time. */
export interface EventEntry {
  readonly type: 'event'
  readonly at: string
  readonly event: StoredEvent
}

export interface StoredEvent {
  /** The same event, imported again, has the same id. */
  readonly id: string
  readonly name: string
  readonly kind: 'event'
  /** First and last day (UTC), both meant. */
  readonly from: string
  readonly to: string
  /** ISO 3166-1 alpha-2; empty: everywhere. */
  readonly countries: readonly string[]
  /** Folded (lower case, accents off). A lure that fits must say one of them. */
  readonly words: readonly string[]
  /** Ids of organisations that it is about; none: anybody. */
  readonly brands: readonly string[]
  readonly source: string
}

/** A write-up as a person saved it; the last one of a campaign counts, the earlier ones are its versions. */
export interface WriteUpEntry {
  readonly type: 'write-up'
  readonly at: string
  readonly campaign: CampaignId
  /** Any case of the campaign: finds it again when its id has changed. */
  readonly caseId: CaseId
  readonly markdown: string
  readonly by: string
}

/** A search under a name; an empty query takes the name back. */
export interface SavedSearchEntry {
  readonly type: 'saved-search'
  readonly at: string
  readonly name: string
  readonly query: string
  readonly by: string
}

/** Deleted by policy: its bytes are gone, and with them all that was read in them. Comes the same mail again, it is a case like any other. */
export interface RetiredEntry {
  readonly type: 'retired'
  readonly at: string
  readonly caseId: CaseId
  /** In a sentence, with the day. */
  readonly because: string
  /** What cannot be worked out again without the mail; null where it was never judged. */
  readonly remains: {
    readonly verdict: Verdict
    readonly attackScore: number
    readonly brand: string | null
    /** They hold its campaign together. */
    readonly keys: readonly TieKey[]
  } | null
}

export type JournalEntry =
  | SightingEntry
  | FactsEntry
  | SetAsideEntry
  | LabelEntry
  | JudgedAgainEntry
  | MarkEntry
  | MergeEntry
  | SplitEntry
  | EventEntry
  | WriteUpEntry
  | SavedSearchEntry
  | RetiredEntry

/** Byte offset just behind an entry: where reading goes on. */
export type JournalPosition = number

/** What was said of a case, or done with it, by a person. */
export type SaidEntry = LabelEntry | MarkEntry | JudgedAgainEntry

export interface PositionedEntry {
  readonly entry: JournalEntry
  readonly next: JournalPosition
}
