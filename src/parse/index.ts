/**
 * Bytes → Message. Never throws, whatever the bytes are: what is malformed becomes a defect, and what could be read is kept.
 * Offsets are exact: `raw.subarray(range.start, range.end)` is what stands there.
 */
import { HEADER, type HeaderField, type Identity, type Message, type MessageAt, type Part } from '../model/index.ts'
import { collectDefects, type DefectList } from './defects.ts'
import { firstValue } from './header-fields.ts'
import { MESSAGE_BYTES_MAX } from './limits.ts'
import { domainOf, readMailboxes } from './mailboxes.ts'
import { readParts } from './parts.ts'
import { type SplitNode, splitMessage } from './split.ts'
import { decodeTransfer } from './transfer.ts'
import { decodeWords, hasBadWord } from './words.ts'

export { locateInRaw } from './locate.ts'
export { findOriginals, type Original, reporterOf } from './originals.ts'
export { decodeWords } from './words.ts'

export async function parseMessage(raw: Uint8Array): Promise<Message> {
  return parseBytes(raw)
}

/** The same at once, for callers in a tight loop. */
export function parseBytes(raw: Uint8Array): Message {
  const bytes = withLineFeeds(Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, MESSAGE_BYTES_MAX)))
  const defects = collectDefects()
  if (raw.byteLength > MESSAGE_BYTES_MAX) defects.add('too-large', NOWHERE)
  const { nodes, troubles } = splitMessage(bytes, defects)
  const { header, headerRange } = nodes[0] as SplitNode
  const parts = readParts(bytes, nodes, defects)
  for (const { code, node } of troubles) defects.add(code, { part: node.id || HEADER, start: 0, end: 0 })
  noteBytes(bytes, header, defects)
  return {
    bytes: raw.byteLength,
    header,
    headerRange,
    subject: subjectOf(header, defects),
    identity: identityOf(header, defects),
    date: dateOf(header, defects),
    parts,
    defects: defects.all,
  }
}

/** Content of one part, its transfer encoding undone, at most `bytesMax` bytes. */
export function decodedBytes(raw: Uint8Array, part: Part, bytesMax: number): Uint8Array {
  const body = Buffer.from(raw.buffer, raw.byteOffset + part.bodyRange.start, part.bodyRange.end - part.bodyRange.start)
  return decodeTransfer(body, part.encoding, bytesMax).bytes
}

const NOWHERE: MessageAt = { part: HEADER, start: 0, end: 0 }

const LF = 0x0a
const CR = 0x0d

/** Lines that end in a CR alone, all of them: mail programs read those, too. Another byte in the same place keeps every offset true. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (bytes.indexOf(LF) !== -1 || bytes.indexOf(CR) === -1) return bytes
  const made = Buffer.from(bytes)
  for (let at = 0; at < made.length; at += 1) if (made[at] === CR) made[at] = LF
  return made
}

function noteBytes(bytes: Buffer, header: readonly HeaderField[], defects: DefectList): void {
  if (bytes.length === 0) defects.add('empty', NOWHERE)
  else if (header.length === 0) defects.add('no-header', NOWHERE)
  if (bytes.indexOf(0) !== -1) defects.add('nul-bytes', NOWHERE)
  const count = (key: string) => header.reduce((sum, field) => sum + (field.key === key ? 1 : 0), 0)
  if (bytes.length > 0 && count('from') === 0) defects.add('no-from', NOWHERE)
  if (count('from') > 1) defects.add('several-from', placeOf(header.filter(({ key }) => key === 'from').at(-1)))
  if (count('subject') > 1) defects.add('several-subject', placeOf(header.filter(({ key }) => key === 'subject').at(-1)))
}

const placeOf = (field: HeaderField | undefined): MessageAt => ({ part: HEADER, start: field?.start ?? 0, end: field?.end ?? 0 })

function subjectOf(header: readonly HeaderField[], defects: DefectList): Message['subject'] {
  const field = firstValue(header, 'subject')
  if (!field) return { text: '', at: null }
  const text = decodeWords(field.value)
  if (hasBadWord(text)) defects.add('bad-encoded-word', placeOf(field))
  return { text, at: placeOf(field) }
}

function identityOf(header: readonly HeaderField[], defects: DefectList): Identity {
  const returnPath = firstValue(header, 'return-path')?.value
  return {
    from: readMailboxes(header, 'from', defects),
    sender: readMailboxes(header, 'sender', defects),
    replyTo: readMailboxes(header, 'reply-to', defects),
    to: readMailboxes(header, 'to', defects),
    cc: readMailboxes(header, 'cc', defects),
    returnPathDomain: returnPath === undefined ? null : domainOf(returnPath.replace(/[<>\s]/g, '')),
  }
}

const DATE_CHARS_MAX = 100

function dateOf(header: readonly HeaderField[], defects: DefectList): string | null {
  const field = firstValue(header, 'date')
  if (!field) return null
  // The comment "(CET)" behind the zone is custom (RFC 5322 §3.3); Date does not need it.
  const time = Date.parse(field.value.slice(0, DATE_CHARS_MAX).replace(/\([^)]{0,60}\)/g, ''))
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  defects.add('bad-date', placeOf(field))
  return null
}
