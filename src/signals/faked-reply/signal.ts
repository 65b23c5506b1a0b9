/**
 * The subject says that this answers or forwards an earlier mail, and there is no trace of one.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWebLink, type Message, type Signal } from '../../model/index.ts'
import { answerPrefixOf, authorOf, bearsName, isListMail, isMachineMailbox } from '../questions.ts'

const TEXT_CHARS_MAX = 20_000
/** Fields in which every mail program names the mail that it answers. */
const TRACES: ReadonlySet<string> = new Set([
  'in-reply-to',
  'references',
  'thread-index',
  'resent-from',
  'x-forwarded-message-id',
  'auto-submitted',
  'x-autoreply',
  'x-autorespond',
])
/** The head of a quoted mail, or its lines. */
const QUOTED =
  /^\s{0,5}[>|]|^\s{0,5}-{2,20}[^\n-]{0,40}(?:original|forwarded|weitergeleitet|urspr)|(?<!\p{L})(?:wrote|writes|schrieb|escribi[oó]|escreveu|a écrit|scrisse|schreef|skrev|pisze|napisa[lł])(?!\p{L}).{0,80}:|^\s{0,5}\*?(?:from|von|de|van|da|fra|från|od|от|差出人|发件人|subject|betreff|assunto|asunto|objet|oggetto|onderwerp|тема|件名|主题)\s{0,3}\*?\s{0,2}[:：]/imu

/** What stands before the subject of a mail that is passed on. */
const FORWARDS = /^(?:fwd?|wg|tr|rv|enc|rif|doorst|pd|转发)/iu

export const fakedReply: Signal<'message' | 'text' | 'links' | 'identity', 'reply' | 'forward'> = {
  id: 'faked-reply',
  title: 'Answer to a mail that never was',
  kind: 'contradiction',
  tags: ['BEC/Fraud', 'Credential Phishing', 'Fake thread', 'Social engineering', 'Header analysis', 'Content analysis'],
  needs: ['message', 'text', 'links', 'identity'],
  messages: {
    reply: 'The subject begins with "{prefix}" as if the mail answered another one, but there is no earlier mail in it or behind it.',
    forward: 'The subject begins with "{prefix}" as if the mail passed another one on, but there is no earlier mail in it or behind it.',
  },

  detect({ message, text, links, identity }) {
    const { subject, header, parts } = message
    const prefix = answerPrefixOf(subject.text)
    if (prefix === undefined || subject.at === null || isListMail(message)) return []
    if (header.some(({ key }) => TRACES.has(key)) || parts.some(({ type }) => type === 'message/rfc822')) return []
    if (identity.from.some(({ address }) => isMachineMailbox(address))) return []
    // A service that writes under its own name sends the comments on a topic so.
    const author = authorOf(identity)
    if (author && bearsName(author)) return []
    // People who answer by hand forget to quote, but hardly ever do they answer with buttons or files.
    if (!links.some(isWebLink) && !hasFile(message)) return []
    if (QUOTED.test(text.text.slice(0, TEXT_CHARS_MAX))) return []
    return [{ message: FORWARDS.test(prefix) ? 'forward' : 'reply', values: { prefix }, at: subject.at }]
  },
}

const hasFile = ({ parts }: Message): boolean =>
  parts.some(({ disposition, filename }) => disposition === 'attachment' && filename !== null)
