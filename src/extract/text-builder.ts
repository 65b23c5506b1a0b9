/** Builds the visible text as rendering does (white space folded, blocks on lines of their own) and the map back to the source. */
import type { TextRun } from '../model/index.ts'
import { VISIBLE_CHARS_MAX } from './limits.ts'

export interface TextBuilder {
  /** Appends text that stands in the source unit by unit from `sourceStart` on. White space is folded unless `isKept`. */
  add(text: string, sourceStart: number, isKept?: boolean): void
  /** Appends text of another length than its source (an entity). */
  addMapped(text: string, sourceStart: number, sourceEnd: number): void
  lineEnd(): void
  /** From here on letters run from right to left, by a mark written at `sourceStart`, until they are turned back or the line ends. */
  turn(sourceStart: number): void
  turnBack(): void
  length(): number
  /** The unit that shows last; a blank where white space follows it. */
  lastUnit(): number
  slice(from: number): string
  finish(): { readonly text: string; readonly runs: readonly TextRun[] }
}

interface OpenRun {
  start: number
  end: number
  sourceStart: number
  sourceEnd: number
}

const NEW_LINE = 0x0a
const BLANK = 0x20
/** A mark turns a few words around; more is not looked into. */
const TURNED_CHARS_MAX = 5_000
/** Hebrew, Arabic and kin run from right to left by themselves. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c

export function createTextBuilder(): TextBuilder {
  // Pieces, not one growing string: asking a growing string for its last letter copies all of it, each time.
  const pieces: string[] = []
  const runs: OpenRun[] = []
  let [length, lastUnit] = [0, NEW_LINE]
  let isGap = false
  let turned: { readonly pieces: number; readonly runs: number; readonly length: number; readonly sourceStart: number } | null = null

  const append = (piece: string) => {
    pieces.push(piece)
    length += piece.length
    lastUnit = piece.charCodeAt(piece.length - 1)
  }
  const put = (piece: string, sourceStart: number, sourceEnd: number) => {
    if (isGap && lastUnit !== NEW_LINE) append(' ')
    isGap = false
    const start = length
    append(piece)
    const last = runs.at(-1)
    // Neighbours in text and source are one run.
    const isNext = last && last.end === start && last.sourceEnd === sourceStart && piece.length === sourceEnd - sourceStart
    if (isNext && last.end - last.start === last.sourceEnd - last.sourceStart) {
      last.end = length
      last.sourceEnd = sourceEnd
    } else runs.push({ start, end: length, sourceStart, sourceEnd })
  }
  const fold = (piece: string, sourceStart: number) => {
    let open = -1
    for (let at = 0; at < piece.length; at += 1) {
      if (!isSpace(piece.charCodeAt(at))) {
        if (open === -1) open = at
        continue
      }
      // One blank between words maps onto itself and does not end the run.
      if (open !== -1 && piece.charCodeAt(at) === 0x20 && at + 1 < piece.length && !isSpace(piece.charCodeAt(at + 1))) continue
      if (open !== -1) put(piece.slice(open, at), sourceStart + open, sourceStart + at)
      open = -1
      isGap = true
    }
    if (open !== -1) put(piece.slice(open), sourceStart + open, sourceStart + piece.length)
  }
  /** What was added since the turn, as it is seen: its letters in the other order, all of it from one place. */
  const turnBack = () => {
    if (turned === null) return
    const from = turned
    turned = null
    const text = length - from.length > TURNED_CHARS_MAX ? '' : pieces.slice(from.pieces).join('')
    const last = runs.at(-1)
    if (text === '' || !last || runs.length <= from.runs || text.includes('\n') || RIGHT_TO_LEFT.test(text)) return
    const seen = [...text].reverse().join('')
    pieces.splice(from.pieces, pieces.length, seen)
    runs.splice(from.runs, runs.length, { start: from.length, end: length, sourceStart: from.sourceStart, sourceEnd: last.sourceEnd })
    lastUnit = seen.charCodeAt(seen.length - 1)
  }
  return {
    turn(sourceStart) {
      turnBack()
      if (isGap && lastUnit !== NEW_LINE) append(' ')
      isGap = false
      turned = { pieces: pieces.length, runs: runs.length, length, sourceStart }
    },
    turnBack,
    add(piece, sourceStart, isKept = false) {
      if (length >= VISIBLE_CHARS_MAX || piece === '') return
      if (isKept) put(piece, sourceStart, sourceStart + piece.length)
      else fold(piece, sourceStart)
    },
    addMapped(piece, sourceStart, sourceEnd) {
      if (length >= VISIBLE_CHARS_MAX || piece === '') return
      if (piece.length === 1 && (isSpace(piece.charCodeAt(0)) || piece === '\u00a0')) isGap = true
      else put(piece, sourceStart, sourceEnd)
    },
    lineEnd() {
      turnBack()
      isGap = false
      if (lastUnit !== NEW_LINE && length < VISIBLE_CHARS_MAX) append('\n')
    },
    length: () => length,
    lastUnit: () => (isGap ? BLANK : lastUnit),
    slice: (from) => tailOf(pieces, length - from),
    finish() {
      turnBack()
      return { text: pieces.join('').trimEnd(), runs }
    },
  }
}

/** The last `count` units. */
function tailOf(pieces: readonly string[], count: number): string {
  let first = pieces.length
  let found = 0
  while (found < count && first > 0) found += (pieces[--first] as string).length
  return pieces
    .slice(first)
    .join('')
    .slice(found - count)
}
