/**
 * A page that asks for a secret and blocks the context menu.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { namesItself, pageAt, secretAsked, siteOwner } from '../page-questions.ts'

export const guardedPageSource: Signal<'pages', 'menu'> = {
  id: 'guarded-page-source',
  title: 'Page keeps you from looking',
  kind: 'concealment',

  tags: ['Credential Phishing', 'Evasion', 'Scripting', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    menu: 'The page asks for a secret and switches off the right mouse button, so that nobody can look at how it is made.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const secret = secretAsked(page)
      const isBlocked = page.behaviours.some(({ kind }) => kind === 'blocks-context-menu')
      if (page.outcome !== 'shown' || !secret || !isBlocked || siteOwner(page.host) !== null || namesItself(page)) return []
      return [{ message: 'menu' as const, values: {}, at: pageAt(index, secret.selector) }]
    })
  },
}
