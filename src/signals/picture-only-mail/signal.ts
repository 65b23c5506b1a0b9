/**
 * The whole message is a picture: a reader sees words, a program sees none.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWebLink, type Signal } from '../../model/index.ts'

/** A line to unsubscribe and a copyright. */
const LETTERS_MAX = 60
const TEXT_CHARS_MAX = 2_000
const SOURCE_CHARS_MAX = 200_000
const LETTER = /\p{L}/u
/** Stops at the first letter too many, which most mails have in their first two lines. */
const MANY_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${LETTERS_MAX + 1}}`, 'u')

export const pictureOnlyMail: Signal<'text' | 'links' | 'message', 'picture' | 'caption'> = {
  id: 'picture-only-mail',
  title: 'Message that is only a picture',
  kind: 'concealment',
  // A line that says in words what the mail is about hides nothing.
  mismatch: { picture: ['obfuscation'], caption: [] },
  tags: ['Credential Phishing', 'Spam', 'Image as content', 'Evasion', 'Content analysis'],
  needs: ['text', 'links', 'message'],
  messages: {
    picture: 'The mail shows a picture in the place of words and leads to {opens}, but what the picture says no filter can read.',
    caption: 'The mail shows a picture with hardly a word beside it and leads to {opens}, but what the picture says no filter can read.',
  },

  detect({ text, links, message: { parts } }) {
    const source = parts.find(({ id }) => id === text.part)?.text
    const link = links.find((one) => isWebLink(one) && one.host !== '')
    if (!text.isHtml || !source || !link || MANY_LETTERS.test(text.text.slice(0, TEXT_CHARS_MAX))) return []
    if (!/<img\s/i.test(source.slice(0, SOURCE_CHARS_MAX))) return []
    const message = LETTER.test(text.text.slice(0, TEXT_CHARS_MAX)) ? 'caption' : 'picture'
    return [{ message, values: { opens: link.host }, at: link.at }]
  },
}
