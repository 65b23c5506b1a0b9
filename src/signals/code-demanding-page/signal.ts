/**
 * The page asks for a one-time code as an organisation whose site it is not.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, posesAs } from '../page-questions.ts'

export const codeDemandingPage: Signal<'pages', 'code'> = {
  id: 'code-demanding-page',
  title: 'Page asks for a code that only you should know',
  kind: 'pressure',

  tags: ['Credential Phishing', 'Social engineering', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    code: 'The page asks as {name} for the code that {name} sends you, but whoever gets that code can sign in as you, and {site} is not a site of {name}.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const asking = page.asksFor.find(({ what }) => what === 'otp')
      const organisation = asking ? posesAs(page) : null
      if (!asking || organisation === null) return []
      return [
        { message: 'code' as const, values: { name: organisation.name, site: page.site ?? page.host }, at: pageAt(index, asking.selector) },
      ]
    })
  },
}
