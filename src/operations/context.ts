/** What every operation may use. `app.ts` makes it; nothing else constructs drivers. */
import type { Config, DescribedSetting, LiveSettings } from '../config/index.ts'
import type { createAcceptor } from '../intake/index.ts'
import type { Visitor } from '../investigate/index.ts'
import type { StoredEvent } from '../model/index.ts'
import type { JudgePool, Pipeline, Visits } from '../pipeline/index.ts'
import type { Access, AuditLog, BlobStore, CaseStore, Clock, JobQueue, Journal, PictureShelf, Resolver } from '../ports/index.ts'
import type { Operator } from '../publish/index.ts'
import type { Vitals } from './vitals.ts'

export interface Context {
  readonly config: Config
  readonly clock: Clock
  /** null when offline: nobody is asked. */
  openResolver(): Promise<Resolver | null>
  openPool(): Promise<JudgePool>
  /** @throws Refusal where no browser can be had */
  openVisitor(options: VisitorWish): Promise<LabVisitor>
  /** null where no browser can be had. */
  openPainter(): Promise<Painter | null>
  /** Who may ask and what was done, beside a service that may be running. */
  openAccess(): Promise<{ readonly access: Access; readonly audit: AuditLog }>
  /** @param options `isVisiting`: open pages as the settings say; only the service does */
  openWorkspace(options?: { readonly isReindexing?: boolean; readonly isVisiting?: boolean }): Promise<Workspace>
}

/** Draws documents of our own with a browser that reaches nobody. */
export interface Painter {
  /** A JPEG of the upper part. @throws when the browser fails */
  paint(html: string): Promise<Uint8Array>
  /** A JPEG of all of it, within bounds. @throws when the browser fails */
  paintWhole(html: string): Promise<Uint8Array>
  /** A PDF. @throws when the browser fails */
  print(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

export interface VisitorWish {
  /** Keeps a picture and gives its name. */
  readonly keep: (bytes: Uint8Array) => Promise<string>
  /** A page laboratory instead of the world. */
  readonly laboratory?: string | undefined
  /** Told of what was left out, such as rules that are not understood. */
  readonly onNotice?: ((says: string) => void) | undefined
  /** Look for archives beside the pages, and keep them. */
  readonly isSeekingKits?: boolean | undefined
}

export interface LabVisitor extends Visitor {
  /** Pages to visit, where there is a laboratory; else none. */
  readonly entries: readonly string[]
  readonly visitLinks: Visits['visitLinks']
}

/** An opened data folder. Only one process at a time holds one. */
export interface Workspace {
  readonly folder: string
  readonly blobs: BlobStore
  /** Pictures of mails, which can be made again. */
  readonly drawings: PictureShelf
  readonly journal: Journal
  readonly cases: CaseStore
  readonly queue: JobQueue
  readonly pipeline: Pipeline
  readonly config: Config
  readonly vitals: Vitals
  readonly acceptor: ReturnType<typeof createAcceptor>
  /** In one of the threads that judge; keeps nothing. */
  readonly judgeCase: JudgePool['judge']
  /** What an admin may change while it runs, and all settings to read. */
  readonly settings: LiveSettings & { rows(): readonly DescribedSetting[] }
  /** Why no page can be opened although the settings say so; null otherwise. */
  readonly visitsRefused: string | null
  /** What was left out when pages are visited, such as rules that are not understood. */
  readonly visitNotices: readonly string[]
  /** Events of the operator's file. */
  readonly events: readonly StoredEvent[]
  /** What never leaves, besides whom mails were sent to. */
  readonly secrets: readonly string[]
  /** Who publishes; null where the settings name nobody. */
  readonly operator: Operator | null
  close(): Promise<void>
}
