/**
 * What is to be pressed stands on top, and below it goes on with the body of somebody else's mail: its links nearly all lead to one
 * site that has nothing to do with sender, subject or bait.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, relationTo, sameOwner } from '../../knowledge/index.ts'
import { type Claim, isWebLink, type Link, type Mailbox, type Signal } from '../../model/index.ts'
import { isTenantHost, registrableDomain, siteOf } from '../../names/index.ts'
import { authorOf, folded, isTalk, knownOrganisation, shownNameOf, strongestOf } from '../questions.ts'

const LINKS_MAX = 300
/** Fewer are the marks of a network and a page of rules. */
const BORROWED_LINKS_MIN = 4
const BORROWED_SHARE_MIN = 0.6
/** A bait is a picture and a button or two; who links to its own pages more often writes about them. */
const BAIT_LINKS_MAX = 3

export const borrowedNewsletter: Signal<'links' | 'identity' | 'message' | 'claims', 'borrowed'> = {
  id: 'borrowed-newsletter',
  title: 'The rest of the mail is somebody else’s',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis', 'URL analysis'],
  needs: ['links', 'identity', 'message', 'claims'],
  messages: {
    borrowed:
      'The first link opens {opens}, but {count} of the {all} others lead to {site}, which neither the sender nor the subject names.',
  },

  detect({ links, identity, message, claims }) {
    const web = links.slice(0, LINKS_MAX).filter((link) => isWebLink(link) && link.kind !== 'bare' && link.site !== null)
    const [bait, ...others] = web
    const most = commonest(others)
    if (!bait || !most || most.count < BORROWED_LINKS_MIN || most.count < BORROWED_SHARE_MIN * others.length) return []
    if (others.filter(({ site }) => site === bait.site).length >= BAIT_LINKS_MAX || isRelated(bait, most.link)) return []
    const author = authorOf(identity)
    if (!author || isTalk(message) || isTheirs(bait, author) || isTheirs(most.link, author)) return []
    if (isNamed(most.link, `${shownNameOf(identity)} ${message.subject.text}`) || isClaimed(most.link, claims)) return []
    const values = { opens: bait.site ?? bait.host, site: most.link.site ?? '', count: String(most.count), all: String(others.length) }
    return [{ message: 'borrowed', values, at: bait.at }]
  },
}

/** The site that most links lead to, by the first of them. */
function commonest(links: readonly Link[]): { readonly link: Link; readonly count: number } | undefined {
  const counts = new Map<string, { link: Link; count: number }>()
  for (const link of links) {
    const known = counts.get(link.site ?? '')
    if (known) known.count += 1
    else counts.set(link.site ?? '', { link, count: 1 })
  }
  return [...counts.values()].reduce<{ link: Link; count: number } | undefined>(
    (best, one) => (best && best.count >= one.count ? best : one),
    undefined,
  )
}

/** A counter, a shortener or a rented place says nothing about whose mail it is. */
const isRelated = (bait: Link, most: Link): boolean => bait.site === most.site || sameOwner(bait.host, most.host) || isAnybodys(most.host)
const isAnybodys = (host: string): boolean =>
  listed('click-counters', host) !== null || listed('shorteners', host) !== null || isTenantHost(host)

const labelOf = (host: string): string => folded((registrableDomain(host) ?? siteOf(host)).split('.', 1)[0] ?? '')

/** Theirs is also what a mailing service calls by their name: `garden.service.example`. */
const isTheirs = ({ host }: Link, { address, domain }: Mailbox): boolean =>
  siteOf(host) === siteOf(domain) ||
  sameOwner(host, domain) ||
  folded(address).includes(labelOf(host)) ||
  host.split('.').some((label) => folded(label) === labelOf(domain))

const isNamed = ({ host }: Link, words: string): boolean => folded(words).includes(labelOf(host))

/** Who passes itself off as an organisation links to its real pages, too: that is no filler. */
function isClaimed({ host }: Link, claims: readonly Claim[]): boolean {
  const claim = strongestOf(claims)
  const organisation = knownOrganisation(claim)
  return organisation !== undefined && relationTo(host, organisation) !== 'foreign'
}
