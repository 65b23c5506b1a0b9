/**
 * The mailbox that the mail comes from is called by a long number, as a program makes them up for every run of mails.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { namesOffice, promiseIn } from '../name-words.ts'
import { authorOf, bearsName, isListMail, isMachineMailbox, strongestOf } from '../questions.ts'

/** Shorter ones are years and birthdays. */
const NUMBERED = /(?<!\d)\d{5,40}$/
const MAILBOX_CHARS_MAX = 100

export const numberedMailbox: Signal<'identity' | 'claims' | 'message', 'numbered'> = {
  id: 'numbered-mailbox',
  title: 'Mailbox with a number for a name',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Sender analysis'],
  needs: ['identity', 'claims', 'message'],
  messages: { numbered: 'The sender goes by "{name}", but writes from a mailbox called {mailbox}, a name that no office would choose.' },

  detect({ identity, claims, message }) {
    const author = authorOf(identity)
    if (author === undefined || isListMail(message) || isMachineMailbox(author.address)) return []
    const { displayName: name, address, domain, at } = author
    const mailbox = address.slice(0, address.lastIndexOf('@'))
    if (name === '' || mailbox.length > MAILBOX_CHARS_MAX || mailbox.includes('+') || !NUMBERED.test(mailbox)) return []
    // Where millions have a mailbox, numbers tell them apart; services number the threads and tickets of their own.
    if (listed('free-mailers', domain) || ownerOf(domain) !== null || bearsName(author) || name.includes(mailbox)) return []
    // Schools and firms number their people.
    if (strongestOf(claims) === undefined && !namesOffice(name) && promiseIn(name) === null) return []
    return [{ message: 'numbered', values: { name, mailbox }, at }]
  },
}
