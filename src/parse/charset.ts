/** Bytes of a text part → text: the declared character set, else what the bytes say. A lie is a defect and a best guess is shown. */
import { isAscii, isUtf8 } from 'node:buffer'
import type { DefectCode } from '../model/index.ts'
import { asEucJp } from './iso-2022-jp.ts'
import { iconv } from './libraries.ts'

export interface DecodedText {
  readonly text: string
  /** The set that was used: iconv-lite's name, or the platform's where iconv-lite does not know it. */
  readonly charset: string
  readonly defect: DefectCode | null
}

/** By letters and digits alone. Browsers and mail programs read the ISO sets as their Windows supersets (WHATWG Encoding §4.2). */
const SAME_AS: Readonly<Record<string, string>> = {
  usascii: 'ascii',
  ansix341968: 'ascii',
  '7bit': 'ascii',
  unicode11utf8: 'utf8',
  iso88591: 'win1252',
  latin1: 'win1252',
  l1: 'win1252',
  cp819: 'win1252',
  iso88599: 'win1254',
  latin5: 'win1254',
  iso885911: 'win874',
  tis620: 'win874',
  iso2022jp: 'iso-2022-jp',
  csiso2022jp: 'iso-2022-jp',
  iso2022jp1: 'iso-2022-jp',
  iso2022jpms: 'iso-2022-jp',
}
export const ISO_2022_JP = 'iso-2022-jp'

/** `utf-8 x`, `=iso-2022-jp$esc`, `gb2312_charset`: the name is what can be one. */
const charsetName = (declared: string): string => {
  const name = (/[a-z0-9][\w.:+-]*/.exec(declared.toLowerCase())?.[0] ?? '').replace(/[_-]charset$/, '')
  return SAME_AS[name.replace(/[^a-z0-9]/g, '')] ?? name
}

const asUtf8 = (bytes: Buffer): string | null => (isUtf8(bytes) ? bytes.toString('utf8') : null)

export function decodeText(bytes: Buffer, declared: string | null): DecodedText {
  const name = declared === null ? null : charsetName(declared)
  if (name === null || name === 'utf-8' || name === 'utf8' || name === 'ascii') return unicodeText(bytes, name)
  if (name === 'win1252' && isAscii(bytes)) return { text: bytes.toString('latin1'), charset: name, defect: null }
  if (name === ISO_2022_JP) return japaneseText(bytes)
  if (!iconv.encodingExists(name)) return platformText(bytes, name)
  const text = iconv.decode(bytes, name, { stripBOM: false })
  const isLie = /^utf-?(16|32)/.test(name) && (bytes.length % 2 === 1 || text.includes('\ufffd'))
  if (!isLie) return { text, charset: name, defect: null }
  const guess = asUtf8(bytes)
  return { text: guess ?? text, charset: guess === null ? name : 'utf8', defect: 'charset-lie' }
}

function unicodeText(bytes: Buffer, name: string | null): DecodedText {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), charset: 'utf8', defect: null }
  const text = asUtf8(bytes)
  if (text !== null) return { text, charset: 'utf8', defect: name === 'ascii' ? 'charset-lie' : null }
  return { text: iconv.decode(bytes, 'win1252'), charset: 'win1252', defect: name === null ? null : 'charset-lie' }
}

function japaneseText(bytes: Buffer): DecodedText {
  // The set has seven bits (RFC 1468); what has eight is something else.
  const guess = isAscii(bytes) ? null : asUtf8(bytes)
  if (guess !== null) return { text: guess, charset: 'utf8', defect: 'charset-lie' }
  return { text: iconv.decode(asEucJp(bytes), 'eucjp'), charset: ISO_2022_JP, defect: null }
}

/** iconv-lite leaves out a few that the platform knows. */
function platformText(bytes: Buffer, name: string): DecodedText {
  const decoder = platformDecoder(name)
  if (decoder) return { text: decoder.decode(bytes), charset: name, defect: null }
  const text = asUtf8(bytes)
  return { text: text ?? iconv.decode(bytes, 'win1252'), charset: text === null ? 'win1252' : 'utf8', defect: 'unknown-charset' }
}

export function platformDecoder(name: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(name, { ignoreBOM: true })
  } catch {
    // A name that nobody knows; the caller guesses.
    return null
  }
}
