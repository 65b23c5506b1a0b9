/**
 * The mail wants its reader to type something in: to confirm details, or to log in so that a trouble goes away.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Lure, Signal } from '../../model/index.ts'
import { demandIn, isPushed, namesDetails } from '../demands.ts'
import { isTalk, speaksForItself } from '../questions.ts'

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
const CALMLY_CONFIRMED: ReadonlySet<Lure['object']> = new Set(['account', 'security-alert', 'document', 'invoice', 'subscription', 'other'])
/** A call to confirm about these presses by itself: something waits. */
const DUE: ReadonlySet<Lure['object']> = new Set(['parcel', 'prize', 'payment', 'tax-refund', 'storage-quota'])
const HURRIES: ReadonlySet<Lure['persuasion']> = new Set(['urgency', 'authority'])
const PUSHES: ReadonlySet<Lure['persuasion']> = new Set([...HURRIES, 'fear'])

type MessageId = 'details' | 'confirm' | 'login' | 'wallet'

export const detailsDemanded: Signal<'lure' | 'text' | 'message' | 'links' | 'claims', MessageId> = {
  id: 'details-demanded',
  title: 'Asks for details or a login',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis'],
  needs: ['lure', 'text', 'message', 'links', 'claims'],
  messages: {
    details: 'The mail asks for your details with "{phrase}", but details belong on a site that you opened yourself.',
    confirm: 'The mail says "{phrase}", but whatever really has to be confirmed is also shown where you usually log in.',
    wallet:
      'The mail asks you to confirm your wallet with "{phrase}", but no wallet is ever confirmed by mail: who learns its words or keys has the money.',
    login: 'The mail says "{phrase}", but you can always log in the way you usually do.',
  },

  detect({ lure, text, message: mail, links, claims }) {
    // A shop writes to those who signed up there: "log in", "update your card". They know it, and it leads to itself.
    if (isTalk(mail) || speaksForItself(mail.identity, links, claims)) return []
    const message = demandOf(lure)
    const phrase = message && demandIn(lure, text, mail.subject)
    if (!message || !phrase) return []
    const values = { phrase: phrase.text }
    if (message !== 'details' || namesDetails(phrase.text)) return [{ message, values, at: phrase.at }]
    return isPushed(lure) || DUE.has(lure.object) ? [{ message: 'confirm', values, at: phrase.at }] : []
  },
}

function demandOf({ action, object, objectPhrases, persuasion, genericGreeting }: Lure): MessageId | null {
  const isToNobody = genericGreeting !== null
  // Every honest welcome says "log in", and a genuine alert frightens: it is haste, or a "dear customer", that makes a demand of it.
  if (action === 'log-in') return isToNobody || (TROUBLES.has(object) && HURRIES.has(persuasion)) ? 'login' : null
  if (action !== 'verify-details') return null
  // Technical people "verify" all day, but not to a "dear customer".
  // A wallet has no office that could know or check anything. The mail must speak of one.
  const details = object === 'crypto-wallet' && objectPhrases.length > 0 ? 'wallet' : 'details'
  if (isToNobody) return details
  return object !== 'other' && (PUSHES.has(persuasion) || !CALMLY_CONFIRMED.has(object)) ? details : null
}
