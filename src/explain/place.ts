/** A place in a message, in words: "in the header field From", "in part 1.2". */
import type { Evidence } from '../model/index.ts'

export function placeInWords(at: Evidence['at']): string {
  if ('page' in at) return `on page ${at.page + 1}`
  if (at.field) return `header ${at.field}, bytes ${at.start}–${at.end}`
  if (at.part === 'HEADER' || at.part.endsWith('.MIME')) return `header, bytes ${at.start}–${at.end}`
  return `part ${at.part}, characters ${at.start}–${at.end}`
}
