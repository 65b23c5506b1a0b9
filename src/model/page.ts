/**
 * One visited landing page, as the browser saw it: what was observed, never what it means. Gathered once by
 * `investigate/` and kept with its time; what the page claims and asks for is worked out anew whenever it is judged.
 */

export type Device = 'desktop' | 'phone'

/**
 * `shown`: something was shown, if only a challenge. `gone`: no such name, nobody answers, or an error page (HTTP 4xx,
 * 5xx). `refused`: the guard let nobody through. `one-time`: a link that does something when it is opened, never visited.
 * `failed`: the browser gave up.
 */
export type PageOutcome = 'shown' | 'gone' | 'refused' | 'one-time' | 'timed-out' | 'failed'

/** How a browser came to an address of the chain. `form`: it would have been sent there by a form that posts itself; never followed. */
export type HopMechanism = 'link' | 'http' | 'meta' | 'script' | 'form'

export interface Hop {
  readonly url: string
  readonly by: HopMechanism
  /** HTTP status of the answer; null where there was none. */
  readonly status: number | null
}

/** In pixels of the full picture. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Something on the page that can be pointed at. */
export interface PageElement {
  /** CSS path; each frame or shadow root on the way ends in ` >> `. */
  readonly selector: string
  readonly box: Box | null
}

export type CertificateProblem = 'self-signed' | 'unknown-issuer' | 'other-name' | 'expired' | 'not-yet-valid'

export interface Certificate {
  readonly issuer: string
  readonly subject: string
  /** DNS names it is for. */
  readonly names: readonly string[]
  /** ISO 8601 UTC. */
  readonly validFrom: string
  readonly validTo: string
  /** `TLS 1.3`. */
  readonly protocol: string
  readonly problems: readonly CertificateProblem[]
}

export interface PageField extends PageElement {
  /** `type` of an input; `select`, `textarea`, `editable` (no input at all, but one can type). */
  readonly type: string
  readonly name: string
  readonly autocomplete: string
  /** The words that tell its reader what to type: label, placeholder, and the text just before it. */
  readonly label: string
  readonly isVisible: boolean
  /** What is typed shows as dots: a password field, or a text field that is drawn like one. */
  readonly isMasked: boolean
  /** Filled in when the page came. */
  readonly isPrefilled: boolean
  readonly charsMax: number | null
  /** Place in `Page.forms`; null outside a form element. */
  readonly form: number | null
}

export interface PageForm extends PageElement {
  /** Absolute. */
  readonly action: string
  readonly host: string
  readonly method: string
}

/** A button, or a link drawn as one. */
export interface PageButton extends PageElement {
  readonly text: string
  /** Where it leads, absolute; '' where a script decides. */
  readonly opens: string
}

export interface PageImage extends PageElement {
  /** Absolute; `data:` and inline drawings keep only their kind. */
  readonly source: string
  readonly alt: string
}

export interface PageHeading extends PageElement {
  readonly text: string
}

export type RequestRefusal = 'method' | 'address' | 'port' | 'limit' | 'name' | 'one-time'

export interface PageRequest {
  readonly url: string
  readonly host: string
  readonly method: string
  /** In the browser's words: document, script, image, xhr, websocket … */
  readonly kind: string
  readonly status: number | null
  /** Why it never left. */
  readonly refused: RequestRefusal | null
  /** Milliseconds from the first request of the visit, and until the answer was there; null when none came. */
  readonly startedMs: number
  readonly tookMs: number | null
  /** Media type as declared, without parameters; '' if none. */
  readonly type: string
  /** Of the answer's body, unpacked, and its SHA-256 in hex; null where the body was not read. */
  readonly bytes: number | null
  readonly sha256: string | null
}

/** One field of an answer's header section, as received. */
export interface PageHeader {
  readonly name: string
  readonly value: string
}

/** An archive that lies open beside the page: what phishing kits are unpacked from. */
export interface PageArchive {
  readonly url: string
  /** `listed`: the page shows it; `tried`: its name was guessed from the path, which is done by choice only. */
  readonly found: 'listed' | 'tried'
  /** Blob of its bytes; null when it was not fetched. */
  readonly blob: string | null
  readonly bytes: number | null
}

export type ChallengeKind = 'captcha' | 'turnstile' | 'browser-check'

export interface Challenge extends PageElement {
  readonly kind: ChallengeKind
}

/** What scripts of the page did or tried. */
export type BehaviourKind =
  | 'writes-clipboard'
  | 'blocks-context-menu'
  | 'asks-permission'
  | 'full-screen'
  | 'keeps-from-leaving'
  | 'dialog'
  | 'opens-window'
  | 'draws-text'
  | 'saved-copy'
  | 'posts-to-messenger'

export interface Behaviour {
  readonly kind: BehaviourKind
  /** What was written, asked, said; cut short. */
  readonly detail: string
}

export interface Download {
  readonly url: string
  readonly filename: string
}

/** A kit of which the page bears the marks: a rule of those who collect such marks held. */
export interface PageKit {
  readonly name: string
  /** Where the marks are described, or the file of the rule. */
  readonly source: string
}

/** SHA-256 in hex, for finding other cases; '' where there is none, or too little to tell pages apart. */
export interface PageHashes {
  /** Tags and their nesting, without words. */
  readonly markup: string
  readonly favicon: string
  /** Names of the header fields in their order, and what the server calls itself. */
  readonly headers: string
}

export interface Page {
  /** As the mail has it, unwrapped. */
  readonly url: string
  /** As it was opened: addresses of recipients and unique tokens replaced. */
  readonly visitedUrl: string
  /** ISO 8601 UTC. */
  readonly visitedAt: string
  readonly device: Device
  readonly outcome: PageOutcome
  /** Why it was not shown, in one sentence; '' when it was. */
  readonly because: string
  /** From `visitedUrl` to `finalUrl`. */
  readonly chain: readonly Hop[]
  readonly finalUrl: string
  readonly status: number | null
  readonly title: string
  /** As the page declares it; '' if it does not. */
  readonly language: string
  /** What a reader sees, frames and shadow roots included. */
  readonly text: string
  readonly headings: readonly PageHeading[]
  /** null without TLS. */
  readonly certificate: Certificate | null
  readonly fields: readonly PageField[]
  readonly forms: readonly PageForm[]
  readonly buttons: readonly PageButton[]
  readonly images: readonly PageImage[]
  readonly requests: readonly PageRequest[]
  readonly challenge: Challenge | null
  readonly downloads: readonly Download[]
  readonly behaviours: readonly Behaviour[]
  /** Words of the buttons that were pressed to get to what is to be filled in; none was in a form. */
  readonly pressed: readonly string[]
  /** Of the answer that brought the page, in its order; cookies without their values. */
  readonly headers: readonly PageHeader[]
  readonly archives: readonly PageArchive[]
  readonly kits: readonly PageKit[]
  readonly hashes: PageHashes
  /** Blobs of the pictures taken; null when none was. */
  readonly pictures: {
    readonly fold: string | null
    readonly full: string | null
    /** Of the full picture, in the pixels that boxes count. */
    readonly width: number
    readonly height: number
  }
  /** What could not be observed: a collector that failed is said, never taken for nothing there. */
  readonly unobserved: readonly string[]
}
