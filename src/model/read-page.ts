/** What a landing page claims to be and asks for: worked out from what was observed, whenever it is judged. */
import type { Page } from './page.ts'

export type Secret = 'password' | 'login' | 'card' | 'seed' | 'otp' | 'identity' | 'bank' | 'personal' | 'call' | 'command' | 'file'

/** Something a page wants its reader to give or do, and the words that say so. */
export interface Asking {
  readonly what: Secret
  readonly words: string
  readonly selector: string
}

export type PageClaimPlaceKind = 'title' | 'heading' | 'logo' | 'copyright' | 'text' | 'button' | 'host'

export interface PageClaim {
  /** Id in `knowledge/`. */
  readonly organisation: string
  readonly name: string
  /** 0–1, as in a mail. */
  readonly strength: number
  readonly places: readonly { readonly kind: PageClaimPlaceKind; readonly text: string; readonly selector: string }[]
}

/** A page with what it claims and asks for: what signals read. */
export interface ReadPage extends Page {
  /** Host of `finalUrl` in ASCII, and its registrable domain. */
  readonly host: string
  readonly site: string | null
  /** Strongest first. */
  readonly claims: readonly PageClaim[]
  readonly asksFor: readonly Asking[]
}
