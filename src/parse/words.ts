/** Encoded words of header values (RFC 2047) → text by libmime, bounded; what it would read otherwise than mail programs is mended before. */
import { iconv, libmime } from './libraries.ts'
import { STRUCTURED_CHARS_MAX } from './limits.ts'
import { decodeTransfer } from './transfer.ts'

/** Encoded words decoded; text without any comes back as it is. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  try {
    return libmime.decodeWords(withRawOutside(inOneEncoding(withoutUtf7(value.slice(0, STRUCTURED_CHARS_MAX)))))
  } catch {
    // A charset nobody knows: the reader's program shows the raw words, and so do we.
    return value
  }
}

const UTF7_WORD = /=\?(?:unicode-1-1-)?utf-?7(?:\*[^?]{0,40})?\?[bq]\?[^?]*\?=/gi

/** libmime leaves UTF-7 as it is, since markup can hide in it; phish hides its words there, and what we show is never markup. */
const withoutUtf7 = (value: string): string =>
  value.replace(UTF7_WORD, (word) => {
    const text = iconv.decode(Buffer.from(libmime.decodeWords(word)), 'utf-7')
    return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  })

const QUOTED_WORD = /=\?([^?\s]{1,60})\?q\?([^?]*)\?=/gi

/** Bytes that came raw were read with their field; within a word they would be read again, in the word's character set. */
const withRawOutside = (value: string): string =>
  /[^\0-\x7f]/.test(value)
    ? value.replace(QUOTED_WORD, (word, charset: string, content: string) =>
        /^utf-?8\b/i.test(charset) ? word : `=?${charset}?Q?${content.replace(/[^\0-\x7f]+/g, `?=$&=?${charset}?Q?`)}?=`,
      )
    : value

const SAME_CHARSET = /=\?([^?\s]{1,60})\?[bq]\?[^?]*\?=(?:\s*=\?\1\?[bq]\?[^?]*\?=)+/gi
const BASE64_WORDS = /=\?([^?\s]{1,60})\?b\?[^?]*\?=(?:\s*=\?[^?\s]{1,60}\?b\?[^?]*\?=)*/gi

/** Exchange changes from base64 to Q within a value, and within a character. libmime joins neighbours of one encoding: Q, then. */
const inOneEncoding = (value: string): string =>
  /\?b\?/i.test(value) && /\?q\?/i.test(value)
    ? value.replace(SAME_CHARSET, (run) => (/\?q\?/i.test(run) ? run.replace(BASE64_WORDS, asQuoted) : run))
    : value

function asQuoted(words: string, charset: string): string {
  const base64 = words.replace(/\?=\s*=\?[^?]*\?b\?|^=\?[^?]*\?b\?|\?=$/gi, '')
  const { bytes } = decodeTransfer(Buffer.from(base64, 'latin1'), 'base64', STRUCTURED_CHARS_MAX)
  return `=?${charset}?Q?${bytes.toString('hex').replace(/../g, '=$&')}?=`
}

export const hasBadWord = (decoded: string): boolean =>
  /=\?[^?\s]{1,40}\?[bq]\?[^?\s]{0,200}\?=/i.test(decoded) || decoded.includes('\ufffd')
