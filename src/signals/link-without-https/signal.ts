/**
 * The mail asks for a login, details or money, or speaks as an organisation, and its main link is plain http.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWellKnown, listed, type Organisation, relationTo, sameOwner } from '../../knowledge/index.ts'
import { type Claim, isWebLink, type Link, type Mismatch, type Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { bearerOf, isSameName, isTalk, knownOrganisation, strongestOf } from '../questions.ts'

const LINKS_MAX = 500

/** What a reader would hand over; `click` alone asks for nothing that needs a lock. */
const ASKS = ['log-in', 'verify-details', 'pay', 'claim'] as const
type Ask = (typeof ASKS)[number]
const NO_LOCK: readonly Mismatch[] = ['nohttps']

export const linkWithoutHttps: Signal<'links' | 'claims' | 'lure' | 'message', Ask | 'speaks' | 'leads'> = {
  id: 'link-without-https',
  title: 'Main link without a lock',
  kind: 'contradiction',
  mismatch: { 'log-in': NO_LOCK, 'verify-details': NO_LOCK, pay: NO_LOCK, claim: NO_LOCK, leads: ['nohttps', 'link'], speaks: NO_LOCK },
  tags: ['Credential Phishing', 'Social engineering', 'URL analysis'],
  needs: ['links', 'claims', 'lure', 'message'],
  messages: {
    'log-in': 'The mail asks you to log in, but its main link to {opens} has no lock: it starts with http, not https.',
    'verify-details': 'The mail asks for your details, but its main link to {opens} has no lock: it starts with http, not https.',
    pay: 'The mail asks you to pay, but its main link to {opens} has no lock: it starts with http, not https.',
    claim: 'The mail asks you to collect something, but its main link to {opens} has no lock: it starts with http, not https.',
    leads: 'The main link opens {opens}, which is not where the mail was sent from, and it has no lock: it starts with http, not https.',
    speaks: 'The mail says it is from {name}, but its main link to {opens} has no lock: it starts with http, not https.',
  },

  detect({ links, claims, lure, message }) {
    const authors = message.identity.from.map(({ domain }) => domain)
    const organisation = organisationOf(claims, authors, links)
    // Mailing services still count over http, of honest senders, too: that says something only of who writes in another's name.
    const isStranger = organisation !== undefined && authors.every((domain) => relationTo(domain, organisation) === 'foreign')
    // What it only sounds like, it does not ask.
    const ask = lure.actionPhrases.length > 0 ? ASKS.find((one) => one === lure.action) : undefined
    const open = links.slice(0, LINKS_MAX).find((link) => link.isCallToAction && isPlainHttp(link) && (isStranger || !isCounted(link)))
    if (open === undefined) return []
    // Big senders still count clicks over http and forward to https: on their own sites that is sloppy, not false.
    if (organisation && relationTo(open.host, organisation) !== 'foreign') return []
    const opens = open.site ?? open.host
    if (organisation && ask === undefined) return [{ message: 'speaks', values: { name: organisation.name, opens }, at: open.at }]
    // People who write to each other name http addresses and the word "claim" without a thought, and so do those who
    // lead to their own old site; a lure has a button, and it leads away from the address it was sent from.
    const isHomely = isWrittenOut(open) || authors.some((domain) => isOneHouse(domain, open.host) || leadsHome(links, domain))
    if ((isHomely || isTalk(message)) && !organisation) return []
    if (ask !== undefined) return [{ message: ask, values: { opens }, at: open.at }]
    // Of a mail that names no address of its sender nobody knows where it was sent from.
    return authors.some((domain) => domain !== '') ? [{ message: 'leads', values: { opens }, at: open.at }] : []
  },
}

/** A signature's `www.garden.example` is no button. */
const isWrittenOut = ({ kind, text }: Link): boolean =>
  kind === 'bare' || /^(?:https?:\/\/|www\.)\S{1,200}$/i.test(text.trim().slice(0, 300))

const isOneHouse = (one: string, other: string): boolean =>
  one !== '' && (siteOf(one) === siteOf(other) || isSameName(one, other) || sameOwner(one, other))

/** A publisher's letter: of its links many go to its own house, and which is the main one is anybody's guess. */
const leadsHome = (links: readonly Link[], domain: string): boolean =>
  links.slice(0, LINKS_MAX).filter((link) => isWebLink(link) && isOneHouse(domain, link.host)).length >= HOME_LINKS_MIN
const HOME_LINKS_MIN = 3

const isPlainHttp = (link: Link): boolean => isWebLink(link) && link.host !== '' && link.destination.startsWith('http:')
const isCounted = ({ host }: Link): boolean => listed('click-counters', host) !== null

/**
 * Those we know well: in list mail and old newsletters every other name stands beside an http link. Of the others those whose name stands neither in
 * the sender's address nor in a link.
 */
function organisationOf(claims: readonly Claim[], authors: readonly string[], links: readonly Link[]): Organisation | undefined {
  const best = strongestOf(claims.filter(({ organisation }) => organisation !== null))
  const organisation = knownOrganisation(best)
  if (!organisation || isWellKnown(organisation)) return organisation
  const bears = bearerOf(organisation)
  return authors.some(bears) || links.slice(0, LINKS_MAX).some(({ host }) => host !== '' && bears(host)) ? undefined : organisation
}
