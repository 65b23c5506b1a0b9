/** A place in a message, in words: "in the subject", "in a link". Bytes and characters stand in the JSON report. */
import type { Evidence, Report } from '../model/index.ts'
import { type Catalogue, catalogueOf, type Language } from './catalogues/index.ts'
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

/** Which of the places that readers know. */
export function placeOf(at: Evidence['at'], { links, attachments }: Surroundings): keyof Catalogue['places'] {
  if ('page' in at) return 'page'
  if (at.field !== undefined) return FIELDS.get(at.field.toLowerCase()) ?? 'field'
  if (at.part === 'HEADER') return 'header'
  const body = at.part.replace(/\.MIME$/, '')
  if (attachments.some(({ part }) => part === body)) return 'file'
  if (body !== at.part) return 'header'
  return links.some((link) => holds(link.at, at)) ? 'link' : 'text'
}

export function placeInWords(at: Evidence['at'], around: Surroundings, language: Language = 'en'): string {
  const place = placeOf(at, around)
  const template = catalogueOf(language).places[place]
  if ('page' in at) return sentence(template, { page: `${at.page + 1}` })
  // The name of a field is the sender's too: it is cleaned and cut like any value.
  return place === 'field' ? sentence(template, { field: at.field ?? '' }) : template
}
