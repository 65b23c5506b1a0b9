/**
 * The page bears the marks of a phishing kit: what its finders published, or a rule of the operator's, holds.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, siteOwner } from '../page-questions.ts'

export const knownKitPage: Signal<'pages', 'kit'> = {
  id: 'known-kit-page',
  title: 'Page is made from a known phishing kit',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'HTML analysis', 'URL analysis'],
  needs: ['pages'],
  messages: {
    kit: 'The page at {site} bears the marks of “{kit}”, a kit that is passed around to steal passwords with.',
  },

  detect({ pages }) {
    return pages.flatMap(({ outcome, host, site, kits }, index) => {
      const [kit] = kits
      // A mark is a word or two: on a site of somebody we know it is chance.
      if (outcome !== 'shown' || !kit || siteOwner(host) !== null) return []
      return [{ message: 'kit' as const, values: { site: site ?? host, kit: kit.name }, at: pageAt(index, 'html') }]
    })
  },
}
