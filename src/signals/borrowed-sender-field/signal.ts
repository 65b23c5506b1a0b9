/**
 * A second, hardly ever shown field names a known organisation as the sender, and the author is somebody else.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf, sameOwner } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { authorOf, isListMail } from '../questions.ts'

const SENDERS_MAX = 5

export const borrowedSenderField: Signal<'identity' | 'message', 'borrowed'> = {
  id: 'borrowed-sender-field',
  title: 'Known organisation in a second sender field',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'Impersonation: Brand', 'Spoofing', 'Evasion', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'message'],
  messages: { borrowed: 'A second sender field names {sender}, which belongs to {name}, but the mail is from an address at {domain}.' },

  detect({ identity, message }) {
    const author = authorOf(identity)
    if (author === undefined || isListMail(message)) return []
    for (const { domain: sender, at } of identity.sender.slice(0, SENDERS_MAX)) {
      const found = sender === '' ? null : ownerOf(sender)
      if (found === null || found.known.confidence === 'remembered' || !isBorrowed(sender, author.domain)) continue
      return [{ message: 'borrowed', values: { sender, name: found.owner.name, domain: author.domain }, at }]
    }
    return []
  },
}

/** Mail providers and mailers write their own name there when they send for somebody (RFC 5322 §3.6.2). */
function isBorrowed(sender: string, author: string): boolean {
  if (listed('free-mailers', sender) || listed('click-counters', sender)) return false
  return siteOf(sender) !== siteOf(author) && !sameOwner(sender, author)
}
