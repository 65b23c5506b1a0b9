/**
 * Reads one header field from raw bytes, for the little that intake must know before `parse/` has seen the mail: the
 * Date of a file, and the addresses of a sample. Bounded and forgiving; whoever needs the truth about a header asks `parse/`.
 */

/** More header than this is an attack on readers, not a mail; a field behind it is not seen here. */
const HEADER_BYTES_MAX = 256 * 1024
/** RFC 5322 §2.1.1 allows 998 a line; a Date or an address list worth reading fits in this with its folds. */
const FIELD_CHARS_MAX = 4_000

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09

/** The unfolded value of the first field of that name, as Latin-1 text; null if there is none. */
export function headerField(raw: Uint8Array, name: string): string | null {
  const header = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, HEADER_BYTES_MAX))
  const wanted = `${name.toLowerCase()}:`
  for (let start = 0; start < header.length; ) {
    const end = endOfLine(header, start)
    if (isEmptyLine(header, start, end)) return null
    if (header.toString('latin1', start, start + wanted.length).toLowerCase() === wanted) return unfolded(header, start + wanted.length)
    start = end
  }
  return null
}

function endOfLine(header: Buffer, start: number): number {
  const newline = header.indexOf(0x0a, start)
  return newline === -1 ? header.length : newline + 1
}

const isEmptyLine = (header: Buffer, start: number, end: number): boolean =>
  header[start] === 0x0a || (header[start] === 0x0d && end - start === 2)

function unfolded(header: Buffer, start: number): string {
  let end = endOfLine(header, start)
  while (end < header.length && end - start < FIELD_CHARS_MAX && isBlank(header[end] ?? 0)) end = endOfLine(header, end)
  return header
    .toString('latin1', start, Math.min(end, start + FIELD_CHARS_MAX))
    .replace(/[\r\n]/g, '')
    .trim()
}
