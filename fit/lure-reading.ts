/**
 * Learns how the clues of a lure are weighed: phrases by their place, sound, sector, what there is to press, and what hand-set weights make of it all. One
 * softmax a family over named clues, each weight held near a prior: that a clue speaks for its own value, and hardly for any other.
 */
import type { Clues } from '../src/claims/index.ts'
import { type DenseExample, fitSoftmax } from './dense-softmax.ts'
import { FAMILIES, LURE_HEADS } from './lure.ts'
import { FOLDS, type Studied, type Wants } from './study.ts'

/** Clue → weights in the order of LURE_HEADS. */
type Weights = ReadonlyMap<string, readonly number[]>

const OWN_MEAN = 1
/** What the learned words say comes as a share of one. */
const OWN_SOUND_MEAN = 2
const OWN_DEVIATION = 0.6
const OTHER_DEVIATION = 0.15
/** A link, a file, a sector speak for no value by their name: that is to be learned. */
const FACT_DEVIATION = 0.45

export function learnReading(mails: readonly Studied[]): Weights {
  const taught = mails.flatMap((mail) => {
    const clues = mail.kind === 'trap' && mail.label ? mail.cluesOf(mail.sounds) : null
    return clues ? [{ label: mail.label as Wants, clues }] : []
  })
  const names = [...new Set(taught.flatMap(({ clues }) => [...clues.keys()]))].sort()
  const places = new Map(names.map((name, at) => [name, at]))
  const columns = (Object.keys(FAMILIES) as (keyof Wants)[]).flatMap((family) => {
    const values: readonly string[] = FAMILIES[family]
    const examples = taught.flatMap(({ label, clues }): DenseExample[] =>
      label[family]
        ? [{ features: [...clues].map(([name, value]) => [places.get(name) as number, value]), target: values.indexOf(label[family]) }]
        : [],
    )
    return fitSoftmax(
      examples,
      values.map((value) => names.map((name) => priorOf(name, family, value))),
    )
  })
  return new Map(names.map((name, at) => [name, columns.map((column) => column[at] as number)]))
}

function priorOf(clue: string, family: string, value: string): { mean: number; deviation: number } {
  if (clue === 'always') return { mean: 0, deviation: OWN_DEVIATION }
  if (!clue.includes('@')) return { mean: 0, deviation: FACT_DEVIATION }
  if (!clue.startsWith(`${family}:${value}@`)) return { mean: 0, deviation: clue.endsWith('@hand') ? FACT_DEVIATION : OTHER_DEVIATION }
  if (clue.endsWith('-log')) return { mean: 0, deviation: OWN_DEVIATION }
  return { mean: /@(?:sound|headline)$/.test(clue) ? OWN_SOUND_MEAN : OWN_MEAN, deviation: OWN_DEVIATION }
}

/** Gives each mail the lure that a reading says which has not seen its fold. */
export function crossRead(mails: readonly Studied[]): void {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const reading = JSON.parse(packedReading(learnReading(mails.filter((mail) => mail.fold !== fold))))
    for (const mail of mails) if (mail.fold === fold) mail.lure = mail.readLure(mail.sounds, reading)
  }
}

/** As src/claims/lure-reading.ts reads it; what rounds to nothing is left out. */
export function packedReading(weights: Weights): string {
  const rows = [...weights].map(([name, row]) => [name, row.map((weight) => Math.round(100 * weight))] as const)
  const told = rows.filter(([, row]) => row.some((weight) => weight !== 0))
  return `{\n${told.map(([name, row]) => `${JSON.stringify(name)}:[${row.join(',')}]`).join(',\n')}\n}\n`
}

/** How often people and the program agree where neither words nor weights had seen the campaign; beside it, how often hand-set weights alone do. */
export function reportLure(mails: readonly Studied[], say: (text: string) => void): void {
  const labelled = mails.filter(({ kind, label }) => kind === 'trap' && label && label.class !== 'legit')
  const right = (lureOf: (mail: Studied) => Wants) =>
    (Object.keys(FAMILIES) as (keyof Wants)[])
      .map((family) => {
        const said = labelled.filter(({ label }) => label?.[family])
        return `${family} ${said.filter((mail) => mail.label?.[family] === lureOf(mail)[family]).length}/${said.length}`
      })
      .join(', ')
  say(`lure right: ${right(({ lure }) => lure)}`)
  say(`weighed by hand: ${right((mail) => byHand(mail.cluesOf(mail.sounds)))}`)
}

function byHand(clues: Clues | null): Wants {
  const said = (family: keyof Wants, otherwise: string) =>
    LURE_HEADS.find((head) => head.startsWith(`${family}:`) && clues?.has(`${head}@hand`))?.slice(family.length + 1) ?? otherwise
  return { object: said('object', 'other'), action: said('action', 'none'), persuasion: said('persuasion', 'none') } as Wants
}
