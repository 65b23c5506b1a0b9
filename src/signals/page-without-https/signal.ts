/**
 * A page that asks for a secret over a connection that is not encrypted.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, secretAsked } from '../page-questions.ts'

export const pageWithoutHttps: Signal<'pages', 'open'> = {
  id: 'page-without-https',
  title: 'Secret asked for without a lock',
  kind: 'contradiction',
  mismatch: 'nohttps',
  tags: ['Credential Phishing', 'URL analysis', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    open: 'The page at {site} asks for a secret, but the connection has no lock: it starts with http, so everybody on the way can read along.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const secret = secretAsked(page)
      if (page.outcome !== 'shown' || !secret || !page.finalUrl.startsWith('http:')) return []
      return [{ message: 'open' as const, values: { site: page.site ?? page.host }, at: pageAt(index, secret.selector) }]
    })
  },
}
