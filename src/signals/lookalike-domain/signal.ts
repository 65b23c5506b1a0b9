/**
 * An address in the mail is made to be taken for a known organisation's.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, organisationById, ownerOf, relationTo } from '../../knowledge/index.ts'
import {
  CLAIM_STRENGTH_MIN,
  type Claim,
  type Finding,
  isWebLink,
  type Link,
  type Message,
  type MessageAt,
  type Signal,
} from '../../model/index.ts'
import {
  type ImitableName,
  isIpAddress,
  isTenantHost,
  type Lookalike,
  type LookalikeFinder,
  lookalikeFinder,
  publicSuffix,
  siteOf,
  toUnicode,
} from '../../names/index.ts'
import { authorOf, bearsName, callsToAction, isTalk } from '../questions.ts'
import { imitableDomain, imitableNames } from './imitable.ts'
import { type NameInHost, nameInHost } from './pressed-host.ts'

const HOSTS_MAX = 60
const LINKS_MAX = 500
const PATH_CHARS_MAX = 300

type MessageId = Lookalike['kind'] | 'path' | NameInHost['message']

/** Made by the first mail that has a host to ask about. */
let find: LookalikeFinder | null = null
let byOwner: ReadonlyMap<string, readonly ImitableName[]> | null = null

function namesOf(id: string): readonly ImitableName[] {
  byOwner ??= Map.groupBy(imitableNames(), (one) => one.id)
  return byOwner.get(id) ?? []
}
/** Names that mean an organisation wherever they stand. */
const distinctiveOf = (id: string): readonly ImitableName[] => namesOf(id).filter(({ isEveryday }) => !isEveryday)

export const lookalikeDomain: Signal<'links' | 'claims' | 'message', MessageId> = {
  id: 'lookalike-domain',
  title: 'Lookalike address',
  kind: 'contradiction',
  mismatch: 'lookalike',
  tags: ['Credential Phishing', 'Impersonation: Brand', 'Lookalike domain', 'URL analysis', 'Sender analysis'],
  needs: ['links', 'claims', 'message'],
  messages: {
    typosquat: 'The address {seen} reads almost like {name}, but a letter is not right.',
    homoglyph: 'The address {seen} looks like {name}, but some of its letters only look alike.',
    combosquat: 'The address {seen} has the name {name} in it, but it is not an address that {name} is known to use.',
    piece: 'The address {seen} has "{word}" in it, as if it were of {name}, but {name} is not known to use it.',
    ending: 'The address {seen} is the name "{word}" with another ending, but {name} is not known to use it.',
    subdomain: 'The address {seen} begins like one of {name}, but it belongs to {site}.',
    path: 'The link has "{word}" after the first slash, as if it were of {name}, but it opens {site}.',
  },

  detect({ links, claims, message }) {
    const claimed = new Set(
      claims.flatMap(({ organisation, strength }) => (organisation && strength >= CLAIM_STRENGTH_MIN ? [organisation] : [])),
    )
    const hosts = hostsOf(message.identity.from, links)
    const openly = openSiteOf(message)
    const found = [...hosts]
      .flatMap(([host, at]) => judge(host, at, claimed).map((one) => ({ one, host })))
      // Whoever goes by that very name, and speaks of no other, has a name that is like it.
      .filter(({ one, host }) => one.finding.message !== 'typosquat' || claimed.has(one.id) || siteOf(host) !== openly)
      .map(({ one }) => one.finding)
    if (found.length > 0) return found
    const pressed = isTalk(message) ? [] : inPressedHosts(links, claims)
    return pressed.length > 0 ? pressed : inPaths(links, claims)
  },
}

/** What cannot be an address (`{shop.example}`, a template that nobody filled) is not made to be taken for one. */
const IS_HOST = /^[\p{L}\p{M}\p{N}._-]+$/u

/** Each host once, with the first place it stands at. */
function hostsOf(from: readonly { readonly domain: string; readonly at: MessageAt }[], links: readonly Link[]): Map<string, MessageAt> {
  const hosts = new Map<string, MessageAt>()
  const places = [...from, ...links.slice(0, LINKS_MAX).map(({ host, at }) => ({ domain: host, at }))]
  for (const { domain, at } of places) {
    if (hosts.size >= HOSTS_MAX) break
    // `www.` says nothing: the same name with and without it is one telltale.
    const host = domain.startsWith('www.') ? domain.slice(4) : domain
    if (IS_HOST.test(host) && !hosts.has(host) && !isIpAddress(host)) hosts.set(host, at)
  }
  return hosts
}

/** `Harborline Shop <news@harborline.example>`: the site whose name the author bears. */
function openSiteOf({ identity }: Pick<Message, 'identity'>): string | null {
  const author = authorOf(identity)
  return author && bearsName(author) ? siteOf(author.domain) : null
}

interface Judged {
  readonly id: string
  readonly finding: Finding<MessageId>
}

function judge(host: string, at: MessageAt, claimed: ReadonlySet<string>): Judged[] {
  // A tenant's name is the tenant's, whoever owns the suffix it is rented under. Where people have their mailboxes is known, too.
  if ((!isTenantHost(host) && ownerOf(host) !== null) || listed('free-mailers', host) !== null) return []
  const seemsMeant = ({ id, isClear }: Lookalike) => isClear || claimed.has(id)
  find ??= lookalikeFinder(imitableNames(), imitableDomain)
  const alike = find(host).filter(seemsMeant)
  // Of two names in one host the mail means the one that it speaks as.
  const best = alike.find(({ id }) => claimed.has(id)) ?? alike[0] ?? wordOf(host, claimed)
  const organisation = best && organisationById(best.id)
  if (!organisation || isItsOwn(host, best.id) || isOfThePlace(host, best.id)) return []
  const values = { seen: toUnicode(host), name: organisation.name, site: siteOf(host) }
  return [{ id: best.id, finding: { message: best.kind, values, at } }]
}

const WORD_LETTERS_MIN = 4

/** `mail7-ripple.example` of a mail that speaks as Ripple: what is an everyday word elsewhere is a name here. The word alone may be its own in another country. */
function wordOf(host: string, claimed: ReadonlySet<string>): Pick<Lookalike, 'id' | 'kind'> | undefined {
  const name = host.slice(0, -(publicSuffix(host)?.length ?? 0) - 1)
  const words = new Set(name.split(/[.-]/, WORDS_MAX))
  if (words.size < 2) return undefined
  const id = [...claimed].find((one) => {
    // Not by what else it is called: Microsoft is no "live", nor a bank a "bank".
    const first =
      organisationById(one)
        ?.name.toLowerCase()
        .split(/[^a-z0-9]/, 1)[0] ?? ''
    return first.length >= WORD_LETTERS_MIN && words.has(first) && namesOf(one).some(({ key }) => key === first)
  })
  return id === undefined ? undefined : { id, kind: 'combosquat' }
}
const WORDS_MAX = 20

function isItsOwn(host: string, id: string): boolean {
  const organisation = organisationById(id)
  if (!organisation) return false
  const owned = ownerOf(host)
  return relationTo(host, organisation) !== 'foreign' && owned?.known.domain !== publicSuffix(host)
}

/** `garden.onmicrosoft.com`: the place that is rented out bears the name, not what the tenant chose. */
function isOfThePlace(host: string, id: string): boolean {
  const place = listed('free-hosts', host)?.domain ?? ''
  return place !== '' && namesOf(id).some(({ key }) => place.includes(key))
}

/** A mail that goes by a name, or speaks much of it, and wants a link pressed whose host has that name in it. */
function inPressedHosts(links: readonly Link[], claims: readonly Claim[]): Finding<MessageId>[] {
  for (const { host, at } of callsToAction(links).slice(0, CALLS_MAX)) {
    if (!IS_HOST.test(host) || isIpAddress(host) || (!isTenantHost(host) && ownerOf(host) !== null)) continue
    for (const { organisation: id, strength } of claims.slice(0, CLAIMS_MAX)) {
      const organisation = strength >= SPOKEN_OF_MIN && id !== null ? organisationById(id) : undefined
      const found = organisation ? nameInHost(host, organisation, strength >= CLAIM_STRENGTH_MIN) : null
      if (!organisation || found === null || isOfThePlace(host, organisation.id)) continue
      return [{ message: found.message, values: { seen: toUnicode(host), word: found.word, name: organisation.name }, at }]
    }
  }
  return []
}
const CALLS_MAX = 5
const CLAIMS_MAX = 20
/** A lure may go by one name and dangle what another gives away. */
const SPOKEN_OF_MIN = 0.3

/** `example.net/paypal/login`: said only when the mail speaks as that organisation and wants this link pressed. */
function inPaths(links: readonly Link[], claims: readonly Claim[]): Finding<MessageId>[] {
  const speaking = claims.filter(({ organisation, strength }) => organisation !== null && strength >= CLAIM_STRENGTH_MIN)
  for (const link of links.slice(0, LINKS_MAX)) {
    if (!link.isCallToAction || !isWebLink(link) || link.host === '' || (!isTenantHost(link.host) && ownerOf(link.host) !== null)) continue
    const segments = pathOf(link.destination)
    for (const { organisation: id } of speaking) {
      const organisation = organisationById(id ?? '')
      if (!organisation || relationTo(link.host, organisation) !== 'foreign') continue
      const word = distinctiveOf(organisation.id).find(({ key }) => key.length >= WORD_LETTERS_MIN && segments.has(key))?.key
      if (word) return [{ message: 'path', values: { word, name: organisation.name, site: siteOf(link.host) }, at: link.at }]
    }
  }
  return []
}

/** Words of the path, also those glued by dots and hyphens: `/secure/paypal.com-login/` has `paypal`. */
function pathOf(destination: string): ReadonlySet<string> {
  const start = destination.indexOf('/', destination.indexOf('//') + 2)
  if (start < 0) return new Set()
  const path = destination.slice(start, start + PATH_CHARS_MAX).toLowerCase()
  return new Set(path.split(/[?#]/, 1)[0]?.split(/[^a-z0-9]+/))
}
