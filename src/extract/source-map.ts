/** A text node's value against its source: entities and line ends differ in length, the rest maps unit by unit. */

import type { TextBuilder } from './text-builder.ts'
import { INVISIBLE, SUSPECT } from './unicode-tricks.ts'

const SPECIAL = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?|\r\n?/g
/** An entity stands for one or two UTF-16 units, rarely more. */
const ENTITY_UNITS_MAX = 4
const LOOK_AHEAD = 12

export function addSource(text: TextBuilder, source: string, start: number, end: number, value: string, isPre: boolean): void {
  if (value.length === end - start) {
    addVisible(text, value, start, isPre)
    return
  }
  const written = source.slice(start, end)
  let [at, valueAt] = [0, 0]
  SPECIAL.lastIndex = 0
  for (let match = SPECIAL.exec(written); match && valueAt < value.length; match = SPECIAL.exec(written)) {
    const plain = match.index - at
    addVisible(text, value.slice(valueAt, valueAt + plain), start + at, isPre)
    valueAt += plain
    const after = match.index + match[0].length
    const units = match[0].startsWith('\r') ? 1 : entityUnits(value, valueAt, written, match.index, after)
    addEntity(text, value.slice(valueAt, valueAt + units), start + match.index, start + after, isPre)
    valueAt += units
    at = after
  }
  SPECIAL.lastIndex = 0
  if (valueAt < value.length) addVisible(text, value.slice(valueAt), start + at, isPre)
}

const AMPERSAND = /^&(?:amp|#38|#x26)\b/i

/** How many units of the value an entity made: as many as let the rest go on as written. A name nobody knows stays as it is. */
function entityUnits(value: string, valueAt: number, written: string, from: number, after: number): number {
  const name = written.slice(from, after)
  const code = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}))/i.exec(name)
  if (code) return Number.parseInt(code[1] ?? code[2] ?? '0', code[1] ? 16 : 10) > 0xffff ? 2 : 1
  if (AMPERSAND.test(name)) return 1
  if (value.startsWith(name, valueAt)) return name.length
  const next = /^[^&\r]{0,12}/.exec(written.slice(after, after + LOOK_AHEAD))?.[0] ?? ''
  for (let units = 1; units <= ENTITY_UNITS_MAX; units += 1) if (value.startsWith(next, valueAt + units)) return units
  return 1
}

/** What is invisible is left out, so that a word split by zero-width letters reads as the reader reads it. */
function addVisible(text: TextBuilder, piece: string, sourceStart: number, isPre: boolean): void {
  if (!SUSPECT.test(piece)) {
    text.add(piece, sourceStart, isPre)
    return
  }
  let at = 0
  for (const match of piece.matchAll(INVISIBLE)) {
    text.add(piece.slice(at, match.index), sourceStart + at, isPre)
    at = match.index + match[0].length
  }
  text.add(piece.slice(at), sourceStart + at, isPre)
}

function addEntity(text: TextBuilder, units: string, sourceStart: number, sourceEnd: number, isPre: boolean): void {
  const seen = SUSPECT.test(units) ? units.replace(INVISIBLE, '') : units
  if (isPre && seen === '\n') text.lineEnd()
  else text.addMapped(seen, sourceStart, sourceEnd)
}
