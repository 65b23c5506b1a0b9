/**
 * Every web link of the mail goes to the organisation that it says it is from.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWellKnown, listed, type Organisation, relationTo } from '../../knowledge/index.ts'
import { type Claim, isWebLink, type Link, type Signal } from '../../model/index.ts'
import { isTenantHost, registrableDomain } from '../../names/index.ts'
import { knownOrganisation, strongestOf } from '../questions.ts'

/** More links than this are not looked through, and then nothing is confirmed. */
const LINKS_MAX = 500
const TEXT_CHARS_MAX = 500
const HOSTNAME = /(?<![@\p{L}\p{N}_.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\p{L}\p{N}_@-])/iu

export const ownLinks: Signal<'links' | 'claims', 'own' | 'partner'> = {
  id: 'own-links',
  title: 'Links stay with the organisation named',
  kind: 'confirmation',
  tags: ['URL analysis'],
  needs: ['links', 'claims'],
  messages: {
    own: 'The mail says it is from {name}, and its links go to sites of {name}, such as {site}.',
    partner: 'The mail says it is from {name}, and its links go to those who are known to work for {name}, such as {site}.',
  },

  detect({ links, claims }) {
    const organisation = organisationOf(claims)
    if (organisation === undefined || links.length > LINKS_MAX) return []
    const judged = links.filter((link) => !isCounted(link))
    if (!judged.every((link) => isAtHome(link, organisation))) return []
    const isOwn = (link: Link) => isTheirs(link, organisation) && relationTo(link.host, organisation) === 'own'
    const main =
      judged.find((link) => link.isCallToAction && isOwn(link)) ??
      judged.find(isOwn) ??
      judged.find((link) => link.isCallToAction && isTheirs(link, organisation)) ??
      judged.find((link) => isTheirs(link, organisation))
    if (main === undefined) return []
    const message = isOwn(main) ? 'own' : 'partner'
    return [{ message, values: { name: organisation.name, site: main.site ?? main.host }, at: main.at }]
  },
}

/** A click counter that does not unwrap hides where the link ends: it says nothing for or against. */
const isCounted = (link: Link): boolean => isWebLink(link) && listed('click-counters', link.host) !== null

/** Their site, or no way out of the mail: a written answer to themselves, a picture inside the mail. */
function isAtHome(link: Link, organisation: Organisation): boolean {
  if (isWebLink(link)) return isTheirs(link, organisation) && isTextAtHome(link.text, organisation)
  if (link.scheme !== 'mailto') return !link.isCallToAction && link.scheme !== 'tel'
  const to = /@([^?&>\s]{1,253})/.exec(link.href.slice(0, TEXT_CHARS_MAX))?.[1]?.toLowerCase()
  return to !== undefined && relationTo(to, organisation) !== 'foreign'
}

/** What everybody may fill, such as a form or a rented page, is nobody's own, whatever domain it lies under. */
function isTheirs({ scheme, host }: Link, organisation: Organisation): boolean {
  if ((scheme !== 'http' && scheme !== 'https') || host === '' || isTenantHost(host)) return false
  if (listed('free-hosts', host) || listed('form-services', host) || listed('shorteners', host)) return false
  const relation = relationTo(host, organisation)
  return relation === 'own' || relation === 'partner'
}

/** The words must not promise another site than the one that opens. */
function isTextAtHome(text: string, organisation: Organisation): boolean {
  const named = HOSTNAME.exec(text.slice(0, TEXT_CHARS_MAX))?.[0].toLowerCase()
  return named === undefined || registrableDomain(named) === null || relationTo(named, organisation) !== 'foreign'
}

function organisationOf(claims: readonly Claim[]): Organisation | undefined {
  const organisation = knownOrganisation(strongestOf(claims))
  return organisation && isWellKnown(organisation) ? organisation : undefined
}
