/**
 * The mail speaks as an organisation, and its main link goes where anybody can put up a page in a minute.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWellKnown, type Organisation, ownerOf, relationTo, sameOwner } from '../../knowledge/index.ts'
import { type Finding, isWebLink, type Link, type Signal } from '../../model/index.ts'
import { isTenantHost, publicSuffix } from '../../names/index.ts'
import { isTalk, knownOrganisation, type SharedHostKind, sharedHostKindOf, strongestOf } from '../questions.ts'

const LINKS_MAX = 500
/** Shorter names are found in any label by chance. */
const NAME_LETTERS_MIN = 4

export const sharedHostLink: Signal<'links' | 'claims' | 'message', SharedHostKind | 'aside'> = {
  id: 'shared-host-link',
  title: 'Main link to a place anybody can rent',
  kind: 'contradiction',
  mismatch: ['freehost', 'link'],
  tags: ['Credential Phishing', 'Free file host', 'Free subdomain host', 'Evasion', 'URL analysis'],
  needs: ['links', 'claims', 'message'],
  messages: {
    shortener: 'The mail says it is from {name}, but its main link is shortened by {opens}, so you cannot see where it ends.',
    form: 'The mail says it is from {name}, but its main link opens a form on {opens}, which anybody can make.',
    free: 'The mail says it is from {name}, but its main link opens {opens}, where anybody can put up a page.',
    aside:
      'The mail says it is from {name}, but it comes from an address at {domain}, and one of its links opens {opens}, which anybody can use.',
  },

  detect({ links, claims, message }) {
    const claim = strongestOf(claims)
    if (claim === undefined) return []
    const organisation = knownOrganisation(claim)
    const author = message.identity.from[0]?.domain ?? ''
    for (const link of links.slice(0, LINKS_MAX)) {
      if (!link.isCallToAction || !isWebLink(link) || link.host === '') continue
      const kind = sharedHostKindOf(link.host)
      if (kind === null || isItsOwn(link.host, organisation) || (!organisation && isNamedAfter(link.host, claim.name))) continue
      // The provider of the host writes about its own customers' pages: "your form has an answer".
      if (author !== '' && ownerOf(author) !== null && ownerOf(author)?.owner.id === ownerOf(link.host)?.owner.id) continue
      return [{ message: kind, values: { name: organisation?.name ?? claim.name, opens: link.host }, at: link.at }]
    }
    return isTalk(message) ? [] : aside(links, organisation, author)
  },
}

/** Beside a main link to the real site, or to a stranger's: who writes in another's name has no reason to rent a place. */
function aside(links: readonly Link[], organisation: Organisation | undefined, author: string): Finding<'aside'>[] {
  if (!organisation || !isWellKnown(organisation) || author === '' || relationTo(author, organisation) !== 'foreign') return []
  const link = links
    .slice(0, LINKS_MAX)
    .find(
      (one) =>
        isWebLink(one) &&
        one.host !== '' &&
        sharedHostKindOf(one.host) !== null &&
        !isItsOwn(one.host, organisation) &&
        !sameOwner(author, one.host),
    )
  return link ? [{ message: 'aside', values: { name: organisation.name, domain: author, opens: link.host }, at: link.at }] : []
}

/** The organisation's own address, unless it only rents it out: `x.azurewebsites.net` is not Microsoft speaking. */
function isItsOwn(host: string, organisation: Organisation | undefined): boolean {
  if (!organisation || relationTo(host, organisation) === 'foreign') return false
  const known = ownerOf(host)?.known.domain
  return !isTenantHost(host) || known !== publicSuffix(host)
}

/** A small organisation on a shared host carries its name in front: `acme.github.io` for "Acme". */
function isNamedAfter(host: string, name: string): boolean {
  const key = name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return key.length >= NAME_LETTERS_MIN && host.replace(/[^a-z0-9]/g, '').startsWith(key)
}
