/**
 * A page that is nothing but a login would send the password to somebody else's site.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { divertedPassword, pageAt } from '../page-questions.ts'

export const divertedPasswordPage: Signal<'pages', 'sends'> = {
  id: 'diverted-password-page',
  title: 'Login sends the password to another site',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'HTML analysis', 'URL analysis'],
  needs: ['pages'],
  messages: {
    sends: 'The page on {site} asks for a password, but it would send it to {target}, and nobody honest hands passwords to somebody else.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const form = divertedPassword(page)
      if (!form) return []
      const values = { site: page.site ?? page.host, target: registrableDomain(form.host) ?? form.host }
      return [{ message: 'sends' as const, values, at: pageAt(index, form.selector) }]
    })
  },
}
