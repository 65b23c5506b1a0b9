/**
 * The mail wants to be answered at a free mailbox that stands in its text, and not at the sender that it names.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed } from '../../knowledge/index.ts'
import { type Identity, locateText, type Signal } from '../../model/index.ts'
import { callsToAction, isMachineMailbox, isTalk } from '../questions.ts'

const TEXT_CHARS_MAX = 10_000
const SIGNS_MAX = 50
const NAME_CHARS_MAX = 64
const DOMAIN_CHARS_MAX = 100
const ADDRESSES_MAX = 50
/** Above what an answer quotes. */
const SAYS_WHO_WROTE = /^\S{1,120}\s(?:writes|wrote|schrieb|escreveu|escribió|a écrit|schreef)\b/i
const SAID_CHARS_MAX = 160

export const foreignAnswerMailbox: Signal<'message' | 'text' | 'links' | 'lure' | 'recipients', 'elsewhere'> = {
  id: 'foreign-answer-mailbox',
  title: 'Answer is wanted at a free mailbox',
  kind: 'contradiction',
  mismatch: ['replyto', 'sender'],
  tags: ['BEC/Fraud', 'Free email provider', 'Social engineering', 'Content analysis', 'Sender analysis'],
  // Not `identity`: what a forwarded text names as its sender cannot be checked, but that it names another mailbox can be read.
  needs: ['message', 'text', 'links', 'lure', 'recipients'],
  messages: { elsewhere: 'The mail wants your answer at {mailbox}, a free mailbox, but that is not the address of the sender it names.' },

  detect({ message, text, links, lure, recipients }) {
    const { identity } = message
    if (lure.action !== 'reply' || isTalk(message) || callsToAction(links).length > 0) return []
    // A report that a mail came back names the mailbox that it could not reach.
    if (
      identity.from.slice(0, ADDRESSES_MAX).some(({ address, displayName }) => isMachineMailbox(address) || isMachineMailbox(displayName))
    )
      return []
    const known = new Set([...namedIn(identity), ...recipients.slice(0, ADDRESSES_MAX)])
    const found = mailboxesIn(text.text.slice(0, TEXT_CHARS_MAX)).find(({ mailbox }) => !known.has(mailbox.toLowerCase()))
    if (found === undefined) return []
    const { mailbox, start } = found
    return [{ message: 'elsewhere', values: { mailbox }, at: locateText(text, start, start + mailbox.length) }]
  },
}

/** Where an answer goes by itself is told by `foreign-reply-address`. */
const namedIn = ({ from, sender, replyTo, to, cc }: Identity): string[] =>
  [from, sender, replyTo, to, cc].flatMap((mailboxes) => mailboxes.slice(0, ADDRESSES_MAX).map(({ address }) => address.toLowerCase()))

interface Found {
  readonly mailbox: string
  readonly start: number
}

const isQuoted = (text: string, sign: number): boolean =>
  SAYS_WHO_WROTE.test(text.slice(sign, sign + SAID_CHARS_MAX).split('\n', 1)[0] ?? '')

/** Addresses at providers where anybody opens a mailbox, in the order of the text. */
function mailboxesIn(text: string): readonly Found[] {
  const found: Found[] = []
  let sign = text.indexOf('@')
  for (let seen = 0; sign !== -1 && seen < SIGNS_MAX; seen += 1) {
    const name = /[\w.+-]+$/.exec(text.slice(Math.max(0, sign - NAME_CHARS_MAX), sign))?.[0]
    const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+/i.exec(text.slice(sign + 1, sign + 1 + DOMAIN_CHARS_MAX))?.[0]
    if (name && domain && listed('free-mailers', domain.toLowerCase())?.domain === domain.toLowerCase() && !isQuoted(text, sign))
      found.push({ mailbox: `${name}@${domain}`, start: sign - name.length })
    sign = text.indexOf('@', sign + 1)
  }
  return found
}
