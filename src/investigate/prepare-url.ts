/**
 * The address as it is opened: whoever set the lure must not learn which of its copies was looked at (a trap that is
 * known is dead). Recipients' addresses in any dress, and tokens that look made for one reader, are replaced by others of
 * the same shape; paths keep theirs, for there they name the page.
 */
import { createHash } from 'node:crypto'

const RECIPIENTS_MAX = 20
const URL_CHARS_MAX = 8_000
/** Values shorter than this name things; longer ones with letters and digits mixed name readers. */
const TOKEN_CHARS_MIN = 16
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const TOKEN = /^(?=[^/]*\d)(?=[^/]*[a-z])[\w.~=+-]+$/i
/** RFC 2606 keeps the domain for nobody. */
const SOMEBODY = 'anna.muster@example.com'

type Dress = (address: string) => string
const hex: Dress = (address) => Buffer.from(address).toString('hex')
const base64: Dress = (address) => Buffer.from(address).toString('base64')
const hashed =
  (algorithm: string): Dress =>
  (address) =>
    createHash(algorithm).update(address).digest('hex')
const DRESSES: readonly Dress[] = [
  (address) => address,
  (address) => encodeURIComponent(address),
  (address) => encodeURIComponent(encodeURIComponent(address)),
  base64,
  (address) => base64(address).replace(/=+$/, ''),
  (address) => Buffer.from(address).toString('base64url'),
  (address) => encodeURIComponent(base64(address)),
  hex,
  hashed('md5'),
  hashed('sha1'),
  hashed('sha256'),
  (address) => [...address].reverse().join(''),
]

/** @returns the address with everything about its reader replaced; the same one for the same input */
export function preparedUrl(url: string, recipients: readonly string[] = []): string {
  let text = url.slice(0, URL_CHARS_MAX)
  for (const recipient of recipients.slice(0, RECIPIENTS_MAX)) {
    const address = recipient.trim()
    if (!address.includes('@')) continue
    for (const spelt of new Set([address, address.toLowerCase()]))
      for (const dress of DRESSES) text = replaceAll(text, dress(spelt), dress(SOMEBODY))
    const local = address.split('@', 1)[0] ?? ''
    if (local.length > 5) text = replaceAll(text, local, 'anna.muster')
  }
  const parsed = URL.parse(text)
  if (!parsed) return text
  parsed.search = replacedPairs(parsed.search)
  parsed.hash = replacedPairs(parsed.hash)
  return parsed.href
}

/** Case is kept where it carries meaning (base64) and ignored where it does not (hex, names). */
function replaceAll(text: string, part: string, by: string): string {
  if (part.length < 4) return text
  const isHex = /^[0-9a-f]+$/.test(part)
  return isHex ? text.replaceAll(part, by).replaceAll(part.toUpperCase(), by.toUpperCase()) : text.replaceAll(part, by)
}

/** `?a=b&c=d` and `#a=b`: the values, and lone values, that look made for one reader. */
const replacedPairs = (part: string): string =>
  part.slice(0, 1) +
  part
    .slice(1)
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=')
      const isLone = equals === -1 || /^[=]+$/.test(pair.slice(equals))
      const [name, value] = isLone ? ['', pair] : [pair.slice(0, equals + 1), pair.slice(equals + 1)]
      return name + (isToken(value) ? otherOf(value) : value)
    })
    .join('&')

const isToken = (value: string): boolean => UUID.test(value) || (value.length >= TOKEN_CHARS_MIN && TOKEN.test(value) && !isWords(value))
/** `windows-11-pro-update`, `2024-annual-report`: words with a number among them. */
const isWords = (value: string): boolean => value.split(/[-_.+]/).every((part) => /^(?:[a-z]{1,14}|\d{1,4})$/i.test(part))

/** Another value of the same shape: letters stay letters, digits digits. */
function otherOf(value: string): string {
  const noise = createHash('sha512').update(`telltale ${value}`).digest()
  return [...value]
    .map((one, at) => {
      const step = (noise[at % noise.length] ?? 0) + 1
      if (/[0-9]/.test(one)) return String((Number(one) + step) % 10)
      if (/[a-f]/.test(one)) return 'abcdef'[('abcdef'.indexOf(one) + step) % 6]
      if (/[a-z]/.test(one)) return String.fromCharCode(97 + ((one.charCodeAt(0) - 97 + step) % 26))
      if (/[A-Z]/.test(one)) return String.fromCharCode(65 + ((one.charCodeAt(0) - 65 + step) % 26))
      return one
    })
    .join('')
}
