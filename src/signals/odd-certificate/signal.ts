/**
 * A page that asks for a secret has a certificate for another name, one that ran out, or one that nobody vouches for.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Finding, Signal } from '../../model/index.ts'
import { pageAt, secretAsked } from '../page-questions.ts'

const NAME_CHARS_MAX = 100
/** `2025-10-14` */
const DAY_CHARS = 10

export const oddCertificate: Signal<'pages', 'other' | 'expired' | 'unvouched'> = {
  id: 'odd-certificate',
  title: 'Lock that does not hold',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'URL analysis'],
  needs: ['pages'],
  messages: {
    other: 'The page at {site} asks for a secret, but its certificate is for {names}.',
    expired: 'The page at {site} asks for a secret, but its certificate ran out on {day}.',
    unvouched: 'The page at {site} asks for a secret, but nobody vouches for its certificate.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index): Finding<'other' | 'expired' | 'unvouched'>[] => {
      const secret = secretAsked(page)
      const { certificate } = page
      const problem = certificate?.problems[0]
      if (page.outcome !== 'shown' || !secret || !certificate || !problem) return []
      const [at, site] = [pageAt(index, secret.selector), page.site ?? page.host]
      if (problem === 'other-name')
        return [{ message: 'other', values: { site, names: (certificate.names[0] ?? certificate.subject).slice(0, NAME_CHARS_MAX) }, at }]
      if (problem === 'expired') return [{ message: 'expired', values: { site, day: certificate.validTo.slice(0, DAY_CHARS) }, at }]
      return [{ message: 'unvouched', values: { site }, at }]
    })
  },
}
