/** What a person hands over as "the mail": a saved message, a mailbox, the pasted source; or something else, which is told by name. */
import { readMails } from './read-mails.ts'

export type GivenMail =
  /** `isOneOfSeveral`: the first of a mailbox. */
  { readonly raw: Uint8Array; readonly isOneOfSeveral: boolean } | { readonly problem: GivenProblem }
export type GivenProblem = 'nothing' | 'outlook-file' | 'archive' | 'picture' | 'pdf' | 'not-a-mail' | 'unreadable'

/** Of files that people take for the mail, the first bytes. */
const SIGNATURES: readonly (readonly [string, GivenProblem])[] = [
  ['\xd0\xcf\x11\xe0', 'outlook-file'],
  ['PK\x03\x04', 'archive'],
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['RIFF', 'picture'],
]
/** A HEIC photo says its kind behind the length of its first box (ISO 14496-12). */
const HEIC_AT = 4

/** Looked at to tell a mail from another text. */
const LOOKED_AT_BYTES_MAX = 16 * 1024
const FIRST_LINE = /^(?:[!-9;-~]{1,76}:|From )/
const MAIL_FIELD = /^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|Delivered-To|MIME-Version):/im
/** Written on the way and shown by no page around a source: where it begins when more than the source was copied. */
const ON_THE_WAY = /^(?:Delivered-To|Return-Path|Received|X-Received|ARC-Seal|Authentication-Results):[ \t]/m
/** Apple's .emlx: the length of the message stands on a line before it. */
const LENGTH_LINE = /^\d{1,10}[ \t]{0,20}\r?\n/

export async function givenMail(bytes: Uint8Array): Promise<GivenMail> {
  const given = withoutBlankStart(bytes)
  if (given.length === 0) return { problem: 'nothing' }
  const start = given.toString('latin1', 0, LOOKED_AT_BYTES_MAX)
  const problem = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1]
  if (problem !== undefined) return { problem }
  if (start.startsWith('ftyp', HEIC_AT)) return { problem: 'picture' }
  return firstOf(given.subarray(beginning(start)))
}

/** What a person pasted often begins with an empty line; a mail never does. */
function withoutBlankStart(bytes: Uint8Array): Buffer {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = given.subarray(0, 3).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
  while (at < given.length && BLANK.has(given[at] ?? 0)) at += 1
  return given.subarray(at)
}
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const BLANK: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20])

/** Where the source begins: at once, behind Apple's length, or behind the table that a page shows over a source. */
function beginning(start: string): number {
  const length = LENGTH_LINE.exec(start)?.[0].length ?? 0
  if (FIRST_LINE.test(start.slice(length))) return length
  return Math.max(0, start.search(ON_THE_WAY))
}

async function firstOf(source: Buffer): Promise<GivenMail> {
  const found: Uint8Array[] = []
  for await (const one of readMails(['-'], { stdin: chunk(source) })) {
    if ('error' in one) return { problem: 'unreadable' }
    found.push(one.raw)
    if (found.length > 1) break
  }
  const [raw] = found
  return raw === undefined || !looksLikeMail(raw) ? { problem: 'not-a-mail' } : { raw, isOneOfSeveral: found.length > 1 }
}

async function* chunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function looksLikeMail(raw: Uint8Array): boolean {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, LOOKED_AT_BYTES_MAX)).toString('latin1')
  return FIRST_LINE.test(start) && MAIL_FIELD.test(start)
}
