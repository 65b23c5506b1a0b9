/**
 * ISO-2022-JP (RFC 1468), which iconv-lite does not know: rewritten as EUC-JP, which it does. The platform's decoder would do, but for a
 * mark of damage where two escapes meet, as they do in half of all Japanese subjects.
 */

const ESCAPE = 0x1b

/** What a run of bytes means: how many make a character, and what EUC-JP writes before it. */
interface Mode {
  readonly width: 1 | 2
  readonly prefix: number | null
  readonly isHigh: boolean
}
const ASCII: Mode = { width: 1, prefix: null, isHigh: false }
const KANJI: Mode = { width: 2, prefix: null, isHigh: true }
const KATAKANA: Mode = { width: 1, prefix: 0x8e, isHigh: true }
const MORE_KANJI: Mode = { width: 2, prefix: 0x8f, isHigh: true }
const ESCAPES: Readonly<Record<string, Mode>> = { '(B': ASCII, '(J': ASCII, '(I': KATAKANA, $B: KANJI, '$@': KANJI, '$(D': MORE_KANJI }

/** Visits every character until told to stop; a line begins in ASCII, whatever the one before forgot. */
function eachCharacter(bytes: Buffer, visit: (at: number, mode: Mode) => boolean): void {
  let mode = ASCII
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number
    const name = byte === ESCAPE ? escapeNameAt(bytes, at + 1) : null
    if (name) {
      mode = ESCAPES[name] as Mode
      at += 1 + name.length
      continue
    }
    if (byte === 0x0a || byte === 0x0d) mode = ASCII
    // Spaces, controls and bytes of other sets stand for themselves; half a character does, too.
    const isOwn = byte > 0x20 && byte < 0x7f && (mode.width === 1 || (bytes[at + 1] as number) > 0x20)
    const used = isOwn ? mode : ASCII
    if (!visit(at, used)) return
    at += used.width
  }
}

function escapeNameAt(bytes: Buffer, at: number): string | null {
  const text = bytes.toString('latin1', at, at + 3)
  return Object.keys(ESCAPES).find((name) => text.startsWith(name)) ?? null
}

export function asEucJp(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length * 2)
  let length = 0
  eachCharacter(bytes, (at, { width, prefix, isHigh }) => {
    if (prefix !== null) out[length++] = prefix
    for (let byte = at; byte < at + width; byte += 1) out[length++] = (bytes[byte] as number) | (isHigh ? 0x80 : 0)
    return true
  })
  return out.subarray(0, length)
}

/** Where the n-th UTF-16 unit of the decoded text stands; all characters of the set are one unit. */
export function byteOfUnit(bytes: Buffer, units: number): number {
  let [seen, found] = [0, bytes.length]
  eachCharacter(bytes, (at) => {
    if (seen === units) found = at
    seen += 1
    return seen <= units
  })
  return found
}
