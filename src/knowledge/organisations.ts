/**
 * Who owns which domain. Plain data in `organisations/*.json`, one organisation a line, each domain with where we know
 * it from and how sure we are. `npm run check` refuses a domain without them (organisations.test.ts).
 */
import { readdirSync, readFileSync } from 'node:fs'

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

const FOLDER = new URL('./organisations/', import.meta.url)

export const organisations: readonly Organisation[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Organisation[])

const byId = new Map(organisations.map((one) => [one.id, one]))
const byDomain = new Map<string, { owner: Organisation; known: KnownDomain }>()
for (const owner of organisations) for (const known of owner.domains) byDomain.set(known.domain, { owner, known })

export const organisationById = (id: string): Organisation | undefined => byId.get(id)

/** The organisation whose domain `host` is or lies below, with the entry that says so. The longest known name wins. */
export function ownerOf(host: string): { readonly owner: Organisation; readonly known: KnownDomain } | null {
  for (let rest = host; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = byDomain.get(rest)
    if (found) return found
    if (!rest.includes('.')) return null
  }
  return null
}

const groupOf = ({ id, group }: Organisation): string => group ?? id

/** Both hosts belong to one organisation (or group) that we know, or are the same name. */
export function sameOwner(one: string, other: string): boolean {
  if (one === other) return true
  const [first, second] = [ownerOf(one), ownerOf(other)]
  return first !== null && second !== null && groupOf(first.owner) === groupOf(second.owner)
}

/** How `host` stands to an organisation: its `own` (sure), its own as far as we `remembered`, a `partner` of its group or that it mails or links through, or `foreign`. */
export function relationTo(host: string, organisation: Organisation): 'own' | 'remembered' | 'partner' | 'foreign' {
  const found = ownerOf(host)
  if (found?.owner.id === organisation.id) return found.known.confidence === 'remembered' ? 'remembered' : 'own'
  if (found && groupOf(found.owner) === groupOf(organisation)) return 'partner'
  const isPartner = organisation.mailsThrough.some(({ domain }) => host === domain || host.endsWith(`.${domain}`))
  return isPartner ? 'partner' : 'foreign'
}

/** Do we know enough sure domains of an organisation to say that another one is foreign? Someone only remembered contradicts nothing. */
export const isWellKnown = (organisation: Organisation): boolean =>
  organisation.domains.some(({ confidence }) => confidence !== 'remembered')
