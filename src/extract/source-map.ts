/** A text's value against its source: entities and line ends differ in length, the rest maps unit by unit. */
import { parseFragment } from 'parse5'
import type { TextBuilder } from './text-builder.ts'
import { INVISIBLE, SUSPECT } from './unicode-tricks.ts'

/** `value.slice(from, to)` was written at `start…end` of the source. Equal lengths map unit by unit. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

const SPECIAL = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?|\r\n?/g
/** Whole names of one unit, so that an ordinary mail never asks the parser. */
const ONE_UNIT: ReadonlySet<string> = new Set(
  'nbsp amp lt gt quot apos copy reg trade shy zwnj zwj lrm rlm ndash mdash lsquo rsquo ldquo rdquo laquo raquo bull hellip middot euro pound eacute egrave agrave aacute atilde ccedil ecirc iacute oacute otilde uacute auml ouml uuml Auml Ouml Uuml szlig'
    .split(' ')
    .map((name) => `&${name};`),
)
/** Longer ones are no entity (the longest name has 33 characters), though digits may have leading zeros. */
const ENTITY_CHARS_MAX = 100
/** Beyond this many different names the text is not honest, and its remainder is mapped as one piece. */
const ODD_NAMES_MAX = 500

interface Entity {
  /** Units that it stands for, and how many of its characters made them: `&copyright` is © and "right". */
  readonly units: number
  readonly chars: number
}

/** Pieces of a text whose value differs from its source, in order, without gaps. Contiguous in the source by the tree's own making. */
export function mapPieces(source: string, start: number, end: number, value: string): readonly Piece[] {
  if (value.length === end - start) return [{ from: 0, to: value.length, start, end }]
  const written = source.slice(start, end)
  const pieces: Piece[] = []
  const odd = new Map<string, Entity>()
  let [at, from] = [0, 0]
  const add = (units: number, chars: number) => {
    if (units > 0 && from + units <= value.length) pieces.push({ from, to: from + units, start: start + at, end: start + at + chars })
    from += units
    at += chars
  }
  for (const match of written.matchAll(SPECIAL)) {
    const plain = match.index - at
    if (plain > 0) add(plain, plain)
    const { units, chars } = match[0].startsWith('\r') ? { units: 1, chars: match[0].length } : entityOf(match[0], odd)
    add(units, chars)
    if (odd.size >= ODD_NAMES_MAX) break
  }
  if (from < value.length) add(value.length - from, written.length - at)
  return pieces
}

function entityOf(name: string, odd: Map<string, Entity>): Entity {
  if (ONE_UNIT.has(name)) return { units: 1, chars: name.length }
  if (name.length > ENTITY_CHARS_MAX && !name.startsWith('&#')) return { units: name.length, chars: name.length }
  const known = odd.get(name)
  if (known) return known
  const found = readEntity(name)
  odd.set(name, found)
  return found
}

/** Asks the parser itself what a name stands for: what it left as written is the common end of both. */
function readEntity(name: string): Entity {
  const text = parseFragment(name).childNodes[0]
  const value = text && 'value' in text ? text.value : ''
  if (value === name || value === '') return { units: value.length, chars: name.length }
  let rest = 0
  while (rest < value.length - 1 && value[value.length - 1 - rest] === name[name.length - 1 - rest]) rest += 1
  return { units: value.length - rest, chars: name.length - rest }
}

/** The range of the source that a range of the value was written at. */
export function placeIn(pieces: readonly Piece[], from: number, to: number): { readonly start: number; readonly end: number } {
  const first = pieces.find((piece) => piece.to > from) ?? pieces.at(-1)
  const last = pieces.findLast((piece) => piece.from < to) ?? pieces[0]
  if (!first || !last) return { start: 0, end: 0 }
  return {
    start: isLinear(first) ? first.start + Math.max(0, from - first.from) : first.start,
    end: isLinear(last) ? last.start + Math.min(to, last.to) - last.from : last.end,
  }
}

/** The range of the value that was written in a range of the source. */
export function rangeIn(pieces: readonly Piece[], start: number, end: number): { readonly from: number; readonly to: number } {
  const first = pieces.find((piece) => piece.end > start) ?? pieces.at(-1)
  const last = pieces.findLast((piece) => piece.start < end) ?? pieces[0]
  if (!first || !last) return { from: 0, to: 0 }
  return {
    from: isLinear(first) ? first.from + Math.max(0, start - first.start) : first.from,
    to: isLinear(last) ? last.from + Math.min(end, last.end) - last.start : last.to,
  }
}

const isLinear = ({ from, to, start, end }: Piece): boolean => to - from === end - start

/** Adds what the reader sees of a text: all but the invisible, so that a word split by zero-width letters reads as a word. */
export function addSource(
  text: TextBuilder,
  source: string,
  start: number,
  end: number,
  value: string,
  isPre: boolean,
  isSuspect: boolean,
): void {
  const add = isSuspect ? addSuspect : addPlain
  if (value.length === end - start) add(text, value, start, isPre)
  else
    for (const piece of mapPieces(source, start, end, value)) {
      const units = value.slice(piece.from, piece.to)
      if (isLinear(piece)) add(text, units, piece.start, isPre)
      else addEntity(text, units, piece.start, piece.end, isPre)
    }
}

export const addVisible = (text: TextBuilder, piece: string, sourceStart: number, isKept: boolean): void =>
  (SUSPECT.test(piece) ? addSuspect : addPlain)(text, piece, sourceStart, isKept)

const addPlain = (text: TextBuilder, piece: string, sourceStart: number, isKept: boolean): void => text.add(piece, sourceStart, isKept)

function addSuspect(text: TextBuilder, piece: string, sourceStart: number, isKept: boolean): void {
  let at = 0
  for (const match of piece.matchAll(INVISIBLE)) {
    text.add(piece.slice(at, match.index), sourceStart + at, isKept)
    turnAt(text, match[0], sourceStart + match.index)
    at = match.index + match[0].length
  }
  text.add(piece.slice(at), sourceStart + at, isKept)
}

const RIGHT_TO_LEFT_FROM_HERE = '\u202e'
const TURNED_BACK = '\u202c'

/** A mark that turns the letters behind it around is followed, as on the screen. */
function turnAt(text: TextBuilder, mark: string, place: number): void {
  if (mark === RIGHT_TO_LEFT_FROM_HERE) text.turn(place)
  else if (mark === TURNED_BACK) text.turnBack()
}

function addEntity(text: TextBuilder, units: string, sourceStart: number, sourceEnd: number, isPre: boolean): void {
  const seen = SUSPECT.test(units) ? units.replace(INVISIBLE, '') : units
  turnAt(text, units, sourceStart)
  if (isPre && seen === '\n') text.lineEnd()
  else text.addMapped(seen, sourceStart, sourceEnd)
}
