/** The learned reading of a lure's clues: one row of small integers a clue, one column a value, added up; the greatest sum of each family is what the lure is. Made by `npm run fit` (fit/lure-reading.ts). */
import { readFileSync } from 'node:fs'
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS, type Lure } from '../model/index.ts'
import { clueNamed, HEAD_COUNT, type NumberedClues } from './lure-clue-names.ts'

/** Clue → weights in hundredths: of the objects, then the actions, then the persuasions, in the order of the model. A clue without a row says nothing. */
export type LureReading = Readonly<Record<string, readonly number[]>>

let loaded: LureReading | null = null

export function lureReading(): LureReading {
  loaded ??= JSON.parse(readFileSync(new URL('./lure.generated.json', import.meta.url), 'utf8')) as LureReading
  return loaded
}

/** A reading by number of clue. */
interface Table {
  readonly weights: Float64Array
  readonly clues: number
}
const tables = new WeakMap<LureReading, Table>()

function tableOf(reading: LureReading): Table {
  const known = tables.get(reading)
  if (known) return known
  const rows = Object.entries(reading).map(([name, row]) => [clueNamed(name), row] as const)
  const clues = rows.reduce((most, [number]) => Math.max(most, number + 1), 0)
  const weights = new Float64Array(clues * HEAD_COUNT)
  for (const [number, row] of rows) weights.set(row.slice(0, HEAD_COUNT), number * HEAD_COUNT)
  const table = { weights, clues }
  tables.set(reading, table)
  return table
}

export function likeliest(reading: LureReading, { numbers, values }: NumberedClues): Pick<Lure, 'object' | 'action' | 'persuasion'> {
  const { weights, clues } = tableOf(reading)
  const sums = new Float64Array(HEAD_COUNT)
  for (let at = 0; at < numbers.length; at += 1) {
    const [clue, value] = [numbers[at] as number, values[at] as number]
    if (clue >= clues) continue
    const row = clue * HEAD_COUNT
    for (let head = 0; head < HEAD_COUNT; head += 1) sums[head] = (sums[head] as number) + value * (weights[row + head] as number)
  }
  return {
    object: greatest(LURE_OBJECTS, sums, 0),
    action: greatest(LURE_ACTIONS, sums, LURE_OBJECTS.length),
    persuasion: greatest(LURE_PERSUASIONS, sums, LURE_OBJECTS.length + LURE_ACTIONS.length),
  }
}

function greatest<Value>(values: readonly Value[], sums: Float64Array, from: number): Value {
  let best = 0
  for (let at = 1; at < values.length; at += 1) if ((sums[from + at] as number) > (sums[from + best] as number)) best = at
  return values[best] as Value
}
