/** Does the plain text beside the HTML say something else than what is shown? Programs that filter mail often read only the one, people only the other. */
import type { Details, Message, VisibleText } from '../model/index.ts'

const PLAIN_CHARS_MAX = 20_000
/** A careless mailer makes the text by leaving out half of the code: style rules and tags are no story. */
const CODE = /<[^<>]{0,20000}>|[^{}\n]{0,100}\{[^{}]{0,1000}\}|https?:\S{1,2000}|[\u00ad\u200b-\u200d\u2060]/g
/** The same where no brace stands, before which the other looks back from every letter. */
const CODE_WITHOUT_BRACES = /<[^<>]{0,20000}>|https?:\S{1,2000}|[\u00ad\u200b-\u200d\u2060]/g
/** Long words carry the story; so many are a sample of it. */
const WORD = /\p{L}{5,20}/gu
const WORDS_MAX = 60
const GLANCE_CHARS = 400
const NOTICE_CHARS_MAX = 600
const WORDS_MIN = 18
const SHOWN_CHARS_MIN = 80
const SHOWN_CHARS_MAX = 30_000
/** The same story shares nearly all its words, one about the same matter a good part. */
const SHARE_MAX = 0.2
/** "Your program cannot show HTML": what mailers put there when they have no text. */
const NOTICE = /html|browser|navegador|navigateur|newsletter online/i
const FIRST_CHARS = 60
const FIRST_WORDS = 6

export function otherStoryOf(message: Message, visible: VisibleText): Details['otherStory'] {
  if (!visible.isHtml || visible.text.length < SHOWN_CHARS_MIN) return null
  const parent = message.parts.find(({ id }) => id === visible.part)?.parentId
  const beside = message.parts.find(({ type, text, filename, parentId }) => {
    return type === 'text/plain' && text !== undefined && filename === null && parentId !== null && parentId === parent
  })
  if (!beside?.text) return null
  const shown = visible.text.slice(0, SHOWN_CHARS_MAX).toLowerCase()
  // Nearly every mail ends here: its beginning is that of the HTML.
  if (shareIn(shown, longWords(beside.text.slice(0, GLANCE_CHARS))) > SHARE_MAX) return null
  const written = beside.text.slice(0, PLAIN_CHARS_MAX)
  const plain = written.replace(written.includes('{') ? CODE : CODE_WITHOUT_BRACES, ' ')
  const words = longWords(plain)
  if (words.length < WORDS_MIN || NOTICE.test(plain.slice(0, NOTICE_CHARS_MAX))) return null
  // It begins with the same words, and goes on in others: a shortened copy.
  if (shareIn(shown, words.slice(0, FIRST_WORDS)) >= 0.5 || shareIn(shown, words) > SHARE_MAX) return null
  const start = Math.max(0, beside.text.search(/\S/))
  return {
    plain: opening(plain),
    shown: opening(visible.text),
    at: { part: beside.id, start, end: Math.min(beside.text.length, start + FIRST_CHARS) },
  }
}

function longWords(text: string): readonly string[] {
  const words = new Set<string>()
  for (const [word] of text.matchAll(WORD)) {
    words.add(word.toLowerCase())
    if (words.size >= WORDS_MAX) break
  }
  return [...words]
}

const shareIn = (shown: string, words: readonly string[]): number =>
  words.length === 0 ? 0 : words.filter((word) => shown.includes(word)).length / words.length

/** The first words, cut between two. */
function opening(text: string): string {
  const piece = text.trim().replace(/\s+/g, ' ').slice(0, FIRST_CHARS)
  return piece.length < FIRST_CHARS ? piece : piece.slice(0, Math.max(piece.lastIndexOf(' '), 20))
}
