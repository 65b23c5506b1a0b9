/**
 * Letters are struck through, or bear marks of another script: people read through them, programs find other words.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Finding, locateText, type Signal, type VisibleText } from '../../model/index.ts'
import { authorOf } from '../questions.ts'

type MessageId = 'subject' | 'name' | 'text'

const HEADER_CHARS_MAX = 300
const TEXT_CHARS_MAX = 10_000
const QUOTE_CHARS_MAX = 60
/** One may be a slip of the keyboard, or a sign of phonetics. */
const LETTERS_MIN = 2
const TEXT_LETTERS_MIN = 4
/** Cheaper to ask, and most mails have none of them. */
const MAYBE = /[\u0305-\u1aaf]/
/** Strokes, rings and crosses over or under a letter, then the marks of scripts that are not Latin: Hebrew points, Syriac dots, Thai tones. */
const MARK = '(?:[\\u0305\\u0332-\\u0338\\u033a-\\u033f\\u0346-\\u034e\\u0350-\\u035b]|(?=[\\u0483-\\u1aaf])\\p{M})'
const MARKED_LETTER = new RegExp(`\\p{Script=Latin}${MARK}`, 'gu')
const MARKS = new RegExp(MARK, 'gu')

export const overlaidLetters: Signal<'message' | 'text', MessageId> = {
  id: 'overlaid-letters',
  title: 'Letters with strange marks on them',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis', 'Sender analysis'],
  needs: ['message', 'text'],
  messages: {
    subject: 'The subject reads "{text}", but its letters bear marks that no language puts there, so programs find other words.',
    name: 'The name of the sender reads "{text}", but its letters bear marks that no language puts there, so programs find other words.',
    text: 'The mail reads "{text}", but its letters bear marks that no language puts there, so programs find other words.',
  },

  detect({ message, text }) {
    const { subject, identity } = message
    if (subject.at && isOverlaid(subject.text)) return [{ message: 'subject', values: { text: plain(subject.text) }, at: subject.at }]
    // The words of a name are what was read, whoever passed the mail on.
    const author = authorOf(identity)
    if (author && isOverlaid(author.displayName)) return [{ message: 'name', values: { text: plain(author.displayName) }, at: author.at }]
    return inText(text)
  },
}

function isOverlaid(line: string): boolean {
  const read = line.slice(0, HEADER_CHARS_MAX)
  return MAYBE.test(read) && (read.match(MARKED_LETTER)?.length ?? 0) >= LETTERS_MIN
}

function inText(visible: VisibleText): Finding<MessageId>[] {
  const read = visible.text.slice(0, TEXT_CHARS_MAX)
  if (!MAYBE.test(read) || (read.match(MARKED_LETTER)?.length ?? 0) < TEXT_LETTERS_MIN) return []
  const first = read.search(MARKED_LETTER)
  const start = read.lastIndexOf('\n', first) + 1
  const from = first - start > QUOTE_CHARS_MAX ? first : start
  const quote = read.slice(from, first + QUOTE_CHARS_MAX).split('\n', 1)[0] ?? ''
  return [{ message: 'text', values: { text: plain(quote) }, at: locateText(visible, from, from + quote.length) }]
}

/** As it is read: the sentence must not carry on the trick. */
const plain = (text: string): string => text.slice(0, HEADER_CHARS_MAX).replace(MARKS, '').trim()
