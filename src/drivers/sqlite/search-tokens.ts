/** How texts and fields are written into the full-text index, and how they are asked for: the same both times. */

const TOKEN_CHARS_MAX = 120
const LABELS_MAX = 8
/** Scripts that put no white space between words: each letter is a word, and a word is letters that follow each other. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
const WORDS_MAX = 30

export const spaced = (text: string): string => text.replace(UNSPACED, ' $& ')

/** One word of the index for a field and its value, whatever signs they hold: letters, figures, and the code of anything else. */
export const tokenOf = (field: string, value: string): string =>
  [...`${field}:${value.toLowerCase()}`.slice(0, TOKEN_CHARS_MAX)]
    .map((sign) => (/[a-y0-9]/.test(sign) ? sign : `z${(sign.codePointAt(0) ?? 0).toString(16)}z`))
    .join('')

/** Words as an FTS5 string, so that nothing in them is syntax; null where there is no letter and no figure. */
export function phraseOf(text: string, isBeginning: boolean): string | null {
  const words = spaced(text)
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.slice(0, WORDS_MAX)
  return words ? `"${words.join(' ')}"${isBeginning ? '*' : ''}` : null
}

/** A domain and all that it lies below; an IPv4 address and its beginnings. */
export function ranksOf(host: string): string[] {
  if (host === '') return []
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return host.split('.').map((_, at, all) => all.slice(0, at + 1).join('.'))
  if (host.includes(':')) return [host]
  const labels = host.split('.').slice(-LABELS_MAX)
  return [...new Set([host, ...labels.map((_, at) => labels.slice(at).join('.'))])]
}

/** Each name between white space, so that its start and end can be asked for; with what would end a quoted string left out. */
export const namesText = (names: readonly string[]): string => ` ${names.map((name) => name.replaceAll('"', ' ')).join('  ')} `
