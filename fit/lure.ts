/** Learns what a text is about, wants and pushes with: one softmax for each of the three, from the labels and the near-duplicates of what was labelled; of bodies and of subjects, for one model reads both. */
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS } from '../src/model/index.ts'
import { type Example, type LinearModel, learn } from './softmax.ts'
import type { Studied, Wants } from './study.ts'

const DUPLICATE_WEIGHT = 0.5
const SUBJECT_WEIGHT = 0.7

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
    const group = groups.get(mail.group) ?? []
    const own = mail.label?.[family]
    const value = own ?? agreedIn(group, family)
    if (!value) return []
    const target = FAMILIES[family].map((one) => (one === value ? 1 : 0))
    const weight = own ? 1 : DUPLICATE_WEIGHT / Math.sqrt(group.length)
    return [
      ...(mail.features ? [{ features: mail.features, target, weight }] : []),
      ...(mail.headFeatures ? [{ features: mail.headFeatures, target, weight: weight * SUBJECT_WEIGHT }] : []),
    ]
  })
}

/** What all labels of a campaign say; null where they differ or there is none. */
function agreedIn(group: readonly Studied[], family: keyof Wants): string | null {
  const values = new Set(group.flatMap(({ label }) => label?.[family] ?? []))
  return values.size === 1 ? ([...values][0] ?? null) : null
}
