/** Numbers that registers and parcel services give out, where words beside them or their shape say that they are meant as such; as plain ranges. */
import type { Organisation } from '../knowledge/index.ts'
import type { NumberDetail } from '../model/index.ts'
import { caseHolds } from './check-digits.ts'
import type { Range } from './details-words.ts'
import { NUMBER_RULES, type NumberRule, PARCEL_RULE, parcelExists } from './number-rules.ts'

export type WrittenNumber = Range & Omit<NumberDetail, 'at'>

const NUMBERS_MAX = 20
/** On either side of the number. */
const LINE_CHARS_MAX = 120

/** A number of Brazil's courts. Imitations have other lengths: words must stand beside those. */
const COURT_CASE = /(?<![\d.-])\d{5,9}-\d{2}\.\d{4}\.\d\.\d{2}\.\d{3,24}(?!\d)/g
const WHOLE_COURT_CASE = /^\d{7}-\d{2}\.\d{4}\.\d\.\d{2}\.\d{4}$/
const COURT_WORDS = /processo|autos/i
/**
 * UPU S10, or made to look like it: in a mail of a post office, with its own country behind it, no word need say what it is. The references that
 * couriers pass on from their customers look like anything.
 */
const POSTED = /(?<![\p{L}\d])[A-Z]{2}\d{7,12}[A-Z]{2}(?![\p{L}\d])/gu
const POSTS = new Set(
  'usps correios royal-mail la-poste poste-italiane correos ctt postnl bpost post-ch oesterreichische-post deutsche-post poczta-polska an-post canada-post australia-post'.split(
    ' ',
  ),
)

/** What people write where a number shall come ("12.345.678/0001-90"): no false number but none. */
const STAND_IN = /(\d)\1{5}|0123456|1234567|2345678|3456789|9876543|8765432/

type ParcelService = Pick<Organisation, 'id' | 'country'>

/** @param service that the mail speaks as; without one, numbers of parcels are not looked for */
export function numbersIn(text: string, service: ParcelService | null): readonly WrittenNumber[] {
  const written = [
    ...NUMBER_RULES.flatMap((rule) => namedIn(text, rule)),
    ...casesIn(text),
    ...(service === null ? [] : [...namedIn(text, PARCEL_RULE), ...postedIn(text, service)]),
  ]
  // Where one stands twice, the first place tells.
  const once = new Map(written.sort((one, other) => other.start - one.start).map((one) => [one.compact, one]))
  return [...once.values()]
    .filter(({ exists, compact }) => exists !== false || !STAND_IN.test(compact))
    .reverse()
    .slice(0, NUMBERS_MAX)
}

function namedIn(text: string, { kind, words, shape, exists }: NumberRule): WrittenNumber[] {
  const found: WrittenNumber[] = []
  for (const { 0: word, index } of text.matchAll(words)) {
    if (found.length >= NUMBERS_MAX) break
    shape.lastIndex = index + word.length
    const number = shape.exec(text)?.[1]
    if (number !== undefined) found.push(writtenAt(text, kind, shape.lastIndex - number.length, number, exists))
  }
  return found
}

function casesIn(text: string): WrittenNumber[] {
  if (!COURT_WORDS.test(text)) return []
  const exists = (number: string) => (digits: string) => WHOLE_COURT_CASE.test(number) && caseHolds(digits)
  return [...text.matchAll(COURT_CASE)]
    .slice(0, NUMBERS_MAX)
    .map(({ 0: number, index }) => writtenAt(text, 'case', index, number, exists(number)))
    .filter((one) => WHOLE_COURT_CASE.test(one.text) || COURT_WORDS.test(one.line))
}

function postedIn(text: string, { id, country }: ParcelService): WrittenNumber[] {
  if (!POSTS.has(id)) return []
  const own = [...text.matchAll(POSTED)].filter(([number]) => number.endsWith(country))
  return own.slice(0, NUMBERS_MAX).map(({ 0: number, index }) => writtenAt(text, 'parcel', index, number, parcelExists))
}

function writtenAt(text: string, kind: WrittenNumber['kind'], start: number, number: string, exists: NumberRule['exists']): WrittenNumber {
  const compact = number.replace(/[^A-Z\d]/g, '')
  return { kind, text: number, start, end: start + number.length, compact, exists: exists(compact), line: lineAround(text, start, number) }
}

function lineAround(text: string, start: number, number: string): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - LINE_CHARS_MAX)
  const lineEnd = text.indexOf('\n', start + number.length)
  const until = start + number.length + LINE_CHARS_MAX
  return text.slice(from, lineEnd === -1 ? until : Math.min(lineEnd, until))
}
