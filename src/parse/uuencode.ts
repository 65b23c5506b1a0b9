/** uuencode (POSIX `uuencode`, older than MIME): the lines between `begin 644 name` and `end`, each with its own length. */

const LF = 0x0a

export function decodeUu(body: Buffer, bytesMax: number): Buffer {
  const out = Buffer.allocUnsafe(Math.min(body.length, bytesMax))
  let length = 0
  let isInside = false
  for (let at = 0; at < body.length && length < out.length; ) {
    const lineFeed = body.indexOf(LF, at)
    const end = lineFeed === -1 ? body.length : lineFeed
    const line = body.subarray(at, end)
    at = end + 1
    if (!isInside) isInside = /^begin [0-7]{3,4} /.test(line.toString('latin1', 0, 20))
    else if (line.toString('latin1', 0, 3) === 'end') break
    else length += decodeLine(line, out, length)
  }
  return out.subarray(0, length)
}

/** Six bits a character; a space and a back-tick are both zero. */
const bitsOf = (char: number | undefined): number => ((char ?? 0x20) - 0x20) & 0x3f

function decodeLine(line: Buffer, out: Buffer, from: number): number {
  const count = Math.min(bitsOf(line[0]), out.length - from)
  for (let byte = 0; byte < count; byte += 1) {
    const at = 1 + Math.floor(byte / 3) * 4 + (byte % 3)
    const shift = (byte % 3) * 2
    out[from + byte] = ((bitsOf(line[at]) << (2 + shift)) | (bitsOf(line[at + 1]) >> (4 - shift))) & 0xff
  }
  return count
}
