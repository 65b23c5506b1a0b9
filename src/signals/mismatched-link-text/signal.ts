/**
 * The words of a link name one site; its address goes to another.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf, relationTo, sameOwner } from '../../knowledge/index.ts'
import { CLAIM_STRENGTH_MIN, type Claim, isWebLink, type Link, type Signal } from '../../model/index.ts'
import { publicSuffix, registrableDomain, siteOf } from '../../names/index.ts'

// Every repeat is bounded: link text is the attacker's. Not after "@": that is a mailbox, not a site. Not after a
// letter of another script: such names are left to `lookalike-domain`.
const HOSTNAME = /(?<![@\p{L}\p{N}_.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\p{L}\p{N}_@-])/giu
const TEXT_CHARS_MAX = 2_000
const LINKS_MAX = 500
/** So many links to one foreign host are a counter's, whether we know it or not: a lure has one or two. */
const COUNTER_LINKS_MIN = 5

/** More often a file or a program than a site: "report.zip", "main.rs", "ASP.NET". */
const FILE_NAME = /\.(?:zip|mov|md|py|sh|ai|rs|pl|so|ps|cc)$|^(?:asp|vb|ado)\.net$/i

export const mismatchedLinkText: Signal<'links' | 'message' | 'claims', 'reads'> = {
  id: 'mismatched-link-text',
  title: 'Link text names a different site',
  kind: 'contradiction',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Social engineering', 'Evasion', 'URL analysis', 'HTML analysis'],
  needs: ['links', 'message', 'claims'],
  messages: { reads: 'The link reads {named}, but it opens {opens}.' },

  detect({ links, message, claims }) {
    const author = message.identity.from[0]?.domain ?? ''
    const counts = countsOf(links)
    return links.slice(0, LINKS_MAX).flatMap((link) => {
      if (!isWebLink(link) || link.kind === 'bare' || link.host === '') return []
      const named = sitesNamedIn(link.text)
      const first = named[0]
      if (first === undefined || named.some((site) => isSame(site, link.host) || isWrapping(site, link))) return []
      // A newsletter shows other people's sites over its click counter, which cannot be unwrapped; but a lure sent
      // through one still names the site it pretends to be.
      const passesOn = listed('click-counters', link.host) !== null || isSame(siteOf(author), link.host)
      if (passesOn && !named.some((site) => isClaimed(site, claims, author))) return []
      // It shows its own site over a counter that we do not know.
      if ((counts.get(link.host) ?? 0) >= COUNTER_LINKS_MIN && named.some((site) => isSame(site, author))) return []
      return [{ message: 'reads', values: { named: first, opens: link.site ?? link.host }, at: link.textAt }]
    })
  },
}

function countsOf(links: readonly Link[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { host } of links.slice(0, LINKS_MAX)) counts.set(host, (counts.get(host) ?? 0) + 1)
  return counts
}

/** The site belongs to the organisation that the mail speaks as, and not to the author. */
function isClaimed(site: string, claims: readonly Claim[], author: string): boolean {
  const owner = ownerOf(site)?.owner
  // Who is known to write for them shows their site, and counts the clicks.
  if (owner === undefined || isSame(site, author) || relationTo(author, owner) !== 'foreign') return false
  return claims.some(({ organisation, strength }) => organisation === owner.id && strength >= CLAIM_STRENGTH_MIN)
}

/** A mail gateway also rewrites addresses that are the words of a link, so that they name the gateway. */
const isWrapping = (site: string, { unwrapped }: Link): boolean =>
  unwrapped.some(({ kind, host }) => kind === 'rewriter' && isSame(site, host))

const isSame = (site: string, host: string): boolean => site === siteOf(host) || sameOwner(site, host)

function sitesNamedIn(text: string): string[] {
  const cut = text.slice(0, TEXT_CHARS_MAX)
  const sites: string[] = []
  for (const { 0: written, index } of cut.matchAll(HOSTNAME)) {
    // Without scheme or "www" a dotted word may be a slip of typing ("account.Click here"), a file or a program ("ADO.NET").
    const isPlain = !written.toLowerCase().startsWith('www.') && cut.slice(index - 2, index) !== '//'
    if (isPlain && (FILE_NAME.test(written) || /\.(?:[A-Z][a-z]+|NET)$/.test(written))) continue
    const host = written.toLowerCase()
    // "page12.pdf", "Node.js": no such top-level domain.
    if (publicSuffix(host) !== null) sites.push(registrableDomain(host) ?? host)
  }
  return sites
}
