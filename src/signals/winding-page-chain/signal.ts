/**
 * The way from the link to a page that asks for a secret leads over several sites that have nothing to do with each other.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { hostOf, siteOf } from '../../names/index.ts'
import { pageAt, secretAsked, siteOwner } from '../page-questions.ts'

const HOPS_MAX = 30
const SITES_MIN = 4

export const windingPageChain: Signal<'pages', 'way'> = {
  id: 'winding-page-chain',
  title: 'Winding way to a login',
  kind: 'concealment',

  tags: ['Credential Phishing', 'Evasion', 'URL analysis', 'Open redirect'],
  needs: ['pages'],
  messages: {
    way: 'The link goes over {count} unrelated sites before a page at {site} asks for a secret, but an honest link goes straight there.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const secret = secretAsked(page)
      if (page.outcome !== 'shown' || !secret || siteOwner(page.host) !== null) return []
      const sites = new Set(page.chain.slice(0, HOPS_MAX).map(({ url }) => siteOf(hostOf(url))))
      // Click counters and one redirect are everyday; a page that sends its reader on by script or form is not.
      const isHidden = page.chain.some(({ by }) => by === 'script' || by === 'meta' || by === 'form')
      if (sites.size < SITES_MIN && !(isHidden && sites.size === SITES_MIN - 1)) return []
      return [
        {
          message: 'way' as const,
          values: { count: String(sites.size - 1), site: page.site ?? page.host },
          at: pageAt(index, secret.selector),
        },
      ]
    })
  },
}
