/**
 * A form that asks for a secret sends it to a site that is neither the page’s own nor of the same owner.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { divertedForm, divertedPassword, pageAt, SECRETS } from '../page-questions.ts'

/** Not the same site, and not two sites of one owner. */
export const foreignFormTarget: Signal<'pages', 'sends'> = {
  id: 'foreign-form-target',
  title: 'Form sends to another site',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'HTML analysis', 'URL analysis'],
  needs: ['pages'],
  messages: {
    sends: 'The page is on {site}, but what is typed there would be sent to {target}.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      // Told by diverted-password-page.
      if (divertedPassword(page)) return []
      const foreign = page.outcome === 'shown' ? divertedForm(page, ({ what }) => SECRETS.has(what)) : null
      if (!foreign) return []
      const values = { site: page.site ?? page.host, target: registrableDomain(foreign.host) ?? foreign.host }
      return [{ message: 'sends' as const, values, at: pageAt(index, foreign.selector) }]
    })
  },
}
