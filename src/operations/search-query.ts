/**
 * What a person types into a search → a typed search. `brand:dhl verdict:attack after:2024-01 link:*.icu -is:carrier "customs fee"`: all of it must hold; a
 * comma between values is *or*, a `-` in front is *not*, words without a field are looked for in all texts. One pass, no backtracking; what is not understood is
 * refused with its place.
 */
import { nearest } from '../config/nearest.ts'
import type { Trap } from '../config/traps.ts'
import { cleanText } from '../explain/index.ts'
import { Refusal } from '../model/index.ts'
import type { CaseSearch, SearchClause, SearchTerm } from '../ports/index.ts'
import { hasLetters, PERIOD_FIELDS, SEARCH_FIELDS, type Written } from './search-fields.ts'
import { momentOf } from './search-period.ts'

export const SEARCH_CHARS_MAX = 500
const CLAUSES_MAX = 20
const VALUES_MAX = 20
const QUOTES = '"“”„«»'
const NAMED_MAX = 12

interface Piece {
  /** Counted from one, as people do. */
  readonly place: number
  /** As it stands in the search. */
  readonly text: string
  readonly isNot: boolean
  readonly field: string | null
  readonly values: readonly Written[]
}

/**
 * @param traps what a kind of trap stands for
 * @param now what `after:7d` is counted from
 * @throws Refusal that names the place and, for an unknown field or value, the nearest known one
 */
export function parseSearch(text: string, traps: readonly Trap[] = [], now: Date = new Date()): CaseSearch {
  if (text.length > SEARCH_CHARS_MAX) throw new Refusal(`A search has at most ${SEARCH_CHARS_MAX} characters.`)
  const pieces = piecesOf(text)
  if (pieces.length > CLAUSES_MAX) throw new Refusal(`A search has at most ${CLAUSES_MAX} conditions; this one has ${pieces.length}.`)
  const clauses: SearchClause[] = []
  let [since, before]: [string | null, string | null] = [null, null]
  for (const piece of pieces) {
    if (piece.field === 'after') since = latest(since, periodOf(piece, now))
    else if (piece.field === 'before') before = earliest(before, periodOf(piece, now))
    else {
      const clause = clauseOf(piece, traps)
      if (clause) clauses.push(clause)
    }
  }
  if (since !== null && before !== null && since >= before)
    throw new Refusal(
      `Between ${since.slice(0, 10)} and ${before.slice(0, 10)} there is no day: “before:” leaves out what it names, so March is after:2024-03 before:2024-04.`,
    )
  if (clauses.length === 0 && since === null && before === null && text.trim() !== '')
    throw new Refusal('There is no letter and no figure in it to look for.')
  return { clauses, since, before }
}

function clauseOf(piece: Piece, traps: readonly Trap[]): SearchClause | null {
  const { field, values, isNot } = piece
  if (field === null) {
    // A sign between words (“terms & conditions”) says nothing.
    const anyOf = values.filter(({ text }) => hasLetters(text)).map((one) => withLongBeginning(piece, anywhere(one)))
    return anyOf.length > 0 ? { isNot, anyOf } : null
  }
  return { isNot, anyOf: values.flatMap((one) => termsOf(piece, field, one, traps)) }
}

const anywhere = ({ text, isQuoted }: Written): SearchTerm => {
  const isBeginning = !isQuoted && text.endsWith('*')
  return { kind: 'words', of: 'anywhere', text, isBeginning }
}

function termsOf(piece: Piece, field: string, written: Written, traps: readonly Trap[]): readonly SearchTerm[] {
  const spec = SEARCH_FIELDS[field]
  const read = spec?.read(written, traps)
  if (read) {
    const terms = [read].flat()
    if (terms.length === 0) throw refusalAt(piece, `no trap is listed as ${shown(written.text)}; an admin lists them under Settings.`)
    return terms.map((term) => withLongBeginning(piece, term))
  }
  if (written.text === '') throw refusalAt(piece, `“${field}:” wants a value, as in ${spec?.example}.`)
  const near = nearest(written.text, spec?.words ?? [])
  const known = spec?.words ? ` It has ${spec.words.slice(0, NAMED_MAX).join(', ')}${spec.words.length > NAMED_MAX ? ' …' : ''}.` : ''
  throw refusalAt(
    piece,
    `“${shown(written.text)}” is no value of ${field}.${near ? ` Did you mean ${near}?` : known || ` It is written as in ${spec?.example}.`}${written.text.includes('*') ? ' A * stands at the start or end of at least three letters.' : ''}`,
  )
}

/** The beginning of nearly every word fits nearly every mail. */
function withLongBeginning(piece: Piece, term: SearchTerm): SearchTerm {
  if (term.kind === 'words' && term.isBeginning && term.text.replace(/[^\p{L}\p{N}]/gu, '').length < 3)
    throw refusalAt(piece, 'A * needs at least three letters before it.')
  return term
}

function periodOf(piece: Piece, now: Date): string {
  const { field, values, isNot } = piece
  const text = values[0]?.text ?? ''
  if (isNot) throw refusalAt(piece, `“-${field}:” says nothing; use ${field === 'after' ? 'before:' : 'after:'} instead.`)
  const moment = values.length === 1 ? momentOf(text, now) : null
  if (moment === null)
    throw refusalAt(
      piece,
      `“${shown(text)}” is no year, month or day, as in ${PERIOD_FIELDS[field ?? '']?.example}, ${field}:2024-01-31, ${field}:7d or ${field}:today.`,
    )
  return moment
}

const latest = (one: string | null, other: string): string => (one !== null && one > other ? one : other)
const earliest = (one: string | null, other: string): string => (one !== null && one < other ? one : other)

/** @throws Refusal where a field is not known */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) at += 1
    else {
      const [piece, end] = pieceAt(text, at)
      pieces.push(piece)
      at = end
    }
  }
  return pieces.map(checked)
}

const FIELD = /([A-Za-z]{1,20}):/y
const ADDRESS = /h(?:tt|xx)ps?:\/\//iy

function pieceAt(text: string, start: number): [Piece, number] {
  const isNot = text[start] === '-' && /\S/.test(text[start + 1] ?? '')
  const from = isNot ? start + 1 : start
  ADDRESS.lastIndex = from
  FIELD.lastIndex = from
  // An address that was pasted is looked for by its host.
  const isAddress = ADDRESS.test(text)
  const field = isAddress ? 'link' : (FIELD.exec(text)?.[1]?.toLowerCase() ?? null)
  const values: Written[] = []
  let at = isAddress || field === null ? from : from + field.length + 1
  do {
    const [written, end] = valueAt(text, at, field !== null && !isAddress)
    values.push(written)
    at = end + 1
  } while (text[at - 1] === ',' && values.length < VALUES_MAX)
  const end = Math.max(at - 1, from + 1)
  return [{ place: from + 1, text: text.slice(start, end), isNot, field, values }, end]
}

/** Up to white space, a closing quotation mark, or the comma before the next value. */
function valueAt(text: string, start: number, mayBeSeveral: boolean): [Written, number] {
  if (QUOTES.includes(text[start] || ' ')) {
    let end = start + 1
    while (end < text.length && !QUOTES.includes(text[end] ?? '')) end += 1
    if (end >= text.length) throw new Refusal(`At character ${start + 1}: the quotation mark is not closed.`)
    return [{ text: text.slice(start + 1, end), isQuoted: true }, end + 1]
  }
  let end = start
  while (end < text.length && !/\s/.test(text[end] ?? '') && !(mayBeSeveral && text[end] === ',')) end += 1
  return [{ text: text.slice(start, end), isQuoted: false }, end]
}

function checked(piece: Piece): Piece {
  const { field } = piece
  if (field === null || Object.hasOwn(SEARCH_FIELDS, field) || Object.hasOwn(PERIOD_FIELDS, field)) return piece
  const known = [...Object.keys(SEARCH_FIELDS), ...Object.keys(PERIOD_FIELDS)]
  const near = nearest(field, known)
  throw refusalAt(
    piece,
    `there is no field “${field}”. ${near ? `Did you mean ${near}?` : `The fields are ${known.join(', ')}.`} Put it in quotation marks to look for the words.`,
  )
}

const SHOWN_CHARS_MAX = 40
const shown = (text: string): string => cleanText(text, SHOWN_CHARS_MAX)
const refusalAt = ({ place }: Piece, says: string): Refusal => new Refusal(`At character ${place}: ${says}`)
