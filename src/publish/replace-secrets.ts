/** Finds secrets in a text, also inside Base64 and hexadecimal (and those inside each other), and puts placeholders there. */
import { createHash } from 'node:crypto'
import { replaceInBase64, replaceInHex } from './encoded-runs.ts'
import { fittedPlaceholder, kindOf, placeholderFor } from './placeholder.ts'
import { readingsOf } from './readings.ts'
import { type Place, type Secret, secretFinder } from './secret-finder.ts'
import type { Alphabet } from './written-character.ts'

/** An encoded page with an encoded link with an encoded address: deeper was never seen. */
const NESTING_MAX = 3

/** Shorter text in Base64 or hexadecimal is a chance likeness, not a secret. */
const ENCODED_BYTES_MIN = 3

export interface SecretReplacer {
  inText(text: string): string
  inBytes(bytes: Uint8Array): Uint8Array
}

export function secretReplacer(values: readonly string[]): SecretReplacer {
  const secrets = secretsOf(values)
  if (secrets.length === 0) return { inText: (text) => text, inBytes: (bytes) => bytes }
  const find = secretFinder(secrets)
  const lengthMin = Math.max(ENCODED_BYTES_MIN, Math.min(...secrets.map(({ value }) => value.replace(/[\s_+]/g, '').length)))
  const everywhere = (text: string, alphabet: Alphabet, isFitted: boolean, depth: number): string => {
    const places = readingsOf(text, alphabet).flatMap(find)
    const replaced = places.length === 0 ? text : withPlaceholders(text, places, isFitted)
    if (depth >= NESTING_MAX) return replaced
    const inside = (decoded: string) => everywhere(decoded, 'bytes', true, depth + 1)
    return replaceInHex(replaceInBase64(replaced, lengthMin, inside), lengthMin, inside)
  }
  return {
    inText: (text) => everywhere(text, 'text', false, 0),
    inBytes: (bytes) => Buffer.from(everywhere(Buffer.from(bytes).toString('latin1'), 'bytes', false, 0), 'latin1'),
  }
}

/**
 * Numbered as they are given. Counters know a reader by the digest of the address, as picture services do: who has the address can make
 * it, too, so it tells as much.
 */
function secretsOf(values: readonly string[]): readonly Secret[] {
  const distinct = [...new Map(values.map((value) => [value.trim().toLowerCase(), value.trim()])).values()].filter((value) => value !== '')
  return distinct.flatMap((value, at): Secret[] => {
    const secret = { number: at + 1, value, kind: kindOf(value) }
    return secret.kind === 'address' ? [secret, ...digestsOf(secret)] : [secret]
  })
}

const digestsOf = ({ number, value }: Secret): Secret[] =>
  ['md5', 'sha1', 'sha256'].map((name) => ({
    number,
    value: createHash(name).update(value.toLowerCase(), 'utf8').digest('hex'),
    kind: 'digest',
  }))

/** Places of several readings may overlap: the first counts, of two that begin together the longer. */
function withPlaceholders(text: string, places: readonly Place[], isFitted: boolean): string {
  const pieces: string[] = []
  let end = 0
  for (const place of places.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (place.start < end) continue
    pieces.push(text.slice(end, place.start), placeholderAt(text.slice(place.start, place.end), place.secret, isFitted))
    end = place.end
  }
  return pieces.join('') + text.slice(end)
}

function placeholderAt(match: string, secret: Secret | null, isFitted: boolean): string {
  if (secret === null) return isFitted ? 'x'.repeat(match.length) : 'redacted'
  if (secret.kind === 'digest') return '0'.repeat(match.length)
  if (isFitted) return fittedPlaceholder(secret.kind, match.length)
  const whole = placeholderFor(secret.kind, secret.number)
  if (secret.kind !== 'address' || match.includes('@')) return whole
  // A link stays a link: where the sign was encoded it still is.
  const encoded = /%(?:25)*40/.exec(match)?.[0]
  // `=` stands for the sign in a bounce address; before two digits or a line end it is quoted-printable's.
  return whole.replace('@', encoded ?? (/=(?![0-9a-f]{2}|\r?\n)/i.test(match) ? '=' : '@'))
}
