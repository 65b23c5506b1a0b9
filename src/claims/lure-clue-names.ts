/** Clues of a lure by number: a mail has a hundred of some three hundred, and names are dear to put together. Names are for what is learned (fit/) and kept (lure.generated.json). */
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS } from '../model/index.ts'

/** By name, for who learns from them. */
export type Clues = ReadonlyMap<string, number>

/** The same by number, in the order in which they were found. */
export interface NumberedClues {
  readonly numbers: number[]
  readonly values: number[]
}

export const FIELDS = ['object', 'action', 'persuasion'] as const
const VALUES = { object: LURE_OBJECTS, action: LURE_ACTIONS, persuasion: LURE_PERSUASIONS } as const
/** Everything a lure can be about, want and push with: the columns of the reading, in the order of the model. */
const HEADS = FIELDS.flatMap((field) => VALUES[field].map((value) => ({ field, value })))
export const HEAD_COUNT = HEADS.length
const HEAD_OF = new Map<string, ReadonlyMap<string, number>>(
  FIELDS.map((field) => [field, new Map(HEADS.flatMap((head, at) => (head.field === field ? [[head.value, at] as const] : [])))]),
)

/** @returns -1 for what is no part of a lure (a greeting, a footer) */
export const headOf = (field: string, value: string): number => HEAD_OF.get(field)?.get(value) ?? -1

/** Where a head can show. */
const PLACES = ['sender', 'subject', 'call', 'body', 'hand', 'sound', 'sound-log', 'headline', 'headline-log'] as const
export type CluePlace = (typeof PLACES)[number]
const PLACE_OF: Readonly<Record<CluePlace, number>> = Object.fromEntries(PLACES.map((place, at) => [place, at])) as Record<
  CluePlace,
  number
>

export const clueAt = (head: number, place: CluePlace): number => head * PLACES.length + PLACE_OF[place]

const names = HEADS.flatMap(({ field, value }) => PLACES.map((place) => `${field}:${value}@${place}`))
const numbers = new Map(names.map((name, number) => [name, number]))

/** Of any clue; one that was never heard of gets the next number. */
export function clueNamed(name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, names.length)
  return names.push(name) - 1
}

export const named = ({ numbers: found, values }: NumberedClues): Clues =>
  new Map(found.map((number, at) => [names[number] as string, values[at] as number]))

export function numbered(clues: Clues): NumberedClues {
  return { numbers: [...clues.keys()].map(clueNamed), values: [...clues.values()] }
}
