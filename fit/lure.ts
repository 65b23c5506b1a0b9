/** Learns what a text is about, wants and pushes with: one softmax for each of the three, from the labels and the near-duplicates of what was labelled. */
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS } from '../src/model/index.ts'
import { leaningsOf, lureShareOf } from '../src/wording/index.ts'
import { type Example, type LinearModel, learn } from './softmax.ts'
import type { Studied, Wants } from './study.ts'

const DUPLICATE_WEIGHT = 0.5

export const FAMILIES = { object: LURE_OBJECTS, action: LURE_ACTIONS, persuasion: LURE_PERSUASIONS } as const
export const LURE_HEADS = Object.entries(FAMILIES).flatMap(([family, values]) => values.map((value) => `${family}:${value}`))

/** The rows of LURE_HEADS. */
export function learnLure(mails: readonly Studied[]): LinearModel {
  const models = (Object.keys(FAMILIES) as (keyof Wants)[]).map((family) => learn(examplesOf(mails, family), FAMILIES[family].length))
  return { rows: models.flatMap(({ rows }) => rows), biases: models.flatMap(({ biases }) => biases) }
}

function examplesOf(mails: readonly Studied[], family: keyof Wants): Example[] {
  const trap = mails.filter(({ kind }) => kind === 'trap')
  const groups = Map.groupBy(trap, ({ group }) => group)
  return trap.flatMap((mail): Example[] => {
    if (!mail.features) return []
    const group = groups.get(mail.group) ?? []
    const own = mail.label?.[family]
    const value = own ?? agreedIn(group, family)
    if (!value) return []
    const target = FAMILIES[family].map((one) => (one === value ? 1 : 0))
    return [{ features: mail.features, target, weight: own ? 1 : DUPLICATE_WEIGHT / Math.sqrt(group.length) }]
  })
}

/** What all labels of a campaign say; null where they differ or there is none. */
function agreedIn(group: readonly Studied[], family: keyof Wants): string | null {
  const values = new Set(group.flatMap(({ label }) => label?.[family] ?? []))
  return values.size === 1 ? ([...values][0] ?? null) : null
}

/** How often people and the program agree where the model had not seen the campaign, for several weights of the leanings. */
export function reportLure(mails: readonly Studied[], say: (text: string) => void): void {
  const labelled = mails.filter(({ kind, label }) => kind === 'trap' && label)
  for (const weight of TRIED_WEIGHTS) {
    const weights = { object: weight, action: weight, persuasion: weight }
    const lures = labelled.map((mail) =>
      mail.readLure(mail.lureLogits && leaningsOf(LURE_HEADS, mail.lureLogits, weights, lureShareOf(mail.logits ?? mail.headLogits ?? []))),
    )
    const right = (Object.keys(FAMILIES) as (keyof Wants)[]).map((family) => {
      const said = labelled.flatMap(({ label }, at) => (label?.[family] ? [label[family] === lures[at]?.[family]] : []))
      return `${family} ${said.filter(Boolean).length}/${said.length}`
    })
    say(`lure right with leanings × ${weight}: ${right.join(', ')}`)
  }
}
const TRIED_WEIGHTS = [0, 1, 2, 3, 4, 6, 10]
