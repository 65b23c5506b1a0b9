/**
 * A login whose words are painted on a canvas, or whose password field is a text field with dots drawn over it.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Finding, Signal } from '../../model/index.ts'
import { pageAt, SECRETS } from '../page-questions.ts'

export const drawnPage: Signal<'pages', 'canvas' | 'dots'> = {
  id: 'drawn-page',
  title: 'Login drawn instead of built',
  kind: 'concealment',

  tags: ['Credential Phishing', 'Evasion', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    canvas: 'The page shows a login, but its words are painted like a picture, so that no program can read them.',
    dots: 'The page asks for a secret in a field that only looks like a password field, so that the browser does not warn you.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index): Finding<'canvas' | 'dots'>[] => {
      if (page.outcome !== 'shown') return []
      const drawn = page.asksFor.find(({ what, selector }) => selector === 'canvas' && (SECRETS.has(what) || what === 'login'))
      if (drawn) return [{ message: 'canvas', values: {}, at: pageAt(index, drawn.selector) }]
      const dotted = page.fields.find(({ isMasked, isVisible, type }) => isMasked && isVisible && type !== 'password')
      return dotted ? [{ message: 'dots', values: {}, at: pageAt(index, dotted.selector) }] : []
    })
  },
}
