/**
 * What `extract/` and `claims/` establish about a message, right or wrong in itself. Signals read nothing else.
 * A fact that could not be established is not `null` but *missing*, with the fault that kept us from it.
 */
import type { MessageAt } from './at.ts'
import type { Authentication } from './authentication.ts'
import type { Details } from './details.ts'
import type { FaultCode } from './fault.ts'
import type { Headline, Lure, Story, Wording } from './lure.ts'
import type { Identity, Message } from './message.ts'
import type { ReadPage } from './read-page.ts'
import type { VisibleText } from './visible-text.ts'

/** An address the reader can open. */
export interface Link {
  readonly kind: 'anchor' | 'area' | 'bare' | 'form'
  /** Visible words of the link, white space folded; '' for a picture without alt text. */
  readonly text: string
  /** As written in the mail, entities decoded. */
  readonly href: string
  /** Absolute URL after unwrapping rewriters and redirectors; equals the normalised href when nothing was unwrapped. */
  readonly destination: string
  /** Lower-case scheme without colon: https, http, mailto, tel, … */
  readonly scheme: string
  /** Lower-case host of `destination` in ASCII (punycode) form; '' where the scheme has none. */
  readonly host: string
  /** Registrable domain of `host`; null for an IP address, a bare suffix or no host. */
  readonly site: string | null
  /** The layers taken off, outermost first. `rewriter`: a mail gateway's or counter's; `redirector`: a known site's open redirect. */
  readonly unwrapped: readonly { readonly kind: 'rewriter' | 'redirector'; readonly host: string; readonly url: string }[]
  /** Looks like what the reader is meant to press: a button, or the largest/only web link. */
  readonly isCallToAction: boolean
  readonly at: MessageAt
  /** Where the visible words stand; equals `at` for a bare link. */
  readonly textAt: MessageAt
}

export const isWebLink = (link: Link): boolean => link.scheme === 'http' || link.scheme === 'https'

/**
 * Something hidden from the reader or from a filter. `cut-word`: what shows nothing stands inside a word; `word-in-pieces`: tags that change
 * nothing to see do; `style-filler`: a style sheet holds what is no style; `far-below`: text that follows on many empty lines.
 */
export interface Concealment {
  readonly kind:
    | 'hidden-text'
    | 'zero-size-text'
    | 'same-colour-text'
    | 'off-screen-text'
    | 'zero-width'
    | 'bidi-control'
    | 'soft-hyphen'
    | 'homoglyph'
    | 'invisible-tag'
    | 'cut-word'
    | 'word-in-pieces'
    | 'style-filler'
    | 'far-below'
  /** What is hidden, cut to CONCEALED_CHARS_MAX. */
  readonly text: string
  /** How many hidden characters; of cut words how many cuts, and before what stands far below how many empty lines. */
  readonly chars: number
  /** Hidden preview text at the top of a newsletter is custom; signals leave it alone. */
  readonly isPreheader: boolean
  /** For zero-width and kin: the characters stand inside a word, which no honest writer does. */
  readonly insideWord: boolean
  readonly at: MessageAt
}

export const CONCEALED_CHARS_MAX = 200

/** A shape that the mail draws itself. `areas`: four coloured ones, two by two, row by row; `letters`: a word whose pieces have colours of their own. */
export interface Drawing {
  readonly kind: 'areas' | 'letters'
  /** The word; '' for areas. */
  readonly text: string
  /** 0xrrggbb, in the order of reading. */
  readonly colours: readonly number[]
  readonly at: MessageAt
}

export interface Form {
  readonly action: string
  readonly host: string
  readonly method: 'get' | 'post' | 'dialog'
  readonly fields: readonly { readonly name: string; readonly type: string }[]
  readonly at: MessageAt
}

/** `author-address`: the name is spelt out in an address that the organisation is not known to own. */
export type ClaimPlaceKind =
  | 'display-name'
  | 'author-domain'
  | 'author-address'
  | 'subject'
  | 'body'
  | 'signature'
  | 'copyright'
  | 'link-text'
  | 'image-alt'
  | 'drawn-logo'

/** How a name is written so that a reader takes it for another: `PayPaI`, `A m a z o n`, `Netflx`. */
export type Disguise = 'lookalike-letters' | 'letters-apart' | 'misspelt'

export interface ClaimPlace {
  readonly kind: ClaimPlaceKind
  readonly text: string
  /** The name as it stands there, where it is not the organisation's own. */
  readonly disguised?: { readonly as: string; readonly right: string; readonly how: Disguise }
  readonly at: MessageAt
}

/** One organisation the message wants the reader to believe it is from, with every place that says so. */
export interface Claim {
  /** Id in `knowledge/`; null for an organisation that we do not know. */
  readonly organisation: string | null
  readonly name: string
  /** 0–1: how strongly the message speaks as this organisation. A third-party mention stays below CLAIM_STRENGTH_MIN. */
  readonly strength: number
  readonly places: readonly ClaimPlace[]
}

/** Below this a name is a mention, not a claim: signals about identity leave it alone. */
export const CLAIM_STRENGTH_MIN = 0.5

/** `ole`: Word, Excel and kin before 2007, and installers; newer ones are `zip`. `shortcut`: a Windows shortcut. */
export type FileFormat = 'pdf' | 'zip' | 'rar' | '7z' | 'gzip' | 'ole' | 'rtf' | 'program' | 'shortcut' | 'picture' | 'html' | 'svg'

/** What an attached page or drawing would do when it is opened, by its text. */
export interface AttachedPage {
  readonly asksPassword: boolean
  /** Its script puts a file together and has the browser save it. */
  readonly makesFile: boolean
  /** Its script decodes what it then shows or runs. */
  readonly decodes: boolean
  /** It leads on to somewhere else by itself. */
  readonly sendsOn: boolean
}

/** A part a reader may open, listed, not opened. */
export interface Attachment {
  readonly part: string
  readonly filename: string | null
  readonly type: string
  /** Size of the decoded content in bytes. */
  readonly bytes: number
  /** By its first bytes, whatever it is called; null where they say nothing. */
  readonly format: FileFormat | null
  /** Names inside a ZIP archive; null for anything else, and where not all could be read. */
  readonly entries: readonly string[] | null
  /** null for what is no web page or drawing. */
  readonly page: AttachedPage | null
  /** Web addresses that links of a PDF open, and those that a page leads or sends to; normalised, each once. */
  readonly opens: readonly string[]
  readonly at: MessageAt
}

/** The machine that handed the mail to the receiver we trust, as it was seen there. */
export interface Handover {
  /** What it calls itself (EHLO, RFC 5321 §4.1.1.1), lower case: its own words, so nothing they say is in its favour. */
  readonly host: string
  /** Its address; '' where that was not written down. */
  readonly address: string
  readonly at: MessageAt
}

export interface Facts {
  readonly message: Message
  /** From, Reply-To and kin. Missing when the mail was rebuilt from a forward. */
  readonly identity: Identity
  readonly authentication: Authentication
  /** Missing when nobody we trust saw it arrive. */
  readonly handover: Handover
  /** When it arrived, by a clock we trust: ISO 8601 UTC. */
  readonly arrivedAt: string
  readonly text: VisibleText
  readonly links: readonly Link[]
  readonly concealments: readonly Concealment[]
  readonly forms: readonly Form[]
  readonly attachments: readonly Attachment[]
  readonly claims: readonly Claim[]
  readonly lure: Lure
  /** Missing where the mail has too few words. */
  readonly wording: Wording
  /** Missing where the subject has too few words. */
  readonly headline: Headline
  readonly stories: readonly Story[]
  readonly details: Details
  /** Addresses this copy was sent to, lower case: envelope recipients, To, Cc, Delivered-To. */
  readonly recipients: readonly string[]
  /** ISO 639-1 of the visible text; 'und' when it cannot be told. */
  readonly language: string
  /** Landing pages, in the order of the visits. */
  readonly pages: readonly ReadPage[]
}

export type FactName = keyof Facts

/** What we know of one case, and why we do not know the rest. */
export interface Findings {
  readonly facts: Partial<Facts>
  readonly missing: Partial<Record<FactName, FaultCode>>
}
