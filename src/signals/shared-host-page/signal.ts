/**
 * The page behind the link speaks as an organisation we know, and stands where anybody can rent a place.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, posesAs } from '../page-questions.ts'
import { sharedHostKindOf } from '../questions.ts'

export const sharedHostPage: Signal<'pages', 'free' | 'form'> = {
  id: 'shared-host-page',
  title: 'Famous name on rented ground',
  kind: 'contradiction',
  mismatch: 'freehost',
  tags: ['Credential Phishing', 'Free subdomain host', 'Impersonation: Brand', 'URL analysis'],
  needs: ['pages'],
  messages: {
    free: 'The page calls itself {name}, but it is on {host}, where anybody can put up a page for free.',
    form: 'The page calls itself {name}, but it is a form at {host}, which anybody can make.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const kind = sharedHostKindOf(page.host)
      const organisation = kind === null || kind === 'shortener' ? null : posesAs(page)
      if (kind === null || kind === 'shortener' || organisation === null) return []
      return [{ message: kind, values: { name: organisation.name, host: page.host }, at: pageAt(index, 'html') }]
    })
  },
}
