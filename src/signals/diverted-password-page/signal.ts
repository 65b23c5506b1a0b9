/**
 * A page that is nothing but a login would send the password to somebody else's site.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { divertedForm, pageAt, siteOwner } from '../page-questions.ts'

/** More than these, and a club has put the login of its mail provider on its home page. */
const TEXT_CHARS_MAX = 1_500
const BUTTONS_MAX = 15

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
      if (page.outcome !== 'shown' || page.text.length > TEXT_CHARS_MAX || page.buttons.length > BUTTONS_MAX) return []
      const form = siteOwner(page.host) === null ? divertedForm(page, ({ what }) => what === 'password' || what === 'otp') : null
      if (!form || siteOwner(form.host) !== null) return []
      const values = { site: page.site ?? page.host, target: registrableDomain(form.host) ?? form.host }
      return [{ message: 'sends' as const, values, at: pageAt(index, form.selector) }]
    })
  },
}
