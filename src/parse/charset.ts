/** Bytes of a text part → text: the declared character set, else what the bytes say. A lie is a defect and a best guess is shown. */
import type { DefectCode } from '../model/index.ts'
import { iconv } from './libraries.ts'

export interface DecodedText {
  readonly text: string
  /** iconv-lite's name of the set that was used. */
  readonly charset: string
  readonly defect: DefectCode | null
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function asUtf8(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

const isAscii = (bytes: Buffer): boolean => {
  for (const byte of bytes) if (byte > 0x7f) return false
  return true
}

export function decodeText(bytes: Buffer, declared: string | null): DecodedText {
  const name = declared?.toLowerCase() ?? null
  const isUnicode = name === null || name === 'utf-8' || name === 'utf8' || name === 'us-ascii' || name === 'ascii'
  if (isUnicode) {
    const text = asUtf8(bytes)
    if (text !== null) return { text, charset: 'utf8', defect: name?.includes('ascii') && !isAscii(bytes) ? 'charset-lie' : null }
    return { text: iconv.decode(bytes, 'win1252'), charset: 'win1252', defect: name === null ? null : 'charset-lie' }
  }
  // RFC 1345 and WHATWG agree: what says Latin-1 means Windows-1252.
  const known = name === 'iso-8859-1' || name === 'latin1' ? 'win1252' : name
  if (!iconv.encodingExists(known)) {
    const text = asUtf8(bytes)
    return { text: text ?? iconv.decode(bytes, 'win1252'), charset: text === null ? 'win1252' : 'utf8', defect: 'unknown-charset' }
  }
  const text = iconv.decode(bytes, known, { stripBOM: false })
  const isLie = /^utf-?(16|32)/.test(known) && (bytes.length % 2 === 1 || text.includes('\ufffd'))
  if (!isLie) return { text, charset: known, defect: null }
  return { text: asUtf8(bytes) ?? text, charset: asUtf8(bytes) === null ? known : 'utf8', defect: 'charset-lie' }
}
