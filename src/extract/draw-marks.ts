/** Draws text with the lit ranges marked, each number where it stands. */
import type { MessageAt } from '../model/index.ts'
import { mapPieces, type Piece, rangeIn } from './source-map.ts'

/** A place of the ledger, with its number there. */
export interface Lit {
  readonly at: MessageAt
  readonly number: number
}

export interface Marks {
  readonly lit: readonly Lit[]
  /** Numbers that were drawn: a number is an id once, the rest of its range only carries it. */
  readonly numbered: Set<number>
  /** How text is written: escaped, and where all is shown that is there, with what shows nothing. */
  readonly write: (text: string) => string
}

export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

export const openMark = ({ numbered }: Marks, number: number): string => {
  const id = numbered.has(number) ? '' : ` id="telltale-${number}"`
  numbered.add(number)
  return `<mark class="telltale"${id} data-number="${number}">`
}

/** The number alone, where there are no words to mark, or where another telltale marks them already. */
export const badge = (marks: Marks, number: number): string => `${openMark(marks, number)}</mark>`

export const touching = ({ lit }: Marks, start: number, end: number): readonly Lit[] =>
  lit.filter(({ at }) => at.start < end && at.end > start)

/** A text whose value was written at `start…end` of the source. */
export function drawText(marks: Marks, source: string, start: number, end: number, value: string): string {
  const lit = marks.lit.length === 0 ? [] : touching(marks, start, end)
  if (lit.length === 0) return marks.write(value)
  const pieces: readonly Piece[] = mapPieces(source, start, end, value)
  const out: string[] = []
  let drawn = 0
  for (const { at, number } of lit) {
    const range = rangeIn(pieces, at.start, at.end)
    const from = Math.max(drawn, range.from)
    const words = value.slice(from, range.to)
    if (words.trim() === '') {
      if (!marks.numbered.has(number) && range.to <= drawn) out.push(badge(marks, number))
      continue
    }
    out.push(marks.write(value.slice(drawn, from)), openMark(marks, number), marks.write(words), '</mark>')
    drawn = range.to
  }
  out.push(marks.write(value.slice(drawn)))
  return out.join('')
}
