/** Parts that a reader may open, and what they are: listed, not opened. */

import { type Attachment, HEADER, type Message, type Part } from '../model/index.ts'
import { attachedPageOf, entriesOf, formatOf, opensOf } from './attachment-content.ts'

const ATTACHMENTS_MAX = 200

/** `shown` is the part the reader sees as the mail itself. */
export function listAttachments(raw: Uint8Array, message: Message, shown: Part | null): readonly Attachment[] {
  return message.parts
    .filter((part) => part.childIds.length === 0 && part !== shown && isAttachment(part))
    .slice(0, ATTACHMENTS_MAX)
    .map((part, place) => ({
      part: part.id,
      filename: part.filename,
      type: part.type,
      bytes: sizeOf(raw, part),
      ...(place < LOOKED_INTO_MAX ? contentOf(raw, part) : NOT_LOOKED_INTO),
      // A message that is one part has no other header than its own.
      at: { part: part.parentId === null ? HEADER : `${part.id}.MIME`, start: 0, end: part.headerRange.end - part.headerRange.start },
    }))
}

/** Of as many a mail's time is spent on. */
const LOOKED_INTO_MAX = 20
const NOT_LOOKED_INTO = { format: null, entries: null, page: null, opens: [] }

function contentOf(raw: Uint8Array, part: Part): Pick<Attachment, 'format' | 'entries' | 'page' | 'opens'> {
  // A mail inside a mail is read as one.
  if (part.type.startsWith('message/')) return NOT_LOOKED_INTO
  const format = formatOf(raw, part)
  const isPage = format === 'html' || format === 'svg' || PAGE_NAME.test(part.filename?.slice(-NAME_END_CHARS) ?? '')
  return {
    format,
    entries: format === 'zip' ? entriesOf(raw, part) : null,
    page: isPage ? attachedPageOf(raw, part) : null,
    opens: isPage || format === 'pdf' ? opensOf(raw, part) : [],
  }
}
const PAGE_NAME = /\.(?:s?x?html?|svg)$/i
const NAME_END_CHARS = 10

/** A picture with a Content-ID and no name stands in the text; a text without a name is another body. */
function isAttachment({ type, disposition, filename, contentId }: Part): boolean {
  if (disposition === 'attachment') return true
  if (type.startsWith('multipart/')) return false
  return type.startsWith('text/') ? filename !== null || type === 'text/calendar' : filename !== null || contentId === null
}

const [LINE_FEED, CARRIAGE_RETURN, EQUALS] = [0x0a, 0x0d, 0x3d]

/**
 * Decoded size, without decoding. Base64: encoders write lines of one length (RFC 2045 §6.8), so the first tells how many line ends
 * there are. Quoted-printable and the rest are text and told as they stand.
 */
function sizeOf(raw: Uint8Array, { encoding, bodyRange }: Part): number {
  let { start, end } = bodyRange
  if (encoding !== 'base64') return end - start
  while (end > start && isLineEnd(raw[end - 1])) end -= 1
  while (start < end && isLineEnd(raw[start])) start += 1
  if (end <= start) return 0
  const feed = raw.subarray(start, end).indexOf(LINE_FEED)
  const line = feed === -1 ? end - start : feed + 1
  const lineEnd = feed === -1 ? 0 : raw[start + feed - 1] === CARRIAGE_RETURN ? 2 : 1
  const letters = end - start - Math.floor((end - start) / line) * lineEnd
  const padding = raw[end - 1] !== EQUALS ? 0 : raw[end - 2] === EQUALS ? 2 : 1
  return Math.max(0, Math.floor((letters * 3) / 4) - padding)
}

const isLineEnd = (byte: number | undefined): boolean => byte === LINE_FEED || byte === CARRIAGE_RETURN
