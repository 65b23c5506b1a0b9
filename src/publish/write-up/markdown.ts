/**
 * The door to Markdown: micromark, whose HTML is safe by default (no HTML of the writer's passes, nor an address that runs something). Hostile
 * values are defanged and escaped before they become Markdown, so that a subject is never a heading, a link or a picture.
 */
import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { safeText } from '../../explain/index.ts'
import { bounded } from './bounded.ts'

/** A write-up is an article, not a book. */
export const MARKDOWN_CHARS_MAX = 400_000

export const toHtml = (markdown: string): string =>
  micromark(bounded(markdown.slice(0, MARKDOWN_CHARS_MAX)), { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })

/** CommonMark §2.4: any ASCII punctuation may be escaped. Only what could begin something is: the draft is read as text, too. A defanged dot, between words, cannot; nor can a picture's "!" while its bracket is escaped. */
const BEGINS_SOMETHING = /(?<=[\p{L}\p{N}_-])\[\.\](?=[\p{L}\p{N}_])|[\\`*_{}[\]<>#|~]|&(?=[\p{L}#])/gu
/** At the beginning of a line: a list, a heading by its underline, a table, a rule. */
const BEGINS_A_LINE = /^(?=[-+=:])|^(\d{1,9})(?=[.)](?:\s|$))/

/** One line of hostile text: cleaned, cut, defanged, and nothing but text to Markdown. */
export const quoted = (text: string, charsMax?: number): string => escaped(safeText(text, charsMax))

/** Text that is safe already, as Markdown. */
export const escaped = (text: string): string =>
  text
    .replace(BEGINS_SOMETHING, (sign) => (sign === '[.]' ? sign : `\\${sign}`))
    .replace(BEGINS_A_LINE, (_, digits: string | undefined) => (digits === undefined ? '\\' : `${digits}\\`))
