/**
 * The mail speaks as an organisation we know, comes from somebody else's address, and its main link goes through a counter of clicks
 * that does not show where it ends.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, relationTo } from '../../knowledge/index.ts'
import type { Link, Signal } from '../../model/index.ts'
import { authorOf, callsToAction, isListMail, passedOffAs, strongestOf } from '../questions.ts'

const CALLS_MAX = 5
/** LinkedIn's links that pass a reader on to any page, and count who came. */
const PASSED_ON = /^https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/slink(?:[/?#]|$)/

export const concealedLinkEnd: Signal<'claims' | 'identity' | 'links' | 'message', 'counted'> = {
  id: 'concealed-link-end',
  title: 'Stranger’s counter hides where the main link ends',
  kind: 'concealment',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Impersonation: Brand', 'Service abuse', 'Evasion', 'URL analysis', 'Sender analysis'],
  needs: ['claims', 'identity', 'links', 'message'],
  messages: {
    counted: 'The mail says it is from {name}, but it comes from an address at {domain}, and {opens} hides where its main link goes.',
  },

  detect({ claims, identity, links, message }) {
    const claim = strongestOf(claims)
    const author = authorOf(identity)
    // Its own newsletters are counted, too; and who goes by its own name writes about others.
    const organisation = claim && author ? passedOffAs(claim, author) : null
    if (!author || organisation === null || isListMail(message)) return []
    const isOwn = ({ host }: Link) => relationTo(host, organisation) !== 'foreign'
    const call = callsToAction(links)
      .slice(0, CALLS_MAX)
      .find((link) => hidesItsEnd(link) && !isOwn(link))
    if (call === undefined) return []
    const values = { name: organisation.name, domain: author.domain, opens: call.site ?? call.host }
    return [{ message: 'counted', values, at: call.at }]
  },
}

const hidesItsEnd = ({ host, destination }: Link): boolean => listed('click-counters', host) !== null || PASSED_ON.test(destination)
