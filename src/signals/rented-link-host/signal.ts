/**
 * The main link of a mail from nobody in particular goes where anybody can put up a page, or hides where it ends.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, sameOwner } from '../../knowledge/index.ts'
import type { Link, Lure, Message, Signal, VisibleText } from '../../model/index.ts'
import { authorOf, bearsName, callsToAction, isTalk, type SharedHostKind, sharedHostKindOf, strongestOf } from '../questions.ts'

/** The first things to be pressed; what stands in the footer is social media. */
const CALLS_MAX = 3

export const rentedLinkHost: Signal<'links' | 'claims' | 'message' | 'text' | 'lure', SharedHostKind> = {
  id: 'rented-link-host',
  title: 'Main link of nobody in particular to a rented place',
  kind: 'contradiction',
  mismatch: ['freehost', 'link'],
  tags: ['Credential Phishing', 'Spam', 'Free file host', 'Free subdomain host', 'Evasion', 'URL analysis'],
  needs: ['links', 'claims', 'message', 'text', 'lure'],
  messages: {
    shortener: 'The mail wants you to press a link, but the link is shortened by {opens} and hides where it ends.',
    form: 'The mail wants you to press a link, but it opens a form on {opens}, which anybody can make.',
    free: 'The mail wants you to press a link, but it opens {opens}, where anybody can put up a page.',
  },

  detect({ links, claims, message, text, lure }) {
    // A mail that speaks as an organisation is told by `shared-host-link`.
    if (strongestOf(claims) || !isPressedUpon(text, links, message) || (isTalk(message) && !isOnlyLinks(text, links))) return []
    const author = message.identity.from[0]?.domain ?? ''
    const writer = authorOf(message.identity)
    // A shop under its own name asks "how was it?" with a form that it made.
    const isNamed = writer !== undefined && bearsName(writer)
    // People share files with the provider of their mailbox, but not with everybody, and not riches.
    const isFromMailbox = listed('free-mailers', author) !== null
    const isBait = isToAnybody(message) || (BAITS.has(lure.object) && lure.objectPhrases.length > 0)
    const calls = callsToAction(links).slice(0, CALLS_MAX)
    const found = calls.flatMap((link) => {
      const isHome = author !== '' && sameOwner(author, link.host) && !(isFromMailbox && isBait)
      const kind = isHome ? null : sharedHostKindOf(link.host)
      return kind === null || (kind === 'form' && isNamed) ? [] : [{ message: kind, values: { opens: link.host }, at: link.at }]
    })
    return found.slice(0, 1)
  },
}

const BAITS: ReadonlySet<Lure['object']> = new Set(['prize', 'money', 'crypto-wallet', 'gambling', 'adult-dating'])

/** A plain text holds what people paste for each other, unless it goes to many or to nobody named, and holds one link and a few words around it. */
const isPressedUpon = ({ isHtml, text }: VisibleText, links: readonly Link[], message: Message): boolean =>
  isHtml || (isToAnybody(message) && text.length <= FEW_CHARS_MAX && new Set(links.slice(0, LINKS_MAX).map(({ host }) => host)).size === 1)

function isToAnybody({ identity }: Message): boolean {
  const known = identity.to.length + identity.cc.length
  return known === 0 || known >= MANY_MIN
}
const MANY_MIN = 10
const FEW_CHARS_MAX = 300
const LINKS_MAX = 50

/** Nobody talks to anybody in a mail whose words are all to be pressed, whatever list it came through. */
function isOnlyLinks({ text, isHtml }: VisibleText, links: readonly Link[]): boolean {
  if (!isHtml) return false
  const pressed = links.slice(0, LINKS_MAX).reduce((sum, link) => sum + link.text.trim().length, 0)
  return text.replace(/\s+/g, ' ').trim().length - pressed <= OTHER_CHARS_MAX
}
/** A full stop, not a greeting. */
const OTHER_CHARS_MAX = 3
