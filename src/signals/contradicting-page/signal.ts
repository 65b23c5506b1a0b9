/**
 * The mail speaks as one organisation, and the page behind its link asks for secrets as another.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import { relationTo } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { namedSender, pageAt, posesAs, secretAsked } from '../page-questions.ts'

export const contradictingPage: Signal<'pages' | 'claims', 'differs'> = {
  id: 'contradicting-page',
  title: 'Mail and page name different senders',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'Impersonation: Brand', 'Content analysis'],
  needs: ['pages', 'claims'],
  messages: {
    differs: 'The mail says it is from {mail}, but the page behind its link says it is {page}.',
  },

  detect({ pages, claims }) {
    const sender = namedSender(claims)
    if (!sender) return []
    return pages.flatMap((page, index) => {
      const poses = secretAsked(page) ? posesAs(page) : null
      // One group, or a service that the sender is known to use, is no other sender.
      if (poses === null || poses.id === sender.id || page.claims.some(({ organisation }) => organisation === sender.id)) return []
      if (sender.domains.some(({ domain }) => relationTo(domain, poses) !== 'foreign')) return []
      return [{ message: 'differs' as const, values: { mail: sender.name, page: poses.name }, at: pageAt(index, 'html') }]
    })
  },
}
