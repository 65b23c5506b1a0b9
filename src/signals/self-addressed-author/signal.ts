/**
 * The sender address is also the recipient's, and no check bears out that the mail came from there.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { authorOf, hasPassed, isListMail } from '../questions.ts'

export const selfAddressedAuthor: Signal<'identity' | 'recipients' | 'authentication' | 'message', 'both' | 'own'> = {
  id: 'self-addressed-author',
  title: 'Sender and recipient are the same',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Extortion', 'Credential Phishing', 'Spoofing', 'Social engineering', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'recipients', 'authentication', 'message'],
  messages: {
    both: 'The mail names {address} as its sender and as its recipient too, but the check did not bear out that it came from there.',
    own: 'The mail seems to come from your own address {address}, but the check of the sender did not bear that out.',
  },

  detect({ identity, recipients, authentication, message }) {
    const author = authorOf(identity)
    if (author === undefined || isListMail(message) || hasPassed(authentication)) return []
    const { spf } = authentication
    // A note to oneself, a scanner, a form at home: sent by a machine that the house itself names.
    if ((spf.result === 'pass' && spf.aligned) || spf.result === 'temperror') return []
    const address = author.address.toLowerCase()
    // In To and Cc it may be a stand-in for a hidden list; where the copy was delivered it is the reader's own.
    const isNamed = [...identity.to, ...identity.cc].some((one) => one.address.toLowerCase() === address)
    if (!isNamed && !recipients.includes(address)) return []
    return [{ message: isNamed ? 'both' : 'own', values: { address: author.address }, at: author.at }]
  },
}
