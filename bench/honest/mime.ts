/** Writes MIME: encoded words, quoted-printable, base64, multiparts, old charsets. Kept apart from Telltale's own reader. */
import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import type { Random } from './random.ts'

export interface Part {
  readonly type: string
  readonly headers: readonly string[]
  readonly body: string
}

const LEGACY: Readonly<Record<string, readonly string[]>> = {
  en: ['iso-8859-1', 'windows-1252'],
  de: ['iso-8859-1', 'windows-1252', 'iso-8859-15'],
  fr: ['iso-8859-1', 'iso-8859-15'],
  es: ['iso-8859-1', 'windows-1252'],
  pt: ['iso-8859-1'],
  it: ['iso-8859-1'],
  nl: ['windows-1252'],
  pl: ['iso-8859-2', 'windows-1250'],
  ru: ['windows-1251', 'koi8-r'],
  tr: ['iso-8859-9', 'windows-1254'],
  ja: ['shift_jis', 'euc-jp'],
  zh: ['gb2312', 'gbk'],
}

/** An old charset that can say all of `text`, or utf-8. */
export function charsetOf(text: string, language: string, random: Random): string {
  const charset = random.pick(LEGACY[language] ?? ['utf-8'])
  return iconv.decode(iconv.encode(text, charset), charset) === text ? charset : 'utf-8'
}

export function encodedWord(text: string, charset: string, random: Random): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?')) return text
  const useBase64 = charset !== 'utf-8' ? true : random.chance(0.5)
  const words: string[] = []
  let chunk = ''
  const wordOf = (part: string) => {
    const bytes = iconv.encode(part, charset)
    if (useBase64) return `=?${charset}?B?${bytes.toString('base64')}?=`
    const quoted = [...bytes].map((byte) =>
      /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : byte === 32 ? '_' : hex(byte),
    )
    return `=?${charset}?Q?${quoted.join('')}?=`
  }
  for (const character of text) {
    if (wordOf(chunk + character).length > 68) {
      words.push(wordOf(chunk))
      chunk = ''
    }
    chunk += character
  }
  words.push(wordOf(chunk))
  return words.join('\r\n ')
}

/** A display name: quoted or encoded as needed. */
export function phraseOf(name: string, charset: string, random: Random): string {
  if (!/^[\x20-\x7e]*$/.test(name)) return encodedWord(name, charset, random)
  return /^[A-Za-z0-9 ]+$/.test(name) && random.chance(0.7) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`
}

export function textPart(subtype: 'plain' | 'html', text: string, charset: string, random: Random): Part {
  const bytes = iconv.encode(text.replace(/\r?\n/g, '\r\n'), charset)
  const ascii = /^[\x09\x0a\x0d\x20-\x7e]*$/.test(text) && text.split('\n').every((line) => line.length < 900)
  const encoding =
    ascii && random.chance(0.5) ? '7bit' : random.chance(charset === 'utf-8' || ascii ? 0.7 : 0.5) ? 'quoted-printable' : 'base64'
  const quote = random.chance(0.5) ? '"' : ''
  return {
    type: `text/${subtype}; charset=${quote}${random.chance(0.3) ? charset.toUpperCase() : charset}${quote}`,
    headers: [`Content-Transfer-Encoding: ${encoding}`],
    body:
      encoding === '7bit' ? bytes.toString('latin1') : encoding === 'base64' ? wrapped(bytes.toString('base64')) : quotedPrintable(bytes),
  }
}

export function filePart(type: string, name: string, bytes: Buffer): Part {
  const headers = ['Content-Transfer-Encoding: base64', `Content-Disposition: attachment; filename="${name}"`]
  return { type: `${type}; name="${name}"`, headers, body: wrapped(bytes.toString('base64')) }
}

export function multipart(subtype: string, parts: readonly Part[], random: Random): Part {
  const shape = random.int(0, 2)
  const unique = createHash('md5')
    .update(parts.map(({ body }) => body).join())
    .digest('hex')
  const boundary =
    shape === 0
      ? `----=_Part_${random.int(1000, 99_999)}_${unique.slice(0, 12)}`
      : shape === 1
        ? `_----------=_MCPart_${unique.slice(0, 10)}`
        : unique.slice(0, 28)
  const inner = parts.map(({ type, headers, body }) => [`--${boundary}`, `Content-Type: ${type}`, ...headers, '', body].join('\r\n'))
  return { type: `multipart/${subtype}; boundary="${boundary}"`, headers: [], body: [...inner, `--${boundary}--`, ''].join('\r\n') }
}

const hex = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
const wrapped = (base64: string) => base64.replace(/.{76}/g, '$&\r\n')

function quotedPrintable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .split('\r\n')
    .map((line) => {
      const lines: string[] = []
      let current = ''
      for (let at = 0; at < line.length; at++) {
        const byte = line.charCodeAt(at)
        const last = at === line.length - 1
        const plain = byte !== 61 && ((byte > 32 && byte < 127) || ((byte === 32 || byte === 9) && !last))
        const piece = plain ? (line[at] as string) : hex(byte)
        if (current.length + piece.length > 75) {
          lines.push(`${current}=`)
          current = ''
        }
        current += piece
      }
      return [...lines, current].join('\r\n')
    })
    .join('\r\n')
}
