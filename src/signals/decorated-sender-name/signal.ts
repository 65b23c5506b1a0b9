/**
 * The sender's name is decorated with little pictures.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isListMail } from '../questions.ts'

const AUTHORS_MAX = 5
const NAME_CHARS_MAX = 300
/** Cheaper to ask, and most names are plain. */
const NOT_ASCII = /[^\u0000-\u007f]/
/** Emoji and dingbats; the signs of a registered trade mark and of copyright are part of names. */
const PICTURE = /(?![©®™〰〽\u2194-\u21aa])[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]/u

export const decoratedSenderName: Signal<'identity' | 'message', 'decorated'> = {
  id: 'decorated-sender-name',
  title: 'Sender name with little pictures',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Spam', 'Social engineering', 'Sender analysis'],
  needs: ['identity', 'message'],
  messages: {
    decorated: 'The name of the sender reads "{name}" with a little picture in it, but serious senders write only their name there.',
  },

  detect({ identity, message }) {
    if (isListMail(message)) return []
    const author = identity.from.slice(0, AUTHORS_MAX).find(({ displayName }) => isDecorated(displayName.slice(0, NAME_CHARS_MAX)))
    return author ? [{ message: 'decorated', values: { name: author.displayName }, at: author.at }] : []
  },
}

const isDecorated = (name: string): boolean => NOT_ASCII.test(name) && PICTURE.test(name)
