/** The learned reading of a lure's clues: one row of small integers a clue, one column a value, added up; the greatest sum of each family is what the lure is. Made by `npm run fit` (fit/lure-reading.ts). */
import { readFileSync } from 'node:fs'
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS, type Lure } from '../model/index.ts'
import type { Clues } from './lure-clues.ts'

/** Clue → weights in hundredths: of the objects, then the actions, then the persuasions, in the order of the model. A clue without a row says nothing. */
export type LureReading = Readonly<Record<string, readonly number[]>>

let loaded: LureReading | null = null

export function lureReading(): LureReading {
  loaded ??= JSON.parse(readFileSync(new URL('./lure.generated.json', import.meta.url), 'utf8')) as LureReading
  return loaded
}

const HEADS = LURE_OBJECTS.length + LURE_ACTIONS.length + LURE_PERSUASIONS.length

export function likeliest(reading: LureReading, clues: Clues): Pick<Lure, 'object' | 'action' | 'persuasion'> {
  const sums = new Float64Array(HEADS)
  for (const [name, value] of clues) {
    const row = reading[name]
    if (!row) continue
    for (let head = 0; head < HEADS; head += 1) sums[head] = (sums[head] as number) + value * (row[head] as number)
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
