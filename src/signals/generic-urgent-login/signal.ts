/**
 * The mail does not know its reader's name, frightens or hurries them, and wants their login or their details.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Finding, Lure, Signal } from '../../model/index.ts'
import { quoted } from '../questions.ts'

/** What a reader would hand over. Asking to read, to watch or to reply is another trick. */
const ASKS: ReadonlySet<Lure['action']> = new Set(['log-in', 'verify-details'])
const PUSHES: ReadonlySet<Lure['persuasion']> = new Set(['fear', 'urgency'])

export const genericUrgentLogin: Signal<'lure' | 'text', 'greeting' | 'push'> = {
  id: 'generic-urgent-login',
  title: 'Hurried call to log in, to nobody by name',
  kind: 'pressure',
  mismatch: 'language',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis'],
  needs: ['lure', 'text'],
  messages: {
    greeting: 'The mail calls you "{greeting}" and does not know your name, but it wants your login or your details.',
    push: 'The mail presses you with "{phrase}", but an honest sender leaves you time to check.',
  },

  detect({ lure, text }) {
    const { genericGreeting: greeting, persuasion, action } = lure
    if (greeting === null || !PUSHES.has(persuasion) || !ASKS.has(action)) return []
    const findings: Finding<'greeting' | 'push'>[] = [{ message: 'greeting', values: { greeting: greeting.text }, at: greeting.at }]
    const push = lure.persuasionPhrases.find(({ at }) => at.part === text.part) ?? lure.persuasionPhrases[0]
    if (push) {
      const quote = quoted(push, text)
      findings.push({ message: 'push', values: { phrase: quote.text }, at: quote.at })
    }
    return findings
  },
}
