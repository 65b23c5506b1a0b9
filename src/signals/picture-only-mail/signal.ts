/**
 * The whole message is a picture: a reader sees words, a program sees none.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWebLink, type Signal } from '../../model/index.ts'

/** A line to unsubscribe and a copyright. */
const LETTERS_MAX = 60
const TEXT_CHARS_MAX = 2_000
const SOURCE_CHARS_MAX = 200_000
/** Stops at the first letter too many, which most mails have in their first two lines. */
const MANY_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${LETTERS_MAX + 1}}`, 'u')

export const pictureOnlyMail: Signal<'text' | 'links' | 'message', 'picture'> = {
  id: 'picture-only-mail',
  title: 'Message that is only a picture',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Image as content', 'Evasion', 'Content analysis'],
  needs: ['text', 'links', 'message'],
  messages: {
    picture: 'The mail shows a picture in the place of words and leads to {opens}, but what the picture says no filter can read.',
  },

  detect({ text, links, message }) {
    const source = message.parts.find(({ id }) => id === text.part)?.text
    const link = links.find((one) => isWebLink(one) && one.host !== '')
    if (!text.isHtml || !source || !link || MANY_LETTERS.test(text.text.slice(0, TEXT_CHARS_MAX))) return []
    return /<img\s/i.test(source.slice(0, SOURCE_CHARS_MAX)) ? [{ message: 'picture', values: { opens: link.host }, at: link.at }] : []
  },
}
