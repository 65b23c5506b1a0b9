/**
 * A test for people stands before the page, so that scanners do not see what people see.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, secretAsked, siteOwner } from '../page-questions.ts'

export const challengedPage: Signal<'pages', 'test'> = {
  id: 'challenged-page',
  title: 'Page hides behind a test',
  kind: 'concealment',

  tags: ['Evasion', 'URL analysis', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    test: 'The page at {site} first wants proof that a person is looking, so we could not see what it asks for.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const { challenge, host, site, outcome } = page
      // Whoever owns a known name puts such tests before honest pages, too.
      if (outcome !== 'shown' || challenge === null || secretAsked(page) || siteOwner(host) !== null) return []
      return [{ message: 'test' as const, values: { site: site ?? host }, at: pageAt(index, challenge.selector) }]
    })
  },
}
