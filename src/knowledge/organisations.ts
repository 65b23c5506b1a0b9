/**
 * Who owns which domain. Plain data in `organisations/*.json`, one organisation a line, each domain with where we know
 * it from and how sure we are. `npm run check` refuses a domain without them (organisations.test.ts).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { prepared } from './prepared.ts'

/** `documented` by its owner or a reviewed list, `observed` in authenticated mail, `remembered` only: that may raise a claim but never contradicts or confirms alone. */
export type Confidence = 'documented' | 'observed' | 'remembered'

export interface KnownDomain {
  readonly domain: string
  readonly source: string
  readonly confidence: Confidence
}

export interface Organisation {
  readonly id: string
  /** As people write it. */
  readonly name: string
  /** Other names as mails write them, products included ("Outlook", "Office 365"). */
  readonly aliases: readonly string[]
  /** Names that are also everyday words ("Orange", "Apple", "Chase"): they claim only in a place of identity, never in running text. */
  readonly ambiguous: readonly string[]
  readonly sector: string
  /** ISO 3166-1 alpha-2; 'XX' for a worldwide one without a home to name. */
  readonly country: string
  /** Brands of one owner that mail and link for each other ("DHL" and "Deutsche Post") share a group. */
  readonly group?: string
  readonly domains: readonly KnownDomain[]
  /** Domains of others that it legitimately mails or links through. */
  readonly mailsThrough: readonly KnownDomain[]
  /** Why we say that its mail always authenticates (a source); null when nobody has looked. */
  readonly alwaysAuthenticates: string | null
}

/** In a row `id,domain,domain`, one row an organisation; then one line for each of them, in the same order. */
export function prepareOrganisations(): string {
  const folder = new URL('./organisations/', import.meta.url)
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Organisation[])
  const keys = all.map(({ id, domains }) => [id, ...domains.map(({ domain }) => domain)].join(','))
  return [keys.join(' '), ...all.map((one) => JSON.stringify(one).replace(BEYOND_ASCII, escaped))].join('\n')
}

/** Text of ASCII alone is read in a fifth of the time. */
const BEYOND_ASCII = /[^\x00-\x7f]/g
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

interface Table {
  /** Ids and domains; the latter have a dot. */
  readonly places: ReadonlyMap<string, number>
  readonly lines: readonly string[]
  readonly read: (Organisation | undefined)[]
}

let table: Table | null = null
function opened(): Table {
  if (table !== null) return table
  const [keys = '', ...lines] = prepared(new URL('./organisations.prepared.txt', import.meta.url), prepareOrganisations).split('\n')
  const places = new Map<string, number>()
  for (const [at, row] of keys.split(' ').entries()) for (const key of row.split(',')) places.set(key, at)
  table = { places, lines, read: [] }
  return table
}

function organisationAt(place: number): Organisation {
  const { lines, read } = opened()
  read[place] ??= JSON.parse(lines[place] as string) as Organisation
  return read[place]
}

/** Every one. To look up a few costs much less. */
export const allOrganisations = (): readonly Organisation[] => opened().lines.map((_, place) => organisationAt(place))

export function organisationById(id: string): Organisation | undefined {
  const place = id.includes('.') ? undefined : opened().places.get(id)
  return place === undefined ? undefined : organisationAt(place)
}

/** The organisation whose domain `host` is or lies below, with the entry that says so. The longest known name wins. */
export function ownerOf(host: string): { readonly owner: Organisation; readonly known: KnownDomain } | null {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const place = opened().places.get(rest)
    if (place !== undefined) return ownerAt(place, rest)
  }
  return null
}

function ownerAt(place: number, domain: string): { readonly owner: Organisation; readonly known: KnownDomain } {
  const owner = organisationAt(place)
  return { owner, known: owner.domains.find((one) => one.domain === domain) as KnownDomain }
}

const groupOf = ({ id, group }: Organisation): string => group ?? id

/** Both hosts belong to one organisation (or group) that we know, or are the same name. */
export function sameOwner(one: string, other: string): boolean {
  if (one === other) return true
  const [first, second] = [ownerOf(one), ownerOf(other)]
  return first !== null && second !== null && sameGroup(first.owner, second.owner)
}

export const sameGroup = (one: Organisation, other: Organisation): boolean => groupOf(one) === groupOf(other)

/** How `host` stands to an organisation: its `own` (sure), its own as far as we `remembered`, a `partner` of its group or that it mails or links through, or `foreign`. */
export function relationTo(host: string, organisation: Organisation): 'own' | 'remembered' | 'partner' | 'foreign' {
  const found = ownerOf(host)
  if (found?.owner.id === organisation.id) return found.known.confidence === 'remembered' ? 'remembered' : 'own'
  if (found && sameGroup(found.owner, organisation)) return 'partner'
  const isPartner = organisation.mailsThrough.some(({ domain }) => host === domain || host.endsWith(`.${domain}`))
  return isPartner ? 'partner' : 'foreign'
}

/** Do we know enough sure domains of an organisation to say that another one is foreign? Someone only remembered contradicts nothing. */
export const isWellKnown = (organisation: Organisation): boolean =>
  organisation.domains.some(({ confidence }) => confidence !== 'remembered')
