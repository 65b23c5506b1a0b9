/**
 * The message as the signature check gets it: the fields that `parse/` saw, a bounded number of signatures, CRLF line ends. Checking
 * is quadratic in fields and in names signed, so a header made for that is not checked at all.
 */
import type { HeaderField, Message } from '../model/index.ts'

/** RFC 6376 §6.1 lets a verifier limit the signatures it tries. Honest mail carries one to three. */
export const SIGNATURES_MAX = 5
/** Three fields a hop (RFC 8617 §4.1); chains of more than three hops are rare, of more than ten unseen. */
const ARC_FIELDS_MAX = 30
/** What `parse/` reads; of a longer header the rest, and perhaps the author, is unseen. */
const SECTION_BYTES_MAX = 256 * 1024
/** Of the fields kept. The longest header of the corpora has 25 kB and 400 lines. */
const HEADER_BYTES_MAX = 128 * 1024
const HEADER_LINES_MAX = 3_000
const FIELDS_MAX = 1_000
const SIGNATURE_BYTES_MAX = 8_000

const LF = 0x0a
const CR = 0x0d
const CRLF = Buffer.from('\r\n')

export interface SignedCopy {
  readonly bytes: Buffer
  /** `d=` and `s=` of the signatures kept, for asking ahead. */
  readonly keys: readonly { readonly domain: string; readonly selector: string }[]
  readonly isArcLeftOut: boolean
}

/** null: too much header to check. */
export function signedCopy(raw: Uint8Array, message: Message): SignedCopy | null {
  const { start, end } = message.headerRange
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const section = bytes.subarray(start, end)
  if (section.length > SECTION_BYTES_MAX) return null
  const arcFields = message.header.filter(({ key }) => key.startsWith('arc-')).length
  const isArcLeftOut = arcFields > ARC_FIELDS_MAX
  const signatures = message.header.filter(isSignature).slice(0, SIGNATURES_MAX)
  const kept = new Set(signatures)
  const fields = message.header.filter((field) =>
    field.key === 'dkim-signature' ? kept.has(field) : !(isArcLeftOut && field.key.startsWith('arc-')),
  )
  if (!isBounded(fields, section)) return null
  const isSigned = signatures.length > 0 || (arcFields > 0 && !isArcLeftOut)
  const bodyStart = message.parts[0]?.bodyRange.start ?? bytes.length
  const lines = fields.flatMap((field) => [withCrlf(section.subarray(field.start, field.end)), CRLF])
  return {
    // Without a signature nobody reads the body: a large mail then costs no more than a small one.
    bytes: Buffer.concat([...lines, CRLF, isSigned ? withCrlf(bytes.subarray(bodyStart)) : CRLF]),
    keys: signatures.map(({ value }) => ({ domain: tag(value, 'd'), selector: tag(value, 's') })),
    isArcLeftOut,
  }
}

const isSignature = ({ key, start, end }: HeaderField): boolean => key === 'dkim-signature' && end - start <= SIGNATURE_BYTES_MAX

function isBounded(fields: readonly HeaderField[], section: Buffer): boolean {
  const bytes = fields.reduce((sum, { start, end }) => sum + end - start, 0)
  if (fields.length > FIELDS_MAX || bytes > HEADER_BYTES_MAX) return false
  return fields.reduce((sum, { start, end }) => sum + linesOf(section.subarray(start, end)), 0) <= HEADER_LINES_MAX
}

function linesOf(field: Buffer): number {
  let lines = 1
  for (let at = field.indexOf(LF); at !== -1; at = field.indexOf(LF, at + 1)) lines += 1
  return lines
}

/** A tag of a signature (RFC 6376 §3.2), blanks taken out; '' if absent. Only for asking ahead: the check reads it again. */
const tag = (value: string, name: string): string =>
  value
    .slice(0, SIGNATURE_BYTES_MAX)
    .split(';')
    .map((piece) => piece.replace(/\s+/g, ''))
    .find((piece) => piece.toLowerCase().startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? ''

/** Files on Unix keep mail with bare LF; it was signed with CRLF (RFC 6376 §5.3). */
function withCrlf(bytes: Buffer): Buffer {
  let bare = 0
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) if (bytes[at - 1] !== CR) bare += 1
  if (bare === 0) return bytes
  const whole = Buffer.allocUnsafe(bytes.length + bare)
  let [from, to] = [0, 0]
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at - 1] === CR) continue
    to += bytes.copy(whole, to, from, at)
    whole[to] = CR
    to += 1
    from = at
  }
  bytes.copy(whole, to, from)
  return whole
}
