/**
 * The sender's name is that of an office, a bank or a help desk, and the mail is from a mailbox that anybody opens for nothing.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { namesOffice } from '../name-words.ts'
import { authorOf, folded, isListMail, isMachineMailbox } from '../questions.ts'

export const officeInFreeMailbox: Signal<'identity' | 'message', 'free'> = {
  id: 'office-in-free-mailbox',
  title: 'An office that writes from a free mailbox',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['BEC/Fraud', 'Credential Phishing', 'Callback Phishing', 'Free email provider', 'Social engineering', 'Sender analysis'],
  needs: ['identity', 'message'],
  messages: { free: 'The sender goes by "{name}", but writes from a free mailbox at {domain}, which anybody can open.' },

  detect({ identity, message }) {
    const author = authorOf(identity)
    if (author === undefined || listed('free-mailers', author.domain)?.domain !== author.domain) return []
    const { displayName: name, address, domain, at } = author
    if (isMachineMailbox(address) || isListMail(message) || !namesOffice(name) || isItsMailbox(name, address)) return []
    return [{ message: 'free', values: { name, domain }, at }]
  },
}

/** `Yoga Team <yogateam@…>`: a club or a small shop that opened a mailbox in its own name. */
const isItsMailbox = (name: string, address: string): boolean => folded(address.slice(0, address.lastIndexOf('@'))).includes(folded(name))
