/** A place in a message, in words: "in the subject", "in a link". Bytes and characters stand in the JSON report. */
import type { Evidence, Report } from '../model/index.ts'
import { catalogueOf, type Language } from './catalogues/index.ts'
import { holds } from './digest.ts'
import { sentence } from './sentence.ts'

type Surroundings = Pick<Report, 'links' | 'attachments'>

/** A map, since a field may be called like a member of every object. */
const FIELDS = new Map<string, 'subject' | 'from' | 'replyTo' | 'to' | 'date'>([
  ['subject', 'subject'],
  ['from', 'from'],
  ['reply-to', 'replyTo'],
  ['to', 'to'],
  ['date', 'date'],
])

export function placeInWords(at: Evidence['at'], { links, attachments }: Surroundings, language: Language = 'en'): string {
  const { places } = catalogueOf(language)
  if ('page' in at) return sentence(places.page, { page: `${at.page + 1}` })
  // The name of a field is the sender's too: it is cleaned and cut like any value.
  if (at.field !== undefined) {
    const known = FIELDS.get(at.field.toLowerCase())
    return known ? places[known] : sentence(places.field, { field: at.field })
  }
  if (at.part === 'HEADER') return places.header
  const body = at.part.replace(/\.MIME$/, '')
  if (attachments.some(({ part }) => part === body)) return places.file
  if (body !== at.part) return places.header
  return links.some((link) => holds(link.at, at)) ? places.link : places.text
}
