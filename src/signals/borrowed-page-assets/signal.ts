/**
 * A page that poses as an organisation and loads pictures or styles from that organisation’s own servers.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import { relationTo } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { pageAt, posesAs, secretAsked } from '../page-questions.ts'

const REQUESTS_MAX = 400
const LOOKS: ReadonlySet<string> = new Set(['image', 'stylesheet', 'font'])

export const borrowedPageAssets: Signal<'pages', 'borrows'> = {
  id: 'borrowed-page-assets',
  title: 'Page borrows the brand’s own pictures',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'Impersonation: Brand', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    borrows: 'The page asks for a secret on {site}, but it fetches its looks from {owner}, whose site it is not.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const secret = secretAsked(page)
      const organisation = secret ? posesAs(page) : null
      if (!secret || organisation === null) return []
      const borrowed = page.requests
        .slice(0, REQUESTS_MAX)
        .some(({ host, kind }) => LOOKS.has(kind) && relationTo(host, organisation) === 'own')
      return borrowed
        ? [
            {
              message: 'borrows' as const,
              values: { site: page.site ?? page.host, owner: organisation.name },
              at: pageAt(index, secret.selector),
            },
          ]
        : []
    })
  },
}
