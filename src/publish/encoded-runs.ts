/**
 * What stands in Base64 (RFC 4648 §4, §5) or hexadecimal inside a text, decoded, changed and encoded again in its place.
 * A run is read at every alignment, since what surrounds it may be of the same letters. Changes keep their length, so
 * letters that stand for unchanged bytes stay, and so do line ends.
 */

type Change = (decoded: string) => string

/** `+`, `/` and the like may be percent-encoded in a link; in a body lines break, in a quoted-printable one with `=`. */
const LETTER = /%2[bf]|[a-z0-9+/_-]/gi
const BASE64_BREAK = String.raw`=?\r?\n[ \t]?`

export function replaceInBase64(text: string, bytesMin: number, change: Change): string {
  // The whole letters alone of the shortest secret, at its worst alignment.
  const lettersMin = Math.max(4, Math.floor((bytesMin * 4) / 3))
  const unit = '(?:[a-z0-9+/_-]|%2[bf])'
  const run = new RegExp(`${unit}+(?:${BASE64_BREAK}${unit}+)*`, 'gi')
  return text.replace(run, (found) => (found.length < lettersMin ? found : changedBase64(found, change)))
}

function changedBase64(run: string, change: Change): string {
  const places = [...run.matchAll(LETTER)]
  let letters = places.map(([letter]) => plainLetter(letter)).join('')
  const before = letters
  for (let alignment = 0; alignment < 4; alignment++) {
    const part = letters.slice(alignment)
    const decoded = Buffer.from(part, 'base64').toString('latin1')
    const changed = change(decoded)
    if (changed === decoded || changed.length !== decoded.length) continue
    const encoded = Buffer.from(changed, 'latin1').toString('base64').replace(/=+$/, '')
    letters = letters.slice(0, alignment) + encoded + part.slice(encoded.length)
  }
  return letters === before ? run : inPlaces(run, places, before, letters)
}

/** Only letters that changed are written, each as its neighbours are. */
function inPlaces(run: string, places: readonly RegExpExecArray[], before: string, after: string): string {
  const isUrlSafe = /[-_]/.test(run)
  const pieces: string[] = []
  let end = 0
  for (const [at, { index, 0: written }] of places.entries()) {
    pieces.push(run.slice(end, index))
    const letter = after[at] ?? ''
    pieces.push(letter === before[at] ? written : likeNeighbours(letter, isUrlSafe, run.includes('%2')))
    end = index + written.length
  }
  return pieces.join('') + run.slice(end)
}

const plainLetter = (letter: string): string => ({ '%2b': '+', '%2f': '/', '-': '+', _: '/' })[letter.toLowerCase()] ?? letter

function likeNeighbours(letter: string, isUrlSafe: boolean, isPercentEncoded: boolean): string {
  if (letter !== '+' && letter !== '/') return letter
  if (isUrlSafe) return letter === '+' ? '-' : '_'
  if (isPercentEncoded) return letter === '+' ? '%2B' : '%2F'
  return letter
}

export function replaceInHex(text: string, bytesMin: number, change: Change): string {
  const digitsMin = bytesMin * 2
  return text.replace(/[0-9a-f]+/gi, (run) => {
    if (run.length < digitsMin) return run
    let digits = run
    for (const alignment of [0, 1]) {
      const end = alignment + Math.floor((run.length - alignment) / 2) * 2
      const decoded = Buffer.from(digits.slice(alignment, end), 'hex').toString('latin1')
      const changed = change(decoded)
      if (changed === decoded || changed.length !== decoded.length) continue
      digits = digits.slice(0, alignment) + Buffer.from(changed, 'latin1').toString('hex') + digits.slice(end)
    }
    return digits
  })
}
