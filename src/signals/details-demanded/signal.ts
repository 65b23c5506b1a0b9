/**
 * The mail wants its reader to type something in: to confirm details, or to log in so that a trouble goes away.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Lure, locateText, type Phrase, type Signal, type VisibleText } from '../../model/index.ts'

/** What people have to lose behind a login, and are told is in danger. */
const TROUBLES: ReadonlySet<Lure['object']> = new Set([
  'account',
  'security-alert',
  'storage-quota',
  'payment',
  'subscription',
  'crypto-wallet',
])
/** About these, honest senders ask for a confirmation without any haste: a new address, a code, a contract. */
const CALMLY_CONFIRMED: ReadonlySet<Lure['object']> = new Set(['account', 'security-alert', 'document', 'invoice', 'other'])
const HURRIES: ReadonlySet<Lure['persuasion']> = new Set(['urgency', 'authority'])
const PUSHES: ReadonlySet<Lure['persuasion']> = new Set([...HURRIES, 'fear'])
/** As much as a reader takes in at one look. */
const QUOTE_CHARS_MAX = 90

export const detailsDemanded: Signal<'lure' | 'text', 'details' | 'login'> = {
  id: 'details-demanded',
  title: 'Asks for details or a login',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis'],
  needs: ['lure', 'text'],
  messages: {
    details: 'The mail asks for your details with "{phrase}", but whoever you have an account with knows them already.',
    login: 'The mail tells you to "{phrase}", but you can always log in the way you usually do.',
  },

  detect({ lure, text }) {
    const phrase = lure.actionPhrases[0]
    const message = phrase && demandOf(lure)
    if (!phrase || !message) return []
    const quote = quoted(phrase, text)
    return [{ message, values: { phrase: quote.text }, at: quote.at }]
  },
}

function demandOf({ action, object, persuasion, genericGreeting }: Lure): 'details' | 'login' | null {
  const isToNobody = genericGreeting !== null
  // Every honest welcome says "log in", and a genuine alert frightens: it is haste, or a "dear customer", that makes a demand of it.
  if (action === 'log-in') return isToNobody || (TROUBLES.has(object) && HURRIES.has(persuasion)) ? 'login' : null
  if (action !== 'verify-details') return null
  // Technical people "verify" all day, but not to a "dear customer".
  if (isToNobody) return 'details'
  return object !== 'other' && (PUSHES.has(persuasion) || !CALMLY_CONFIRMED.has(object)) ? 'details' : null
}

/** "Fill in" alone shows nobody what is wanted: the words that follow are quoted too, as far as the sentence goes. */
function quoted(phrase: Phrase, visible: VisibleText): Phrase {
  const start = phrase.at.part === visible.part && phrase.text !== '' ? visible.text.indexOf(phrase.text) : -1
  if (start === -1) return phrase
  const piece = visible.text.slice(start, start + QUOTE_CHARS_MAX)
  const stop = piece.slice(phrase.text.length).search(/[.!?:;,()\n"“”|]|$/) + phrase.text.length
  // Cut between words, not inside one.
  const end = stop < QUOTE_CHARS_MAX ? stop : Math.max(phrase.text.length, piece.lastIndexOf(' '))
  return { text: piece.slice(0, end).replace(/\s+/g, ' ').trim(), at: locateText(visible, start, start + end) }
}
