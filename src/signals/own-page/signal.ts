/**
 * Every page that the mail leads to stands on a site of the organisation that it says it is from, with a certificate that holds.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import { relationTo } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { namedSender, pageAt } from '../page-questions.ts'

export const ownPage: Signal<'pages' | 'claims', 'own'> = {
  id: 'own-page',
  title: 'Page is on the organisation’s own site',
  kind: 'confirmation',

  tags: ['Header analysis', 'URL analysis'],
  needs: ['pages', 'claims'],
  messages: {
    own: 'The mail says it is from {name}, and its link opens a page on {site}, which belongs to {name}.',
  },

  detect({ pages, claims }) {
    const organisation = namedSender(claims)
    if (!organisation) return []
    // One page that is not theirs, or a lock that does not hold, and nothing is confirmed.
    const shown = pages.filter(({ outcome }) => outcome === 'shown')
    const areAllOwn = shown.every(({ host, certificate }) => relationTo(host, organisation) === 'own' && certificate?.problems.length === 0)
    const [first] = shown
    if (!first || !areAllOwn) return []
    return [
      {
        message: 'own' as const,
        values: { name: organisation.name, site: first.site ?? first.host },
        at: pageAt(pages.indexOf(first), 'html'),
      },
    ]
  },
}
