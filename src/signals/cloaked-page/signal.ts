/**
 * Two visits of one link as different devices, and only one of them is asked for a secret.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import { sameOwner } from '../../knowledge/index.ts'
import type { Finding, Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { pageAt, secretAsked } from '../page-questions.ts'

export const cloakedPage: Signal<'pages', 'asks' | 'leads'> = {
  id: 'cloaked-page',
  title: 'Page shows each visitor something else',
  kind: 'concealment',

  tags: ['Evasion', 'Credential Phishing', 'URL analysis'],
  needs: ['pages'],
  messages: {
    asks: 'The page asks one visitor for a secret and shows another something harmless, so that those who check it see nothing.',
    leads: 'The same link leads one visitor to {one} and another to {other}, so that those who check it see nothing.',
  },

  detect({ pages }) {
    const shown = pages.map((page, index) => ({ page, index })).filter(({ page }) => page.outcome === 'shown' && page.host !== '')
    return shown.flatMap(({ page, index }): Finding<'asks' | 'leads'>[] => {
      const other = shown.find((one) => one.page.url === page.url && one.page.device !== page.device)?.page
      if (!other) return []
      const secret = secretAsked(page)
      if (secret && !secretAsked(other)) return [{ message: 'asks', values: {}, at: pageAt(index, secret.selector) }]
      // Sites send telephones to a name of their own; told once, from the desktop's side.
      const isElsewhere = siteOf(page.host) !== siteOf(other.host) && !sameOwner(page.host, other.host)
      if (page.device !== 'desktop' || !isElsewhere || secretAsked(other)) return []
      return [{ message: 'leads', values: { one: page.site ?? page.host, other: other.site ?? other.host }, at: pageAt(index, 'html') }]
    })
  },
}
