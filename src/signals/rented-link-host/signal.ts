/**
 * The main link of a mail from nobody in particular goes where anybody can put up a page, or hides where it ends.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { sameOwner } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { authorOf, bearsName, callsToAction, isTalk, type SharedHostKind, sharedHostKindOf, strongestOf } from '../questions.ts'

/** The first things to be pressed; what stands in the footer is social media. */
const CALLS_MAX = 3

export const rentedLinkHost: Signal<'links' | 'claims' | 'message' | 'text', SharedHostKind> = {
  id: 'rented-link-host',
  title: 'Main link of nobody in particular to a rented place',
  kind: 'contradiction',
  mismatch: ['freehost', 'link'],
  tags: ['Credential Phishing', 'Spam', 'Free file host', 'Free subdomain host', 'Evasion', 'URL analysis'],
  needs: ['links', 'claims', 'message', 'text'],
  messages: {
    shortener: 'The mail wants you to press a link, but the link is shortened by {opens} and hides where it ends.',
    form: 'The mail wants you to press a link, but it opens a form on {opens}, which anybody can make.',
    free: 'The mail wants you to press a link, but it opens {opens}, where anybody can put up a page.',
  },

  detect({ links, claims, message, text }) {
    // A mail that speaks as an organisation is told by `shared-host-link`; a plain text holds what people paste.
    if (strongestOf(claims) || !text.isHtml || isTalk(message)) return []
    const author = message.identity.from[0]?.domain ?? ''
    const writer = authorOf(message.identity)
    // A shop under its own name asks "how was it?" with a form that it made.
    const isNamed = writer !== undefined && bearsName(writer)
    const calls = callsToAction(links).slice(0, CALLS_MAX)
    const found = calls.flatMap((link) => {
      const kind = author !== '' && sameOwner(author, link.host) ? null : sharedHostKindOf(link.host)
      return kind === null || (kind === 'form' && isNamed) ? [] : [{ message: kind, values: { opens: link.host }, at: link.at }]
    })
    return found.slice(0, 1)
  },
}
