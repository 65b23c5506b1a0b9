/**
 * A login page that was saved from somewhere else with a browser or a copying program, which left its mark.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, secretAsked } from '../page-questions.ts'

const MARK_CHARS_MAX = 120

export const copiedPage: Signal<'pages', 'copy'> = {
  id: 'copied-page',
  title: 'Page is a saved copy',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'Impersonation: Brand', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    copy: 'The page asks for a secret, but a note in it says that it is a copy saved from another address: "{mark}".',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const copy = page.behaviours.find(({ kind }) => kind === 'saved-copy')
      const secret = secretAsked(page)
      if (page.outcome !== 'shown' || !copy || !secret) return []
      return [{ message: 'copy' as const, values: { mark: copy.detail.slice(0, MARK_CHARS_MAX) }, at: pageAt(index, secret.selector) }]
    })
  },
}
