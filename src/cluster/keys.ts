/** By what a case is tied to others: pure, from the case alone, so that grouping does not depend on the order of arrival. */
import { createHash } from 'node:crypto'
import { type TieKey, WITHIN } from '../model/index.ts'
import { isIpAddress, isTenantHost, publicSuffix, siteOf } from '../names/index.ts'
import { bandsOf } from './min-hash.ts'
import { ownWords } from './own-words.ts'
import { shapeOf } from './shape.ts'

export interface ClusterInput {
  /** Of the visible body, folded, in order, sentence by sentence. */
  readonly sentences: readonly (readonly string[])[]
  /** Of the subject. */
  readonly subjectWords: readonly string[]
  /** Addresses and names of the readers, folded: each copy has its own. */
  readonly readers: ReadonlySet<string>
  /** What is to be pressed, unwrapped. */
  readonly calls: readonly { readonly host: string; readonly destination: string }[]
  /** Where answers go to, lower case. */
  readonly mailboxes: readonly string[]
  /** SHA-256 of attached files that somebody may open. */
  readonly files: readonly string[]
  /** Names of the elements of the shown HTML, in order; empty for plain text. */
  readonly elements: readonly string[]
  /** Organisation or name that the mail is about; '' for none. */
  readonly brand: string
  /** Whether we know that organisation: a name alone is what each copy writes anew ("Carly", "Maria"). */
  readonly isBrandKnown: boolean
  /** What it dangles before its reader: stands in for the brand where there is none. */
  readonly object: string
}

/** What everybody shares: `known`: a site of somebody we know, or a click counter; `rented`: each address on it is another customer's. */
export type Standing = 'known' | 'rented' | null

/** Fewer words may be anybody's. */
const OWN_WORDS_MIN = 60
/** Fewer still say nothing of who wrote them where nobody is named. */
const NAMELESS_WORDS_MIN = 8
const SUBJECT_WORDS_MIN = 4
const SUBJECT_CHARS_MIN = 18
const ELEMENTS_MIN = 40
const CALLS_MAX = 5
const KEYS_MAX = 40
const ADDRESS_CHARS_MAX = 300

export function keysOf(input: ClusterInput, standingOf: (host: string) => Standing): TieKey[] {
  const plain = (words: readonly string[]) => words.filter((word) => !input.readers.has(word)).map((word) => (/\d/.test(word) ? '0' : word))
  const keys: TieKey[] = [
    ...textKeys(plain(ownWords(input.sentences)), input),
    ...subjectKey(plain(input.subjectWords), input),
    ...builtKey(input),
    ...input.calls.slice(0, CALLS_MAX).flatMap((call) => linkKeys(call, input, standingOf)),
    ...input.mailboxes.map((value) => ({ kind: 'mailbox', value: input.calls.length === 0 ? value : within(value, input) }) as const),
    ...input.files.map((value) => ({ kind: 'file', value: within(value, input) }) as const),
  ]
  const each = new Map(keys.map((key) => [`${key.kind} ${key.value}`, key]))
  return [...each.values()].slice(0, KEYS_MAX)
}

/**
 * One crook sends lures of fifty brands over one site, and fills all of them with the same pictures: what the means have in common ties only what is
 * about the same thing. What else uses them is another campaign of the same hand.
 */
const within = (value: string, { brand, isBrandKnown, object }: ClusterInput): string =>
  `${value}${WITHIN}${isBrandKnown ? brand : `${brand} ${object}`.trim()}`

/** What is said is the lure itself: there a name that we do not know tells nobody apart, and the thing that is dangled does. */
const saidWithin = (value: string, { brand, isBrandKnown, object }: ClusterInput): string =>
  `${value}${WITHIN}${isBrandKnown || (brand !== '' && object === 'other') ? brand : object}`

/**
 * Nearly the same words are the same letter, whomever it names. Words that are only akin, or a handful (the lure is in the picture), tie what is about the
 * same thing: else the vouchers of fifty shops would be one campaign.
 */
function textKeys(words: readonly string[], input: ClusterInput): TieKey[] {
  if (!input.isBrandKnown && words.length < NAMELESS_WORDS_MIN) return []
  const bands = bandsOf(words)
  const near = words.length < OWN_WORDS_MIN ? [] : bands('near')
  return [...near, ...bands('akin').map((value) => saidWithin(value, input))].map((value) => ({ kind: 'text', value }))
}

/** Before a subject that pretends to be an answer, or was forwarded. */
const ANSWERED: ReadonlySet<string> = new Set('re res aw antw sv rv fw fwd enc wg tr'.split(' '))

/** Figures and what stands behind the last of them ("Ref 0 0 jkq") are there to be different. */
function subjectKey(words: readonly string[], input: ClusterInput): TieKey[] {
  const from = words.findIndex((word) => !ANSWERED.has(word))
  const said = words.slice(Math.max(0, from)).filter((word) => word !== '0')
  const value = said.join(' ')
  return said.length < SUBJECT_WORDS_MIN || value.length < SUBJECT_CHARS_MIN ? [] : [{ kind: 'subject', value: saidWithin(value, input) }]
}

/** Templates of bulk mailers are everybody's, so the same markup ties only what is about the same brand. */
function builtKey({ elements, brand }: ClusterInput): TieKey[] {
  if (brand === '' || elements.length < ELEMENTS_MIN) return []
  return [{ kind: 'built', value: digest(`${brand} ${elements.join(' ')}`) }]
}

function linkKeys(
  { host, destination }: ClusterInput['calls'][number],
  input: ClusterInput,
  standingOf: (host: string) => Standing,
): TieKey[] {
  const { brand, isBrandKnown } = input
  const standing = standingOf(host)
  if (host === '' || standing === 'known') return []
  const shape = isBrandKnown ? shapeOf(destination) : null
  const shaped: TieKey[] = shape === null ? [] : [{ kind: 'shape', value: digest(`${brand} ${shape}`) }]
  return [{ kind: 'link', value: within(placeOf(host, destination, standing), input) }, ...shaped]
}

/** The site; on rented ground what the tenant has: a host of its own, or else the address itself. */
function placeOf(host: string, destination: string, standing: Standing): string {
  if (isIpAddress(host)) return host
  if (isTenantHost(host) && publicSuffix(host) !== host) return host
  return standing === 'rented' || publicSuffix(host) === host ? bare(destination) : siteOf(host)
}

/** Without what is added for each reader, and however it is written. */
const bare = (address: string): string =>
  (address.split(/[?#]/, 1)[0] ?? '').replace(/^https?:\/\/(?:www\.)?/i, '').slice(0, ADDRESS_CHARS_MAX)

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)
