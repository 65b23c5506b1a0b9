/**
 * The words of a link name one site; its address goes to another.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, sameOwner } from '../../knowledge/index.ts'
import { isWebLink, type Link, type Signal } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'

// Every repeat is bounded: link text is the attacker's. Not after "@": that is a mailbox, not a site. Not after a
// letter of another script: such names are left to `lookalike-domain`.
const HOSTNAME = /(?<![@\p{L}\p{N}_.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\p{L}\p{N}_@-])/giu
const TEXT_CHARS_MAX = 2_000
const LINKS_MAX = 500

/** More often a file or a program than a site: "report.zip", "main.rs", "ASP.NET". */
const FILE_NAME = /\.(?:zip|mov|md|py|sh|ai|rs|pl|so|ps|cc)$|^(?:asp|vb|ado)\.net$/i

export const mismatchedLinkText: Signal<'links' | 'message', 'reads'> = {
  id: 'mismatched-link-text',
  title: 'Link text names a different site',
  kind: 'contradiction',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Social engineering', 'Evasion', 'URL analysis', 'HTML analysis'],
  needs: ['links', 'message'],
  messages: { reads: 'The link reads {named}, but it opens {opens}.' },

  detect({ links, message }) {
    const author = message.identity.from[0]?.domain ?? ''
    return links.slice(0, LINKS_MAX).flatMap((link) => {
      if (!isWebLink(link) || link.kind === 'bare' || link.host === '') return []
      const named = sitesNamedIn(link.text)
      const first = named[0]
      if (first === undefined || named.some((site) => isSame(site, link.host))) return []
      // Newsletters write their own address over a click counter's, which cannot be unwrapped.
      if (isCounted(link) && named.some((site) => isSame(site, author))) return []
      return [{ message: 'reads', values: { named: first, opens: link.site ?? link.host }, at: link.textAt }]
    })
  },
}

const isCounted = ({ host }: Link): boolean => listed('click-counters', host) !== null

const isSame = (site: string, host: string): boolean => site === (registrableDomain(host) ?? host) || sameOwner(site, host)

function sitesNamedIn(text: string): string[] {
  const cut = text.slice(0, TEXT_CHARS_MAX)
  const sites: string[] = []
  for (const { 0: written, index } of cut.matchAll(HOSTNAME)) {
    // Without scheme or "www" a dotted word may be a slip of typing ("account.Click here") or a file.
    const isPlain = !written.toLowerCase().startsWith('www.') && cut.slice(index - 2, index) !== '//'
    if (isPlain && (FILE_NAME.test(written) || /\.[A-Z][a-z]+$/.test(written))) continue
    const site = registrableDomain(written.toLowerCase())
    if (site !== null) sites.push(site)
  }
  return sites
}
