/** Words as Markdown that is nothing but these words: a subject is never a heading, a link or a picture. */
import { safeText } from '../explain/index.ts'

/** CommonMark §2.4: any ASCII punctuation may be escaped. Only what could begin something is: such text is read as it stands, too. A defanged dot, between words, cannot; nor can a picture's "!" while its bracket is escaped. */
const BEGINS_SOMETHING = /(?<=[\p{L}\p{N}_-])\[\.\](?=[\p{L}\p{N}_])|[\\`*_{}[\]<>#|~]|&(?=[\p{L}#])/gu
/** At the beginning of a line: a list, a heading by its underline, a table, a rule. */
const BEGINS_A_LINE = /^(?=[-+=:])|^(\d{1,9})(?=[.)](?:\s|$))/

/** One line of hostile text: cleaned, cut, defanged, and nothing but text to Markdown. */
export const quoted = (text: string, charsMax?: number): string => literally(safeText(text, charsMax))

/** Text that is safe already, as Markdown. */
export const literally = (text: string): string =>
  text
    .replace(BEGINS_SOMETHING, (sign) => (sign === '[.]' ? sign : `\\${sign}`))
    .replace(BEGINS_A_LINE, (_, digits: string | undefined) => (digits === undefined ? '\\' : `${digits}\\`))
