/**
 * Subject or sender name written in letters that only look like letters: mathematical signs, small capitals, wide forms.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { authorOf } from '../questions.ts'

const TEXT_CHARS_MAX = 300
/** One such sign may be a formula, a grade or a brand's whim. */
const LETTERS_MIN = 3
const NOT_ASCII = /[^\u0000-\u007f]/
/** Mathematical alphanumeric symbols, full-width Latin letters, phonetic small capitals, enclosed letters (Unicode blocks of these names). */
const STYLED =
  /[\u{1d400}-\u{1d7cb}\uff21-\uff3a\uff41-\uff5a\u1d00-\u1d22\u0262\u026a\u0274\u0280\u028f\u029c\u029f\u24b6-\u24e9\u{1f130}-\u{1f149}]/gu

export const styledLetters: Signal<'message' | 'identity', 'subject' | 'name'> = {
  id: 'styled-letters',
  title: 'Letters that only look like letters',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis', 'Sender analysis'],
  needs: ['message', 'identity'],
  messages: {
    subject:
      'The subject reads "{text}", but it is written in special signs instead of letters, which programs read differently than you do.',
    name: 'The name of the sender reads "{text}", but it is written in special signs instead of letters, which programs read differently than you do.',
  },

  detect({ message, identity }) {
    const { subject } = message
    if (subject.at && isStyled(subject.text)) return [{ message: 'subject', values: { text: plain(subject.text) }, at: subject.at }]
    const author = authorOf(identity)
    return author && isStyled(author.displayName) ? [{ message: 'name', values: { text: plain(author.displayName) }, at: author.at }] : []
  },
}

function isStyled(text: string): boolean {
  const read = text.slice(0, TEXT_CHARS_MAX)
  return NOT_ASCII.test(read) && (read.match(STYLED)?.length ?? 0) >= LETTERS_MIN
}

/** As it is read: the sentence must not carry on the trick. */
const plain = (text: string): string => text.slice(0, TEXT_CHARS_MAX).normalize('NFKC')
