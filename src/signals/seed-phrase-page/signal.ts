/**
 * A page asks for the recovery words or the private key of a wallet.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, siteOwner } from '../page-questions.ts'

export const seedPhrasePage: Signal<'pages', 'words'> = {
  id: 'seed-phrase-page',
  title: 'Page asks for the secret words of a wallet',
  kind: 'contradiction',

  tags: ['Cryptocurrency', 'Credential Phishing', 'Social engineering'],
  needs: ['pages'],
  messages: {
    words:
      'The page asks for the secret words of your wallet, but whoever has them has your money, and nobody honest asks for them on a web page.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const asking = page.asksFor.find(({ what }) => what === 'seed')
      if (page.outcome !== 'shown' || !asking || siteOwner(page.host) !== null) return []
      return [{ message: 'words' as const, values: {}, at: pageAt(index, asking.selector) }]
    })
  },
}
