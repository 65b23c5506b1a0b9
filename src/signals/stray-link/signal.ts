/**
 * The sender gives no name, and the mail wants a link pressed that leads to somebody else than its address.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, sameOwner } from '../../knowledge/index.ts'
import type { Link, Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { authorOf, callsToAction, isSameName, isTalk, leavesAList, shownNameOf } from '../questions.ts'

const CALLS_MAX = 5

export const strayLink: Signal<'identity' | 'links' | 'message', 'nameless'> = {
  id: 'stray-link',
  title: 'Main link leads away from a sender without a name',
  kind: 'contradiction',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Spam', 'Sender analysis', 'URL analysis'],
  needs: ['identity', 'links', 'message'],
  messages: {
    nameless:
      'The sender gives no name, and the main link opens {opens}, another site than {domain}, from where the mail says that it was sent.',
  },

  detect({ identity, links, message }) {
    const author = authorOf(identity)
    if (!author || shownNameOf(identity) !== '' || isTalk(message)) return []
    // What somebody wrote out is passed on, and a mail whose only link is the way out of a list wants nothing pressed.
    const calls = callsToAction(links)
      .filter((link) => link.kind !== 'bare' && !leavesAList(link))
      .slice(0, CALLS_MAX)
    const [first] = calls
    if (!first || calls.some(({ host }) => isTheirs(host, author.domain)) || leadsHome(links, author.domain)) return []
    return [{ message: 'nameless', values: { domain: author.domain, opens: first.site ?? first.host }, at: first.at }]
  },
}

const isTheirs = (host: string, domain: string): boolean =>
  siteOf(host) === siteOf(domain) || sameOwner(host, domain) || isSameName(host, domain) || listed('click-counters', host) !== null

/** Any other link goes home: then which is the main one is anybody's guess. */
const leadsHome = (links: readonly Link[], domain: string): boolean =>
  links.slice(0, LINKS_MAX).some(({ host }) => host !== '' && (siteOf(host) === siteOf(domain) || isSameName(host, domain)))
const LINKS_MAX = 500
