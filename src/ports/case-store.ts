/** What can be asked about cases. A projection of journal and blobs: deleting it loses nothing but time. */
import type {
  CampaignId,
  CaseId,
  Gathered,
  JournalPosition,
  PageTraitKind,
  PositionedEntry,
  RankedReport,
  Report,
  SaidEntry,
  Sighting,
  StoredEvent,
  Tie,
  TieKey,
  Verdict,
} from '../model/index.ts'
import type { CaseSearch, SavedSearch, SearchReach, Timeline, TimelineQuery } from './case-search.ts'

/** A report with the key it was made under: same case, same facts, same ruleset, same report. */
export interface Judgement {
  readonly caseId: CaseId
  readonly sightingId: string
  /** SHA-256 over the sighting and the gathered facts that were judged. */
  readonly factsHash: string
  readonly ruleset: string
  readonly judgedAt: string
  readonly report: Report
}

/** What is saved: the keys tie the case to its campaign, the visible words let it be found. */
export interface NewJudgement extends Judgement {
  readonly keys: readonly TieKey[]
  readonly visibleWords: string
}

export interface CaseSummary {
  readonly caseId: CaseId
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly sightings: number
  readonly bytes: number
  /** `carrier`: a report with the original attached; the originals are cases of their own. */
  readonly isCarrier: boolean
  /** `waiting` until the first judgement; `set-aside` when a stage gave up; `retired` when it was deleted by policy. */
  readonly state: 'waiting' | 'judged' | 'set-aside' | 'retired'
  /** Why it is set aside or retired. */
  readonly setAsideBecause: string | null
  readonly verdict: Verdict | null
  readonly attackScore: number | null
  readonly subject: string
  readonly from: string
  readonly brand: string | null
  readonly label: string | null
  /** Whether a person wants to see more like it. */
  readonly mark: 'star' | 'dull' | null
  /** Id of its campaign; null until the first judgement. */
  readonly campaign: string | null
}

export interface CaseRecord extends CaseSummary {
  readonly allSightings: readonly Sighting[]
  readonly gathered: Readonly<Record<string, Gathered>>
  readonly judgement: Judgement | null
  /** Cases found inside this one. */
  readonly originals: readonly CaseId[]
}

export interface CaseQuery {
  readonly limit: number
  /** Opaque, from the page before; or the id of a case: on from there. */
  readonly after?: string
  /** Only those of these. */
  readonly among?: readonly CaseId[]
  readonly verdict?: Verdict
  /** Only judged cases are searched. */
  readonly search?: CaseSearch | undefined
  readonly includeCarriers?: boolean
}

export interface CampaignSummary {
  readonly campaign: CampaignId
  readonly cases: number
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly verdicts: Readonly<Record<string, number>>
  /** Most frequent first. */
  readonly brands: readonly { readonly name: string; readonly cases: number }[]
  /** The first case that came. */
  readonly sample: CaseSummary
}

export interface CampaignQuery {
  readonly limit: number
  readonly after?: string
  /** `latest`: that moved last; `largest`: with the most cases. */
  readonly order: 'latest' | 'largest'
  /** Only those with as many cases. */
  readonly casesMin: number
}

/** A campaign and how its first case was judged, as far as ranking reads it. */
export interface CampaignSample {
  readonly campaign: CampaignId
  readonly cases: number
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly report: RankedReport
  /** How many of its cases people marked. */
  readonly marks: { readonly star: number; readonly dull: number }
  /** What people say they are. */
  readonly labels: Labelled
}

/** How many cases people labelled as what. */
export type Labelled = Readonly<Record<'attack' | 'unwanted' | 'benign' | 'contested', number>>

/** How many cases of a campaign were first seen within a span. */
export interface CampaignArrivals {
  readonly campaign: CampaignId
  readonly cases: number
}

export interface CampaignPage {
  readonly campaigns: readonly CampaignSummary[]
  readonly next: string | null
}

/** A write-up as a person saved it. */
export interface SavedWriteUp {
  readonly savedAt: string
  readonly by: string
  readonly markdown: string
}

/** A case whose landing page has something in common with another one's. */
export interface AlikeCase extends CaseSummary {
  readonly shares: readonly PageTraitKind[]
}

export interface CasePage {
  readonly cases: readonly CaseSummary[]
  /** How many cases fit the search: said on its first page; null elsewhere. */
  readonly found: number | null
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

export interface DueCase {
  readonly caseId: CaseId
  readonly bytes: number
  readonly lastSeenAt: string
}

export interface StoreCounts {
  readonly cases: number
  readonly sightings: number
  readonly carriers: number
  readonly judged: number
  readonly setAside: number
  readonly retired: number
  readonly byVerdict: Readonly<Record<string, number>>
}

export interface CaseStore {
  /** Applies journal entries and moves the cursor in one transaction. Applying an entry twice changes nothing. */
  apply(entries: readonly PositionedEntry[]): Promise<void>
  /** The position up to which the journal was applied. */
  cursor(): Promise<JournalPosition>
  /** Ties the case to all that share a key with it. The same cases give the same campaigns, in whatever order they come. */
  saveJudgement(judgement: NewJudgement): Promise<void>
  listCampaigns(query: CampaignQuery): Promise<CampaignPage>
  /** By its id, or by that of a case in it. */
  findCampaign(id: string): Promise<CampaignSummary | null>
  /** Cases of a campaign, oldest first. */
  campaignCases(campaign: CampaignId, limit: number): Promise<readonly CaseSummary[]>
  /** What was judged of its cases, oldest case first: those of a large campaign are read at once, without all that a record holds. */
  campaignReports(campaign: CampaignId, limit: number): Promise<readonly Report[]>
  /** Cases by the day (UTC) on which they were first seen, oldest first. */
  campaignDays(campaign: CampaignId): Promise<readonly { readonly day: string; readonly cases: number }[]>
  /** The campaigns that moved last, each with what ranking reads of its first judged case; on from `after`, the last one of those before. */
  campaignSamples(limit: number, after?: CampaignSample): Promise<readonly CampaignSample[]>
  /** Campaigns with cases first seen from `from` on and before `to` (ISO instants). Files of no known date did not arrive at any time. */
  campaignArrivals(from: string, to: string): Promise<readonly CampaignArrivals[]>
  /** When the newest judged case that is no younger was first seen; null where there is none. Files of no known date are passed over. */
  newestArrival(until: string): Promise<string | null>
  /** Another number after whatever changed cases or campaigns; only for as long as the store is open. */
  revision(): Promise<number>
  /** What holds a campaign together, or a case in its campaign: what most share first. */
  tiesOf(id: CampaignId | CaseId, limit: number): Promise<readonly Tie[]>
  /** What was written of a campaign, each time that it was saved, newest first. */
  writeUpsOf(campaign: CampaignId): Promise<readonly SavedWriteUp[]>
  /** Newest first (by first sighting), carriers left out unless asked for. */
  listCases(query: CaseQuery): Promise<CasePage>
  /** null where no case fits. */
  searchReach(search: CaseSearch): Promise<SearchReach | null>
  /** How many of the cases that fit were first seen when: carriers left out unless asked for. */
  timeline(query: TimelineQuery): Promise<Timeline>
  /** By name. */
  savedSearches(): Promise<readonly SavedSearch[]>
  /** Cases whose landing pages are known again by something they share with this one's, most in common first; header fields alone are not enough. */
  casesAlike(caseId: CaseId, limit: number): Promise<readonly AlikeCase[]>
  findCase(caseId: CaseId): Promise<CaseRecord | null>
  /** What people said of a case and did with it, newest first. */
  saidOf(caseId: CaseId, limit: number): Promise<readonly SaidEntry[]>
  /** The facts gathered for a sighting, null if none yet. */
  gatheredFor(sightingId: string): Promise<Gathered | null>
  findSighting(sightingId: string): Promise<Sighting | null>
  /** Events whose days meet the span (ISO days, both meant), the latest first. */
  eventsBetween(from: string, to: string, limit: number): Promise<readonly StoredEvent[]>
  findEvent(id: string): Promise<StoredEvent | null>
  counts(): Promise<StoreCounts>
  /** Settled cases last seen before (ISO instant) that nobody starred or contests, also not by their campaign; oldest first. */
  dueCases(before: string, limit: number): Promise<readonly DueCase[]>
  isRetired(caseId: CaseId): Promise<boolean>
  /** What ties a case to others, as it was judged. */
  keysOf(caseId: CaseId): Promise<readonly TieKey[]>
  /** Blobs of the landing pages of these cases that no other case refers to which is still kept. */
  loneBlobs(caseIds: readonly CaseId[]): Promise<readonly CaseId[]>
  close(): Promise<void>
}
