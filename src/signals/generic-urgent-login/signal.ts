/**
 * The mail does not know its reader's name, frightens or hurries them, and wants their login or their details.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Finding, type Lure, locateText, type Phrase, type Signal, type VisibleText } from '../../model/index.ts'

/** What a reader would hand over. Asking to read, to watch or to reply is another trick. */
const ASKS: ReadonlySet<Lure['action']> = new Set(['log-in', 'verify-details'])
const PUSHES: ReadonlySet<Lure['persuasion']> = new Set(['fear', 'urgency'])
/** As much as a reader takes in at one look. */
const QUOTE_CHARS_MAX = 90

export const genericUrgentLogin: Signal<'lure' | 'text', 'greeting' | 'push'> = {
  id: 'generic-urgent-login',
  title: 'Hurried call to log in, to nobody by name',
  kind: 'pressure',
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

/** "Your account" alone frightens nobody: the words that follow are quoted too, as far as the sentence goes. */
function quoted(phrase: Phrase, visible: VisibleText): Phrase {
  const start = phrase.at.part === visible.part && phrase.text !== '' ? visible.text.indexOf(phrase.text) : -1
  if (start === -1) return phrase
  const piece = visible.text.slice(start, start + QUOTE_CHARS_MAX)
  const stop = piece.slice(phrase.text.length).search(/[.!?:;,()\n"“”|]|$/) + phrase.text.length
  // Cut between words, not inside one.
  const end = stop < QUOTE_CHARS_MAX ? stop : Math.max(phrase.text.length, piece.lastIndexOf(' '))
  return { text: piece.slice(0, end).replace(/\s+/g, ' ').trim(), at: locateText(visible, start, start + end) }
}
