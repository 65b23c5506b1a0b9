/**
 * Bytes → Message. Never throws, whatever the bytes are: what is malformed becomes a defect, and what could be read is kept.
 * Offsets are exact: `raw.subarray(range.start, range.end)` is what stands there.
 */
import { HEADER, type HeaderField, type Identity, type Message, type MessageAt, type Part } from '../model/index.ts'
import { collectDefects, type DefectList } from './defects.ts'
import { firstValue, readHeader } from './header-fields.ts'
import { domainOf, readMailboxes } from './mailboxes.ts'
import { readParts } from './parts.ts'
import { type SplitResult, splitMessage } from './split.ts'
import { decodeTransfer } from './transfer.ts'
import { decodeWords, hasBadWord } from './words.ts'

export { locateInRaw } from './locate.ts'
export { findOriginals, type Original, reporterOf } from './originals.ts'

export async function parseMessage(raw: Uint8Array): Promise<Message> {
  return parseBytes(raw)
}

/** The same at once, for callers in a tight loop. */
export function parseBytes(raw: Uint8Array): Message {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const defects = collectDefects()
  const { nodes, troubles } = splitMessage(raw)
  const headerRange = nodes[0]?.headerRange ?? { start: 0, end: 0 }
  const header = readHeader(bytes.subarray(headerRange.start, headerRange.end), HEADER, defects)
  const parts = readParts(bytes, nodes, header, defects)
  noteTroubles(troubles, nodes, parts, defects)
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

function noteTroubles(troubles: SplitResult['troubles'], nodes: SplitResult['nodes'], parts: readonly Part[], defects: DefectList): void {
  for (const { code, offset } of troubles) {
    const index = nodes.findIndex(({ headerRange, bodyRange }) => offset >= headerRange.start && offset <= bodyRange.end)
    defects.add(code, { part: parts[index]?.id || HEADER, start: 0, end: 0 })
  }
}

function noteBytes(bytes: Buffer, header: readonly HeaderField[], defects: DefectList): void {
  const top: MessageAt = { part: HEADER, start: 0, end: 0 }
  if (bytes.length === 0) defects.add('empty', top)
  else if (header.length === 0) defects.add('no-header', top)
  if (bytes.indexOf(0) !== -1) defects.add('nul-bytes', top)
  const count = (key: string) => header.reduce((sum, field) => sum + (field.key === key ? 1 : 0), 0)
  if (bytes.length > 0 && count('from') === 0) defects.add('no-from', top)
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
