/**
 * A login page that knows its reader: the link brought the address along.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { namesItself, pageAt, secretAsked, siteOwner } from '../page-questions.ts'

/** A door asks for little; a long form with values in it is somebody's settings, or a handbook's example. */
const FIELDS_MAX = 4
const ADDRESS = /mail|user|login|konto|correo|identifiant|gebruiker|usu[aá]rio/i

export const prefilledAddressPage: Signal<'pages', 'filled'> = {
  id: 'prefilled-address-page',
  title: 'Your address is filled in already',
  kind: 'pressure',

  tags: ['Credential Phishing', 'Social engineering', 'URL analysis'],
  needs: ['pages'],
  messages: {
    filled:
      'The page already has an e-mail address filled in and asks only for the password, but a real login does not learn who you are from a link.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const secret = secretAsked(page)
      if (page.outcome !== 'shown' || secret?.what !== 'password' || siteOwner(page.host) !== null || namesItself(page)) return []
      if (page.fields.filter(({ isVisible }) => isVisible).length > FIELDS_MAX) return []
      const filled = page.fields.find(
        ({ isPrefilled, isVisible, type, label, name }) =>
          isPrefilled && isVisible && !['select', 'password', 'checkbox'].includes(type) && ADDRESS.test(`${type} ${label} ${name}`),
      )
      return filled ? [{ message: 'filled' as const, values: {}, at: pageAt(index, filled.selector) }] : []
    })
  },
}
