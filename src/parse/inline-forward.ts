/**
 * Inline forwards of the common mail programs, rebuilt as a message. Text is all there is, so who really sent it cannot be
 * checked; the case says so (`reconstructed`).
 */
import { createHash } from 'node:crypto'
import type { Message, Part } from '../model/index.ts'

/** Above the forwarded mail there is room for "is this real?", not for a letter of one's own. */
const COMMENT_CHARS_MAX = 2_000
const BLOCK_CHARS_MAX = 3_000

/** A reply quotes what it answers; that is no report about it. */
const REPLY_SUBJECT = /^\s*(?:\[[^\]]{0,60}\]\s*)?(?:re|aw|sv|antw|rif|r|res|ynt)\s*(?:\[\d{1,3}\])?\s*:/i
const FORWARD_SUBJECT = /^\s*(?:fwd?|fw|wg|tr|rv|enc|doorst|vs|i|vl|pd|odp|ilt|videresend)\s*:/i
const MARKER =
  /^[ \t>]{0,4}(?:-{3,20}|_{3,40})?[ \t]{0,3}(?:Forwarded message|Begin forwarded message:?|Forwarded Message|Original Message|Originalnachricht|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht:?|Message transféré|Message d['’]origine|Début du message réexpédié ?:?|Mensaje reenviado|Mensagem encaminhada|Mensagem original|Messaggio inoltrato|Messaggio originale|Doorgestuurd bericht|Oorspronkelijk bericht|Inizio messaggio inoltrato:?|Inicio del mensaje reenviado:?)[ \t]{0,3}(?:-{3,20})?[ \t]{0,4}$/im
const FIELD =
  /^[ \t>*]{0,6}(From|Von|De|Da|Van|Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|Date|Sent|Datum|Gesendet|Envoyé|Enviado(?: em| el)?|Data|Inviato|Verzonden|Fecha|To|An|À|Para|A|Aan|Cc|Kopie|Reply-To|Antwort an)[ \t*]{0,4}:[ \t*]{0,4}([^\n]{0,500})$/i

const NAME_OF: Readonly<Record<string, 'From' | 'Subject' | 'Date' | 'To' | 'Cc'>> = Object.fromEntries([
  ...['from', 'von', 'de', 'da', 'van'].map((word) => [word, 'From'] as const),
  ...['subject', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto', 'onderwerp'].map((word) => [word, 'Subject'] as const),
  ...['date', 'sent', 'datum', 'gesendet', 'envoyé', 'enviado', 'enviado em', 'enviado el', 'data', 'inviato', 'verzonden', 'fecha'].map(
    (word) => [word, 'Date'] as const,
  ),
  ...['to', 'an', 'à', 'para', 'a', 'aan'].map((word) => [word, 'To'] as const),
  ...['cc', 'kopie'].map((word) => [word, 'Cc'] as const),
])

export interface Rebuilt {
  readonly part: string
  readonly raw: Uint8Array
}

/** Files that were forwarded with the mail are the mail's. */
const FILES_MAX = 20
const FILES_BYTES_MAX = 30_000_000

export function rebuildForward(raw: Uint8Array, message: Message): Rebuilt | null {
  const letter = rebuildLetter(message)
  if (letter === null) return null
  const files = message.parts.filter((part) => isFile(part) && part.id !== letter.part).slice(0, FILES_MAX)
  const bytes = files.reduce((sum, { headerRange, bodyRange }) => sum + bodyRange.end - headerRange.start, 0)
  const isWhole = files.length > 0 && bytes <= FILES_BYTES_MAX
  return { part: letter.part, raw: isWhole ? withFiles(letter, raw, files) : alone(letter) }
}

const MIME_VERSION = 'MIME-Version: 1.0'
const alone = ({ fields, head, body }: Letter): Uint8Array =>
  Buffer.from(`${[...fields, MIME_VERSION, ...head].join('\r\n')}\r\n\r\n${body}\r\n`)

/** Not the other body, and not the pictures that stand in either. */
const isFile = ({ disposition, filename, contentId, parentId, childIds, type }: Part): boolean =>
  parentId !== null &&
  childIds.length === 0 &&
  (disposition === 'attachment' || (filename !== null && !(contentId !== null && type.startsWith('image/'))))

/** The parts as they came, byte for byte, under a boundary that nobody can have written into them. */
function withFiles({ fields, head, body }: Letter, raw: Uint8Array, files: readonly Part[]): Uint8Array {
  const boundary = `=_${createHash('sha256').update(raw).digest('hex').slice(0, 32)}`
  const open = `--${boundary}\r\n`
  return Buffer.concat([
    Buffer.from(`${[...fields, MIME_VERSION].join('\r\n')}\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`),
    Buffer.from(`${open}${head.join('\r\n')}\r\n\r\n${body}\r\n`),
    ...files.flatMap(({ headerRange, bodyRange }) => [
      Buffer.from(open),
      raw.subarray(headerRange.start, bodyRange.end),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
}

interface Letter {
  readonly part: string
  readonly fields: readonly string[]
  readonly head: readonly string[]
  /** Base64. */
  readonly body: string
}

function rebuildLetter(message: Message): Letter | null {
  const plain = message.parts.find(({ type, text }) => type === 'text/plain' && text !== undefined)
  const html = message.parts.find(({ type, text }) => type === 'text/html' && text !== undefined)
  const isForward = FORWARD_SUBJECT.test(message.subject.text)
  if (REPLY_SUBJECT.test(message.subject.text)) return null
  const fromHtml = html && rebuildFrom(html, linesOfHtml(html.text ?? ''), isForward, cutHtml)
  return (
    fromHtml ||
    (plain
      ? rebuildFrom(plain, (plain.text ?? '').replace(/\r\n/g, '\n'), isForward, (_, rest) => ({ type: 'text/plain', body: rest }))
      : null)
  )
}

type Cut = (part: Part, rest: string) => { readonly type: string; readonly body: string }

function rebuildFrom(part: Part, text: string, isForward: boolean, cut: Cut): Letter | null {
  const top = text.slice(0, COMMENT_CHARS_MAX + BLOCK_CHARS_MAX)
  const marker = MARKER.exec(top)
  if (!marker && !isForward) return null
  const from = marker ? marker.index + marker[0].length : 0
  const block = readBlock(top.slice(from))
  if (!block || from + block.start > COMMENT_CHARS_MAX) return null
  const { type, body } = cut(part, text.slice(from + block.end))
  const fields = [...block.fields].map(([name, value]) => `${name}: ${value}`)
  const head = [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64']
  return { part: part.id, fields, head, body: Buffer.from(body, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n') }
}

/** The block of From, Subject, Date, To at the top of a forward: From and one more must be there. */
function readBlock(text: string): { readonly fields: ReadonlyMap<string, string>; readonly start: number; readonly end: number } | null {
  const fields = new Map<string, string>()
  let [at, start, end] = [0, -1, 0]
  for (const line of text.split('\n')) {
    const match = FIELD.exec(line.replace(/\r$/, ''))
    const name = match ? NAME_OF[(match[1] ?? '').toLowerCase()] : undefined
    if (match && name && !fields.has(name)) {
      if (start === -1 && name !== 'From' && name !== 'Subject' && name !== 'Date') return null
      if (start === -1) start = at
      fields.set(name, name === 'From' ? asMailbox(headerSafe(match[2] ?? '')) : headerSafe(match[2] ?? ''))
      end = at + line.length + 1
    } else if (start !== -1 && line.trim() !== '') break
    at += line.length + 1
  }
  return fields.has('From') && fields.size >= 2 ? { fields, start, end } : null
}

/** One header line, non-ASCII as it is (RFC 6532). */
const headerSafe = (value: string): string =>
  value
    .replace(/[\r\n\0*]+/g, ' ')
    .replace(/\[mailto:([^\]\s]{1,300})\]/i, '<$1>')
    .trim()

/** A mail program shows names as they are meant; in a header parentheses are a comment and a comma begins another author (RFC 5322 §3.2.2, §3.4). */
const asMailbox = (shown: string): string =>
  shown.replace(
    /^([^<>"]{1,300}[^<>"\s]) {0,3}(<[^<>\s]{3,320}>)$/,
    (_, name: string, address: string) => `"${name.replaceAll('\\', '')}" ${address}`,
  )

/** HTML as lines, well enough to find the block: tags out, breaks and blocks end a line. */
function linesOfHtml(html: string): string {
  return html
    .slice(0, HTML_CHARS_MAX)
    .replace(/<(?:br|\/p|\/div|\/tr|\/blockquote|hr)\b[^>]{0,300}>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&')
}

const HTML_CHARS_MAX = 200_000

/** The forwarded HTML: all behind the last field of the block, found by the words that follow it. */
function cutHtml(part: Part, rest: string): { type: string; body: string } {
  const html = part.text ?? ''
  const firstWords = rest.trim().split('\n')[0]?.trim().slice(0, 60) ?? ''
  const at = firstWords.length < 3 ? -1 : html.indexOf(firstWords)
  if (at === -1) return { type: 'text/html', body: html }
  return { type: 'text/html', body: html.slice(html.lastIndexOf('<', at) === -1 ? at : html.lastIndexOf('<', at)) }
}
