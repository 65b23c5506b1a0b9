/** The door to Markdown: micromark, whose HTML is safe by default (no HTML of the writer's passes, nor an address that runs something). */
import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { bounded } from './bounded.ts'

/** A write-up is an article of fifteen thousand words at most, not a book: micromark reads so much in a second or two, whatever it is. */
export const MARKDOWN_CHARS_MAX = 100_000

export const toHtml = (markdown: string): string =>
  micromark(bounded(markdown.slice(0, MARKDOWN_CHARS_MAX)), { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })
