/**
 * The mail does not know its reader's name, frightens or hurries them, and wants their login or their details.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Finding, Lure, Signal, Story } from '../../model/index.ts'
import { demandIn } from '../demands.ts'
import { isTalk, speaksForItself } from '../questions.ts'
import { quoted, quotedAround } from '../quotes.ts'

const PUSHES: ReadonlySet<Lure['persuasion']> = new Set(['fear', 'urgency'])

/** What somebody who means you would put your name to. */
const GIFTS: ReadonlySet<Lure['object']> = new Set(['money', 'prize', 'tax-refund'])
const TAKES: ReadonlySet<Lure['action']> = new Set(['reply', 'claim', 'open-file'])
const DRAWS: ReadonlySet<Lure['persuasion']> = new Set(['reward', 'pity', 'charm'])

/** Told by their elements, whatever the rest is about. */
const OFFERS: ReadonlySet<string> = new Set([
  'advance-fee-story',
  'expiring-points',
  'gift-for-survey',
  'unasked-offer',
  'unclaimed-crypto-payout',
  'unexpected-prize',
  'waiting-tax-refund',
])
const WARNINGS: ReadonlySet<string> = new Set([
  'account-closing-threat',
  'callback-invoice',
  'customs-fee-demand',
  'expired-membership',
  'full-storage-threat',
  'sanction-threat',
  'wallet-validation',
])

type MessageId = 'greeting' | 'offer' | 'warning' | 'push'

export const genericUrgentLogin: Signal<'lure' | 'text' | 'message' | 'links' | 'claims' | 'stories', MessageId> = {
  id: 'generic-urgent-login',
  title: 'Does not know your name, but wants or offers a lot',
  kind: 'pressure',
  mismatch: 'language',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis'],
  needs: ['lure', 'text', 'message', 'links', 'claims', 'stories'],
  messages: {
    greeting: 'The mail greets you with "{greeting}" and not with your name, but it wants your login or your details.',
    offer: 'The mail greets you with "{greeting}" and not with your name, but it says that it has something of value for you.',
    warning: 'The mail greets you with "{greeting}" and not with your name, but it says that trouble or a payment waits for you.',
    push: 'The mail presses you with "{phrase}", but an honest sender leaves you time to check.',
  },

  detect({ lure, text, message, links, claims, stories }) {
    // A shop's link to log in, or its voucher, leads to the shop.
    if (isTalk(message) || speaksForItself(message.identity, links, claims)) return []
    const { genericGreeting: greeting, persuasion } = lure
    if (greeting === null) return []
    const values = { greeting: greeting.text }
    if (isOffered(lure) || tellsOf(stories, OFFERS)) return [{ message: 'offer', values, at: greeting.at }]
    if (!PUSHES.has(persuasion) || demandIn(lure, text, message.subject) === null)
      return tellsOf(stories, WARNINGS) ? [{ message: 'warning', values, at: greeting.at }] : []
    const findings: Finding<MessageId>[] = [{ message: 'greeting', values, at: greeting.at }]
    const push = lure.persuasionPhrases.find(({ at }) => at.part === text.part) ?? lure.persuasionPhrases[0]
    if (push) {
      // "Within 24 hours" alone does not say what happens then.
      const quote = push.at.part === text.part ? quotedAround(push, text) : quoted(push, text, message.subject.text)
      findings.push({ message: 'push', values: { phrase: quote.text }, at: quote.at })
    }
    return findings
  },
}

const tellsOf = (stories: readonly Story[], kinds: ReadonlySet<string>): boolean => stories.some(({ id }) => kinds.has(id))

/** By words that stand there, not by what the whole sounds like. */
const isOffered = ({ object, action, persuasion, objectPhrases }: Lure): boolean =>
  objectPhrases.length > 0 && GIFTS.has(object) && TAKES.has(action) && DRAWS.has(persuasion)
