/** What several signals ask of the facts. Whatever only one of them asks stands with that one. */
import { isWellKnown, listed, type Organisation, organisationById, relationTo } from '../knowledge/index.ts'
import {
  type Authentication,
  CLAIM_STRENGTH_MIN,
  type Claim,
  type Identity,
  isWebLink,
  type Link,
  type Mailbox,
  type Message,
} from '../model/index.ts'
import { isIpAddress, isTenantHost, publicSuffix, registrableDomain, siteOf } from '../names/index.ts'

/** The claim that a reader goes by; none where names are only mentioned. */
export function strongestOf(claims: readonly Claim[]): Claim | undefined {
  const strong = claims.filter(({ strength }) => strength >= CLAIM_STRENGTH_MIN)
  return strong.reduce<Claim | undefined>((best, one) => (best && best.strength >= one.strength ? best : one), undefined)
}

/** The organisation that a claim names, where it is one that we know. */
export const knownOrganisation = (claim: Claim | undefined): Organisation | undefined =>
  claim?.organisation ? organisationById(claim.organisation) : undefined

/** A sender who is not the organisation that the mail goes by. */
export function isUsurped(identity: Identity, claims: readonly Claim[]): boolean {
  const [organisation, author] = [knownOrganisation(strongestOf(claims)), authorOf(identity)]
  return organisation !== undefined && author !== undefined && relationTo(author.domain, organisation) === 'foreign'
}

/** The well-known organisation that the author is not; null for one that goes by a name of his own and writes about it, or is theirs. */
export function passedOffAs(claim: Claim, author: Mailbox): Organisation | null {
  const organisation = knownOrganisation(claim)
  if (!organisation || !isWellKnown(organisation) || relationTo(author.domain, organisation) !== 'foreign') return null
  return claim.places.some(({ kind }) => kind === 'display-name') || !bearsName(author) ? organisation : null
}

/** The web links that the mail wants pressed. */
export const callsToAction = (links: readonly Link[]): Link[] =>
  links.slice(0, LINKS_MAX).filter((link) => link.isCallToAction && isWebLink(link) && link.host !== '')

const LINKS_MAX = 500

/** RFC 2369 §3.4; old list programs write `Mailing-List` instead. */
const LIST_FIELDS: ReadonlySet<string> = new Set(['list-post', 'mailing-list'])
/** The host in `List-Id: Ladders <ladders.lists.example>` (RFC 2919 §3). */
const LIST_ID = /([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})>?\s{0,5}$/i
const LIST_ID_CHARS_MAX = 500

/**
 * A list passed it on: others than the author may have changed it and set its addresses. A `List-Id` alone does not make a list:
 * newsletters bear one, and crooks leave it in what they copy. A list's is the name of the place that it was written or sent to.
 */
export function isListMail({ header, identity }: Message): boolean {
  if (header.some(({ key }) => LIST_FIELDS.has(key))) return true
  const field = header.find(({ key }) => key === 'list-id')
  const host = field && LIST_ID.exec(field.value.slice(-LIST_ID_CHARS_MAX))?.[1]?.toLowerCase()
  if (!host || registrableDomain(host) === null) return false
  const places = [...identity.to, ...identity.cc, ...identity.sender].map(({ domain }) => domain)
  return [...places, identity.returnPathDomain ?? ''].some((domain) => domain !== '' && siteOf(domain) === siteOf(host))
}

const ANSWER_FIELDS: ReadonlySet<string> = new Set(['in-reply-to', 'references'])
const SUBJECT_CHARS_MAX = 200
/** What mail programs put before the subject of an answer or a forward, in many languages. */
const ANSWERS =
  /^\s{0,5}(?:\[[^\]]{0,40}\]\s{0,3}){0,3}(re|aw|antw|sv|vs|rv|res|odp|ynt|fw|fwd|wg|tr|enc|rif|doorst|pd|回复|答复|转发)\s{0,3}(?:\[\d{1,3}\])?\s{0,2}[:：]/iu

/** "Re:" as it stands in front of a subject. */
export const answerPrefixOf = (subject: string): string | undefined => ANSWERS.exec(subject.slice(0, SUBJECT_CHARS_MAX))?.[0].trim()

/**
 * Written in answer to another mail (RFC 5322 §3.6.4): people answer from wherever they are, about whatever was spoken of. Both the
 * subject and the header say so: senders of masses put the field alone into everything, since filters let answers pass.
 */
export const isAnswer = ({ header, subject }: Pick<Message, 'header' | 'subject'>): boolean =>
  header.some(({ key }) => ANSWER_FIELDS.has(key)) && answerPrefixOf(subject.text) !== undefined

/** People speak of everything, and quote it: nobody presses it upon the reader. */
export const isTalk = (message: Message): boolean => isListMail(message) || isAnswer(message)

/** Something that only the author's own domain can make pass did pass: DMARC, or a DKIM signature of that domain. */
export const hasPassed = ({ dkim, dmarc }: Authentication): boolean =>
  dmarc.result === 'pass' || dkim.some(({ result, aligned }) => aligned && result === 'pass')

/** The author that a reader is shown: the first one with an address. Attackers put names without one before it. */
export const authorOf = ({ from }: Identity): Mailbox | undefined => from.slice(0, AUTHORS_MAX).find(({ domain }) => domain !== '')

const AUTHORS_MAX = 10

/** The name that a reader is shown: it may stand in front of the address as an author of its own, `Big Win <>, <news@garden.example>`. */
export const shownNameOf = ({ from }: Identity): string =>
  authorOf({ from } as Identity)?.displayName ||
  (from.slice(0, AUTHORS_MAX).find(({ displayName }) => displayName !== '')?.displayName ?? '')

/** Nobody can open these at a provider: its own machines report with them that a mail came back (RFC 2142 §5, Exchange). */
const MACHINE_MAILBOX = /^(?:postmaster|mailer-daemon|mail-daemon|microsoftexchange[0-9a-f]{32})(?:@|$)/i
export const isMachineMailbox = (address: string): boolean => MACHINE_MAILBOX.test(address.slice(0, 100))

/** `root`: how a machine writes to its own users, without an address. */
export const isLoginName = (name: string): boolean => /^[a-z][a-z0-9._-]{0,31}$/.test(name)

/** Kept for examples, tests and networks at home (RFC 2606, 6761, 6762, 8375, and custom): no invention of the sender. */
const PRIVATE_ENDS: ReadonlySet<string> = new Set(
  'example test invalid localhost localdomain local lan internal intranet home homenet corp private'.split(' '),
)

/** A host name whose end does not exist on the internet: nobody can be found under it. */
export function isInventedHost(host: string): boolean {
  // Nearly every host ends so; the list of suffixes is not asked for these.
  if (/\.(?:com|net|org|de|br|uk|fr|nl|es|it|io)$/.test(host)) return false
  if (host === '' || host.startsWith('[') || isIpAddress(host) || publicSuffix(host) !== null) return false
  return !PRIVATE_ENDS.has(host.slice(host.lastIndexOf('.') + 1))
}

/** Letters and digits alone, without case: to hold a name against a domain. */
export const folded = (text: string): string =>
  text
    .slice(0, NAME_CHARS_MAX)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const NAME_CHARS_MAX = 200
/** Shorter names are part of others by chance. */
const NAME_CHARS_MIN = 4

/** `Garden Post <news@gardenpost.example>`: the address bears the name that stands beside it. */
export function bearsName({ displayName, domain }: Mailbox): boolean {
  const name = folded(displayName)
  const label = folded((registrableDomain(domain) ?? siteOf(domain)).split('.', 1)[0] ?? '')
  return name.length >= NAME_CHARS_MIN && label.length >= NAME_CHARS_MIN && (name.includes(label) || label.includes(name))
}

/** `lamps.example` and `lamps-mail.example`: one business often holds both. Saying more is `lookalike-domain`'s task. */
export function isSameName(one: string, other: string): boolean {
  const [short, long] = [labelOf(one), labelOf(other)].sort((a, b) => a.length - b.length) as [string, string]
  return short.length >= NAME_CHARS_MIN && (long.startsWith(short) || long.endsWith(short))
}
const labelOf = (host: string): string => (siteOf(host).split('.', 1)[0] ?? '').replaceAll('-', '')

/** Under its own name, from its own domain, to its own site: it says to everybody who it is, and its readers know whether they have an account there. */
export function isOwnVoice(identity: Identity, links: readonly Link[]): boolean {
  const author = authorOf(identity)
  const calls = callsToAction(links)
  return author !== undefined && bearsName(author) && calls.length > 0 && calls.every(({ host }) => siteOf(host) === siteOf(author.domain))
}

/** … and the name is not that of an organisation we know, taken by somebody else: `Wallet <no-reply@wallet-support.example>`. */
export function speaksForItself(identity: Identity, links: readonly Link[], claims: readonly Claim[]): boolean {
  const author = authorOf(identity)
  if (author === undefined || isUsurped(identity, claims)) return false
  return isOwnVoice(identity, links) || leadsToNamesake(author, callsToAction(links))
}

/** "Lamps & Light" <no-reply@mylampsmail.example> leads to mylamps.example: its first word in its address, and its own site under a longer or shorter name. */
function leadsToNamesake({ displayName, domain }: Mailbox, calls: readonly Link[]): boolean {
  const word = folded(/[\p{L}\p{N}]{1,40}/u.exec(displayName.replace(/^the /i, '').slice(0, NAME_CHARS_MAX))?.[0] ?? '')
  const isHome = (host: string) => siteOf(host) === siteOf(domain) || isSameName(host, domain)
  return word.length > NAME_CHARS_MIN && labelOf(domain).includes(word) && calls.length > 0 && calls.every(({ host }) => isHome(host))
}

/** Whether a host bears the name: the whole of it, one of its words, or a domain that we remember. */
export function bearerOf(organisation: Organisation): (host: string) => boolean {
  const names = [organisation.name, ...organisation.aliases].slice(0, NAMES_MAX)
  const whole = names.map(folded).filter(({ length }) => length >= PIECE_CHARS_MIN)
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u).map(folded)).filter(({ length }) => length >= WORD_CHARS_MIN)
  return (host) => {
    const letters = folded(host)
    return [...whole, ...words].some((one) => letters.includes(one)) || relationTo(host, organisation) !== 'foreign'
  }
}

/** Shorter pieces of a name stand in any address. */
const PIECE_CHARS_MIN = 3
const WORD_CHARS_MIN = 4
const NAMES_MAX = 30

/** A link that only leads out of a list (RFC 2369 §3.2), by its words or its address. */
export const leavesAList = ({ text, href }: Pick<Link, 'text' | 'href'>): boolean =>
  WAY_OUT.test(text.slice(0, NAME_CHARS_MAX)) || WAY_OUT.test(href.slice(0, HREF_CHARS_MAX))

const WAY_OUT =
  /unsub|remove|opt.?out|abmeld|abbestell|d[eé]sabon|d[eé]sinscr|descadastr|cancel|\bbaja\b|\bsair\b|afmeld|uitschrijv|disiscri|preferences/i
const HREF_CHARS_MAX = 500

export type SharedHostKind = 'shortener' | 'form' | 'free'

/** What anybody can rent, and of which kind; null for a host of somebody's own. */
export function sharedHostKindOf(host: string): SharedHostKind | null {
  if (listed('shorteners', host)) return 'shortener'
  if (listed('form-services', host)) return 'form'
  return isTenantHost(host) || listed('free-hosts', host) ? 'free' : null
}
