/**
 * A form that asks for a secret sends it to a site that is neither the page’s own nor of the same owner.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import { sameOwner } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { registrableDomain, siteOf } from '../../names/index.ts'
import { pageAt, SECRETS } from '../page-questions.ts'

/** Not the same site, and not two sites of one owner. */
const isElsewhere = (target: string, host: string): boolean => target !== '' && siteOf(target) !== siteOf(host) && !sameOwner(target, host)

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
      if (page.outcome !== 'shown' || page.host === '') return []
      const asked = new Set(page.asksFor.filter(({ what }) => SECRETS.has(what)).map(({ selector }) => selector))
      const forms = new Set(page.fields.flatMap(({ selector, form }) => (form !== null && asked.has(selector) ? [form] : [])))
      const foreign = page.forms.find((form, at) => forms.has(at) && isElsewhere(form.host, page.host))
      if (!foreign) return []
      const values = { site: page.site ?? page.host, target: registrableDomain(foreign.host) ?? foreign.host }
      return [{ message: 'sends' as const, values, at: pageAt(index, foreign.selector) }]
    })
  },
}
