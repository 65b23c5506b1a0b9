/** A lure as hand-set weights read it: phrases where they stand, what the mail gives to do, and the sound of its words; the greatest sum of each wins. */
import { type Attachment, type Link, LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS, type VisibleText } from '../model/index.ts'
import type { Wants } from './lure.ts'
import { type Leaning, type LureSound, pushesOf, wantsOf } from './lure-leanings.ts'
import type { Field, Found } from './lure-phrases.ts'

/** Phrases, what the mail gives to do, and the sound, weighed as a person would: the whole reading of what sounds honest, and a clue for the learned one. */
export function weighedByHand(
  found: readonly Found[],
  visible: VisibleText,
  links: readonly Link[],
  attachments: readonly Attachment[],
  sound: LureSound | null,
): Wants {
  const object = pick(LURE_OBJECTS, strongest(found, 'object', sound?.object ?? []), 'other')
  const wanted = strongest(found, 'action', [...wantsOf(object, visible, links, attachments), ...(sound?.action ?? [])])
  const pushed = found.some(({ meaning }) => PUSHING.has(meaning.value))
  const persuasion = strongest(found, 'persuasion', [...pushesOf(object, wanted, pushed), ...(sound?.persuasion ?? [])])
  return { object, action: pick(LURE_ACTIONS, wanted, 'none'), persuasion: pick(LURE_PERSUASIONS, persuasion, 'none') }
}

const pick = <Value extends string>(values: readonly Value[], value: string | null, otherwise: Value): Value =>
  values.find((one) => one === value) ?? otherwise

/** One stray word is no evidence. */
const WEIGHT_MIN = 1

function strongest(found: readonly Found[], field: Field, leanings: readonly Leaning[]): string | null {
  const sums = new Map<string, number>()
  for (const [value, weight] of leanings) sums.set(value, (sums.get(value) ?? 0) + weight)
  const seen = new Map<string, number>()
  for (const { meaning, said, weight } of found) {
    if (meaning.field !== field) continue
    const times = seen.get(said) ?? 0
    seen.set(said, times + 1)
    sums.set(meaning.value, (sums.get(meaning.value) ?? 0) + ((TELLING[meaning.value] ?? 1) * weight) / (1 + times))
  }
  let best: { value: string; weight: number } | null = null
  for (const [value, weight] of sums) {
    if (weight < WEIGHT_MIN || (best && weight <= best.weight)) continue
    best = { value, weight }
  }
  return best?.value ?? null
}

const PUSHING: ReadonlySet<string> = new Set(['fear', 'urgency', 'authority'])

/** "Click" and "free" stand in every mail; who says "customs fee" means it. */
const TELLING: Readonly<Record<string, number>> = { click: 0.4, account: 0.7, curiosity: 0.6, money: 0.8, authority: 0.7, pity: 0.7 }
