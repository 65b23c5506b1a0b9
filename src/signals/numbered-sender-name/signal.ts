/**
 * A file number stands in the sender's name, to make it look like an office.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { authorOf, isListMail, isMachineMailbox } from '../questions.ts'

const NAME_CHARS_MAX = 300
/** Shorter numbers are years, postcodes and prices. */
const NUMBER = /(?<!\p{N})\d{6,40}(?!\p{N})/u

export const numberedSenderName: Signal<'identity' | 'message', 'numbered'> = {
  id: 'numbered-sender-name',
  title: 'File number in the sender name',
  kind: 'pressure',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Social engineering', 'Sender analysis'],
  needs: ['identity', 'message'],
  messages: { numbered: 'The sender goes by "{name}", but honest senders do not put a number like {number} into their own name.' },

  detect({ identity, message }) {
    const author = authorOf(identity)
    if (author === undefined || isListMail(message) || isMachineMailbox(author.address)) return []
    const name = author.displayName.slice(0, NAME_CHARS_MAX)
    const number = name.includes('@') ? undefined : NUMBER.exec(name)?.[0]
    // A nickname, or a shop, that is called so in its address as well.
    if (number === undefined || author.address.includes(number)) return []
    return [{ message: 'numbered', values: { name, number }, at: author.at }]
  },
}
