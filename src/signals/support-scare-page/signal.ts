/**
 * The page shouts that the computer is infected or locked, and gives a number to call.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, siteOwner } from '../page-questions.ts'

export const supportScarePage: Signal<'pages', 'call'> = {
  id: 'support-scare-page',
  title: 'False alarm with a telephone number',
  kind: 'pressure',

  tags: ['Callback Phishing', 'Social engineering', 'Impersonation: Brand'],
  needs: ['pages'],
  messages: {
    call: 'The page says your computer is in danger and wants you to call {number}, but a web page cannot look into your computer.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const asking = page.asksFor.find(({ what }) => what === 'call')
      if (page.outcome !== 'shown' || !asking || siteOwner(page.host) !== null) return []
      return [{ message: 'call' as const, values: { number: asking.words }, at: pageAt(index, asking.selector) }]
    })
  },
}
