/**
 * The mail says it is from an organisation we know, and the link it wants pressed goes to a site that is not theirs.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWellKnown, listed, ownerOf, relationTo } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { callsToAction, knownOrganisation, strongestOf } from '../questions.ts'

export const foreignLink: Signal<'links' | 'claims', 'opens' | 'hides'> = {
  id: 'foreign-link',
  title: 'Main link leaves the organisation named',
  kind: 'contradiction',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Impersonation: Brand', 'Social engineering', 'URL analysis', 'Content analysis'],
  needs: ['links', 'claims'],
  messages: {
    opens: 'The mail says it is from {name}, but its main link opens {opens}.',
    hides: 'The mail says it is from {name}, but its main link hides where it goes behind {opens}, which anybody can use.',
  },

  detect({ links, claims }) {
    const claim = strongestOf(claims)
    const organisation = knownOrganisation(claim)
    if (!organisation || !isWellKnown(organisation)) return []
    const pressed = callsToAction(links)
    const seen = new Set<string>()
    return pressed.flatMap(({ host, site, at }) => {
      // A click counter hides where the link ends: it says nothing for or against.
      if (relationTo(host, organisation) !== 'foreign' || listed('click-counters', host)) return []
      // Every organisation asks to be followed on social networks; their own sites show pages, not login forms of others.
      if (ownerOf(host)?.owner.sector === 'social' && listed('shorteners', host) === null) return []
      const opens = site ?? host
      if (seen.has(opens)) return []
      seen.add(opens)
      const message = listed('shorteners', host) ? ('hides' as const) : ('opens' as const)
      return [{ message, values: { name: organisation.name, opens }, at }]
    })
  },
}
