/**
 * One observation a file. A collector is told of the tab before anything is loaded, listens, and gives what it saw when
 * the page has settled. One that fails is left out and said; it never takes the others with it.
 */
import type { Page } from '../../model/index.ts'
import type { BrowserContext, CDPSession, Tab } from '../browser.ts'
import type { KitRule } from '../kits/rule.ts'

export interface Visit {
  readonly context: BrowserContext
  readonly tab: Tab
  /** Chromium's own protocol for this tab. */
  readonly protocol: CDPSession
  /** By which the protocol knows the page itself, whatever it is led to. */
  readonly mainFrameId: string
  readonly visitedUrl: string
  readonly now: Date
  /** Issuers that are not unknown here: the laboratory's own. */
  readonly trustedIssuers: readonly string[]
  /** Besides those that are known to everybody. */
  readonly kitRules: readonly KitRule[]
  /** Archives may be looked for and fetched. */
  readonly isSeekingKits: boolean
  /** Keeps bytes as a blob and gives its name. */
  readonly keep: (bytes: Uint8Array) => Promise<string>
}

export type Observed = Partial<Page>

export interface Collector {
  readonly id: string
  /** Begins to listen, before the first request; what it resolves to tells what was seen, once the page has settled. */
  watch(visit: Visit): Promise<() => Promise<Observed>>
}
