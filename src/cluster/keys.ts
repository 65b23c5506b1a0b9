/** By what a case is tied to others: pure, from the case alone, so that grouping does not depend on the order of arrival. */
import { createHash } from 'node:crypto'
import { type TieKey, WITHIN } from '../model/index.ts'
import { isIpAddress, isTenantHost, publicSuffix, siteOf } from '../names/index.ts'
import { bandsOf } from './min-hash.ts'
import { shapeOf } from './shape.ts'

export interface ClusterInput {
  /** Of the visible body and of the subject, folded, in order. */
  readonly words: readonly string[]
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
  /** What it dangles before its reader: stands in for the brand where there is none. */
  readonly object: string
}

/** What everybody shares: `known`: a site of somebody we know, or a click counter; `rented`: each address on it is another customer's. */
export type Standing = 'known' | 'rented' | null

/** Fewer words may be anybody's. */
const OWN_WORDS_MIN = 60
const SUBJECT_WORDS_MIN = 4
const SUBJECT_CHARS_MIN = 18
const ELEMENTS_MIN = 40
const CALLS_MAX = 5
const KEYS_MAX = 40
const ADDRESS_CHARS_MAX = 300

export function keysOf(input: ClusterInput, standingOf: (host: string) => Standing): TieKey[] {
  const plain = (words: readonly string[]) => words.filter((word) => !input.readers.has(word)).map((word) => (/\d/.test(word) ? '0' : word))
  const keys: TieKey[] = [
    ...textKeys(plain(input.words), input),
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
const within = (value: string, { brand, object }: ClusterInput): string => `${value}${WITHIN}${brand || object}`

/** A handful of words is how to unsubscribe, and the lure is in the picture: it ties only what is about the same thing. */
const textKeys = (words: readonly string[], input: ClusterInput): TieKey[] =>
  bandsOf(words).map((value) => ({ kind: 'text', value: words.length < OWN_WORDS_MIN ? within(value, input) : value }))

/** Figures and what stands behind the last of them ("Ref 0 0 jkq") are there to be different. */
function subjectKey(words: readonly string[], input: ClusterInput): TieKey[] {
  const said = words.filter((word) => word !== '0')
  const value = said.join(' ')
  return said.length < SUBJECT_WORDS_MIN || value.length < SUBJECT_CHARS_MIN ? [] : [{ kind: 'subject', value: within(value, input) }]
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
  const { brand } = input
  const standing = standingOf(host)
  if (host === '' || standing === 'known') return []
  const shape = brand === '' ? null : shapeOf(destination)
  const shaped: TieKey[] = shape === null ? [] : [{ kind: 'shape', value: digest(`${brand} ${shape}`) }]
  return [{ kind: 'link', value: within(placeOf(host, destination, standing), input) }, ...shaped]
}

/** The site; on rented ground what the tenant has: a host of its own, or else the address itself. */
function placeOf(host: string, destination: string, standing: Standing): string {
  if (isIpAddress(host)) return host
  if (isTenantHost(host) && publicSuffix(host) !== host) return host
  return standing === 'rented' || publicSuffix(host) === host ? bare(destination) : siteOf(host)
}

/** Without what is added for each reader. */
const bare = (address: string): string => address.split(/[?#]/, 1)[0]?.slice(0, ADDRESS_CHARS_MAX) ?? ''

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)
