/**
 * The mail is about money, parcels or accounts, and comes from a free mailbox that is called after somebody else than its sender.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed } from '../../knowledge/index.ts'
import type { Lure, Signal } from '../../model/index.ts'
import { namesOffice } from '../name-words.ts'
import { authorOf, callsToAction, folded, isMachineMailbox, isTalk } from '../questions.ts'

const NAME_WORDS_MAX = 8
const NAME_SHOWN_MAX = 60
/** What remains of a shorter mailbox name without its digits may be anybody's initials. */
const MAILBOX_LETTERS_MIN = 5
/** "Alexander" is `alex` in many a mailbox, "Michael" `mike`: so many letters of a word make it borne, anywhere or in front. */
const STEM_CHARS = 3
const HEAD_CHARS = 2

/** One mailbox in six of people who write to lists bears a nickname; with these, a stranger's mail is business, and business has a name. */
const BUSINESS: ReadonlySet<Lure['object']> = new Set<Lure['object']>([
  'account',
  'crypto-wallet',
  'invoice',
  'money',
  'parcel',
  'payment',
  'prize',
  'security-alert',
  'storage-quota',
  'tax-refund',
])

/** Called after what is not done with it, and after nobody. */
const NOBODY = /^(?:no|do-?not)[-_.]?reply/i

export const unrelatedMailbox: Signal<'identity' | 'links' | 'lure' | 'message', 'other'> = {
  id: 'unrelated-mailbox',
  title: 'Mailbox named after somebody else',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['BEC/Fraud', 'Callback Phishing', 'Extortion', 'Free email provider', 'Social engineering', 'Sender analysis'],
  needs: ['identity', 'links', 'lure', 'message'],
  messages: { other: 'The sender goes by "{name}", but writes from a free mailbox at {domain} that is called "{mailbox}".' },

  detect({ identity, links, lure, message }) {
    const author = authorOf(identity)
    if (author === undefined || !BUSINESS.has(lure.object)) return []
    const { displayName: name, address, domain, at } = author
    if (listed('free-mailers', domain)?.domain !== domain || isMachineMailbox(address) || NOBODY.test(address) || namesOffice(name))
      return []
    if (isTalk(message)) return []
    // Where a link is dressed up, `unrelated-names` holds all three against each other.
    if (callsToAction(links).some(({ kind }) => kind !== 'bare')) return []
    const mailbox = address.slice(0, address.lastIndexOf('@'))
    if (!isOfAnother(name, mailbox)) return []
    return [{ message: 'other', values: { name: name.slice(0, NAME_SHOWN_MAX), domain, mailbox: mailbox.slice(0, NAME_SHOWN_MAX) }, at }]
  },
}

/** Only where both are written in plain letters: how another script is spelt in an address, nobody can tell. */
function isOfAnother(name: string, mailbox: string): boolean {
  const letters = lettersOf(mailbox)
  const written = name.split(/[^\p{L}\p{M}\p{N}]+/u, NAME_WORDS_MAX)
  const words = written.map(lettersOf).filter((word) => word !== '')
  if (letters.length < MAILBOX_LETTERS_MIN || ![letters, ...words].every((one) => /^[a-z]+$/.test(one))) return false
  if (words.every(({ length }) => length < STEM_CHARS)) return false
  const initials = words.map((word) => word.charAt(0)).join('')
  if (words.length > 1 && (letters.startsWith(initials) || letters.endsWith(initials))) return false
  return ![...words, ...written.map(withDigraphs).map(lettersOf)].some((word) => isStemIn(letters, word))
}

const isStemIn = (letters: string, word: string): boolean =>
  word.length >= STEM_CHARS && (letters.includes(word.slice(0, STEM_CHARS)) || letters.startsWith(word.slice(0, HEAD_CHARS)))

const lettersOf = (text: string): string => folded(text).replace(/\p{N}/gu, '')

/** "Müller" writes from `mueller`. */
const withDigraphs = (word: string): string => word.normalize('NFC').replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
