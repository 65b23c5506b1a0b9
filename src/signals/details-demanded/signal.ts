/**
 * The mail wants its reader to type something in: to confirm details, or to log in so that a trouble goes away.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Lure, Signal } from '../../model/index.ts'

/** What people have to lose behind a login, and are told is in danger. */
const TROUBLES: ReadonlySet<Lure['object']> = new Set([
  'account',
  'security-alert',
  'storage-quota',
  'payment',
  'subscription',
  'crypto-wallet',
])
const PUSHES: ReadonlySet<Lure['persuasion']> = new Set(['fear', 'urgency'])

export const detailsDemanded: Signal<'lure', 'details' | 'login'> = {
  id: 'details-demanded',
  title: 'Asks for details or a login',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis'],
  needs: ['lure'],
  messages: {
    details: 'The mail asks for your details with "{phrase}", but whoever you have an account with knows them already.',
    login: 'The mail tells you to "{phrase}" to keep trouble away, but you can always log in the way you usually do.',
  },

  detect({ lure }) {
    const { action, object, persuasion } = lure
    const phrase = lure.actionPhrases[0]
    if (phrase === undefined) return []
    // Every honest welcome says "log in": only with a trouble that is to go away is it a demand.
    const isLogin = action === 'log-in' && TROUBLES.has(object) && PUSHES.has(persuasion)
    if (action !== 'verify-details' && !isLogin) return []
    return [{ message: isLogin ? 'login' : 'details', values: { phrase: phrase.text }, at: phrase.at }]
  },
}
