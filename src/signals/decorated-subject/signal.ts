/**
 * Subject or sender name set between marks: `#Thank_You*`, `_Order_Verification_`.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { authorOf, isListMail, isMachineMailbox } from '../questions.ts'

const TEXT_CHARS_MAX = 300
const TEXT_CHARS_MIN = 7
const MARKS: ReadonlySet<string> = new Set(['#', '*', '_', '~', '=', '|', '•', '✔', '★'])

export const decoratedSubject: Signal<'message' | 'identity', 'subject' | 'name'> = {
  id: 'decorated-subject',
  title: 'Words set between marks',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Spam', 'Social engineering', 'Content analysis', 'Sender analysis'],
  needs: ['message', 'identity'],
  messages: {
    subject: 'The subject reads "{text}", set between marks to catch the eye, but serious senders write it plainly.',
    name: 'The name of the sender reads "{text}", set between marks to catch the eye, but serious senders write it plainly.',
  },

  detect({ message, identity }) {
    const author = authorOf(identity)
    // Filters and mail servers set their own notices so.
    if (isListMail(message) || (author && isMachineMailbox(author.address))) return []
    const { subject } = message
    if (subject.at && isSetBetweenMarks(subject.text)) return [{ message: 'subject', values: { text: subject.text }, at: subject.at }]
    return author && isSetBetweenMarks(author.displayName) ? [{ message: 'name', values: { text: author.displayName }, at: author.at }] : []
  },
}

/** A mark at either end, and words between them. */
function isSetBetweenMarks(text: string): boolean {
  const shown = text.slice(0, TEXT_CHARS_MAX).trim()
  if (shown.length < TEXT_CHARS_MIN || !MARKS.has(shown.charAt(0)) || !MARKS.has(shown.charAt(shown.length - 1))) return false
  return /\p{L}{3}/u.test(shown)
}
