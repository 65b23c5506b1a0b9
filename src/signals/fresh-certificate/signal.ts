/**
 * A page that poses as an organisation has a certificate that is hours old.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Finding, Signal } from '../../model/index.ts'
import { pageAt, posesAs, secretAsked } from '../page-questions.ts'

const HOUR_MS = 3_600_000
const FRESH_HOURS = 72

export const freshCertificate: Signal<'pages', 'hours' | 'minutes'> = {
  id: 'fresh-certificate',
  title: 'Lock made a moment ago',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'Impersonation: Brand', 'URL analysis'],
  needs: ['pages'],
  messages: {
    hours: 'The page speaks as {name} and asks for a secret, but its certificate was made only {hours} hours before we looked.',
    minutes: 'The page speaks as {name} and asks for a secret, but its certificate was made within the hour before we looked.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index): Finding<'hours' | 'minutes'>[] => {
      const secret = secretAsked(page)
      const organisation = secret ? posesAs(page) : null
      if (!secret || organisation === null || page.certificate === null) return []
      const hours = Math.ceil((Date.parse(page.visitedAt) - Date.parse(page.certificate.validFrom)) / HOUR_MS)
      if (!(hours >= 0 && hours < FRESH_HOURS)) return []
      const at = pageAt(index, secret.selector)
      if (hours <= 1) return [{ message: 'minutes', values: { name: organisation.name }, at }]
      return [{ message: 'hours', values: { name: organisation.name, hours: String(hours) }, at }]
    })
  },
}
