/**
 * Originals inside a carrier: attached mails (message/rfc822, `.eml`) as bytes, and inline forwards rebuilt from text. The case
 * is about the original; who reported it is kept apart.
 */
import type { Message, Part } from '../model/index.ts'
import { firstValue } from './header-fields.ts'
import { parseBytes } from './index.ts'
import { rebuildForward } from './inline-forward.ts'
import { decodeTransfer } from './transfer.ts'

export interface Original {
  /** `attached`: the original's own bytes. `inline`: rebuilt, so its identity proves nothing. */
  readonly how: 'attached' | 'inline'
  readonly part: string
  readonly raw: Uint8Array
}

export const ORIGINALS_MAX = 10
/** A report of a report of a report. */
const CARRIERS_DEEP_MAX = 3
const ORIGINAL_BYTES_MAX = 50_000_000

export async function findOriginals(raw: Uint8Array, message: Message): Promise<readonly Original[]> {
  const found: Original[] = []
  // A carrier inside a carrier is opened, too; what is kept is the innermost mail.
  const open: { raw: Uint8Array; message: Message; depth: number; part: string; how: Original['how'] }[] = [
    { raw, message, depth: 0, part: '', how: 'attached' },
  ]
  for (let one = open.shift(); one && found.length < ORIGINALS_MAX; one = open.shift()) {
    const inner = one.depth < CARRIERS_DEEP_MAX ? originalsIn(one.raw, one.message) : []
    if (inner.length === 0 && one.depth > 0) found.push({ how: one.how, part: one.part, raw: one.raw })
    for (const original of inner) {
      const how = one.how === 'inline' ? 'inline' : original.how
      const part = one.part === '' ? original.part : `${one.part}/${original.part}`
      open.push({ raw: original.raw, message: parseBytes(original.raw), depth: one.depth + 1, part, how })
    }
  }
  return found
}

/** One layer. A bounce (RFC 3464) returns our own or a stranger's mail: it is no report about it. */
function originalsIn(raw: Uint8Array, message: Message): readonly Original[] {
  const type = firstValue(message.header, 'content-type')?.value.toLowerCase() ?? ''
  if (type.startsWith('multipart/report') && !type.includes('feedback-report')) return []
  const attached = message.parts.filter(isMail).slice(0, ORIGINALS_MAX)
  if (attached.length > 0)
    return attached
      .map((part) => ({ how: 'attached', part: part.id, raw: contentOf(raw, part) }))
      .filter((one): one is Original => looksLikeMail(one.raw))
  const rebuilt = rebuildForward(raw, message)
  return rebuilt ? [{ how: 'inline', part: rebuilt.part, raw: rebuilt.raw }] : []
}

const isMail = ({ type, filename, parentId }: Part): boolean =>
  parentId !== null && (type === 'message/rfc822' || type === 'message/global' || (filename !== null && /\.eml$/i.test(filename)))

function contentOf(raw: Uint8Array, part: Part): Uint8Array {
  const body = Buffer.from(raw.buffer, raw.byteOffset + part.bodyRange.start, part.bodyRange.end - part.bodyRange.start)
  return Uint8Array.from(decodeTransfer(body, part.encoding, ORIGINAL_BYTES_MAX).bytes)
}

/** An `.eml` may hold anything; a mail begins with a header field. */
const looksLikeMail = (raw: Uint8Array): boolean =>
  /^(?:From [^\n]{1,500}\n)?[\x21-\x39\x3b-\x7e]{1,100}[ \t]*:/.test(Buffer.from(raw.subarray(0, 700)).toString('latin1'))

/** Who sent the report: its author address; '' when it has none. */
export const reporterOf = (message: Message): string => message.identity.from[0]?.address ?? ''
