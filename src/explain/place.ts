/** A place in a message, in words: "header From, bytes 12–40", "part 1.2, characters 3–9". */
import type { Evidence } from '../model/index.ts'
import { catalogueOf, type Language } from './catalogues/index.ts'
import { filled } from './sentence.ts'

export function placeInWords(at: Evidence['at'], language: Language = 'en'): string {
  const { page, field, header, part } = catalogueOf(language).places
  if ('page' in at) return filled(page, { page: String(at.page + 1) })
  const [start, end] = [String(at.start), String(at.end)]
  if (at.field) return filled(field, { field: at.field, start, end })
  return at.part === 'HEADER' || at.part.endsWith('.MIME') ? filled(header, { start, end }) : filled(part, { part: at.part, start, end })
}
