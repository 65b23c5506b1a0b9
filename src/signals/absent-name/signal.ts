/**
 * The mail speaks as an organisation, and neither the address it comes from nor the one it leads to bears anything of that
 * name. For organisations whose domains we only remember: of those that we know for sure, foreign-author-domain tells.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWellKnown, listed } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { authorOf, bearerOf, bearsName, callsToAction, isListMail, isSameName, knownOrganisation, strongestOf } from '../questions.ts'

export const absentName: Signal<'claims' | 'identity' | 'links' | 'message', 'neither' | 'own' | 'hidden'> = {
  id: 'absent-name',
  title: 'Name stands in neither address',
  kind: 'contradiction',
  mismatch: { neither: ['sender', 'link'], hidden: ['sender', 'link'], own: ['sender'] },
  tags: ['Credential Phishing', 'Impersonation: Brand', 'Social engineering', 'Sender analysis', 'URL analysis'],
  needs: ['claims', 'identity', 'links', 'message'],
  messages: {
    neither:
      'The mail says it is from {name}, but neither its sender address at {domain} nor the page its link opens at {opens} bears that name.',
    own: 'The mail says it is from {name}, but its sender address at {domain}, where its main link leads as well, does not bear that name.',
    hidden:
      'The mail says it is from {name}, but its sender address at {domain} does not bear that name, and {opens} hides where its main link goes.',
  },

  detect({ claims, identity, links, message }) {
    const claim = strongestOf(claims)
    const organisation = knownOrganisation(claim)
    const author = authorOf(identity)
    if (!claim || !organisation || !author || isWellKnown(organisation) || isListMail(message)) return []
    const bears = bearerOf(organisation)
    const pressed = callsToAction(links)
    const [first] = pressed
    if (!first || bears(author.domain) || pressed.some(({ host }) => bears(host))) return []
    const said = { name: organisation.name, domain: author.domain }
    // The link keeps to its sender: what does not fit is who sent it.
    if (siteOf(first.host) === siteOf(author.domain) || isSameName(first.host, author.domain))
      return bearsName(author) ? [] : [{ message: 'own', values: said, at: author.at }]
    const isHidden = listed('shorteners', first.host) !== null || listed('click-counters', first.host) !== null
    return [{ message: isHidden ? 'hidden' : 'neither', values: { ...said, opens: first.site ?? first.host }, at: author.at }]
  },
}
