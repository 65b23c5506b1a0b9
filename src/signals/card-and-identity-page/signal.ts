/**
 * One page asks for a payment card and for identity papers.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, siteOwner } from '../page-questions.ts'

export const cardAndIdentityPage: Signal<'pages', 'both'> = {
  id: 'card-and-identity-page',
  title: 'Card and papers on one page',
  kind: 'pressure',

  tags: ['Credential Phishing', 'Social engineering', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    both: 'The page asks for your card and for your papers together, but nobody honest needs both on one page.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const card = page.asksFor.find(({ what }) => what === 'card')
      const papers = page.asksFor.find(({ what }) => what === 'identity')
      if (page.outcome !== 'shown' || !card || !papers || siteOwner(page.host) !== null) return []
      return [{ message: 'both' as const, values: {}, at: pageAt(index, papers.selector) }]
    })
  },
}
