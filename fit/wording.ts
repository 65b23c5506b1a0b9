/**
 * Learns how attacks, advertising and honest mail sound. Labels reach the near-duplicates of what was labelled; the rest of the trap takes
 * part as a guess of a first model, with less weight. Each class, each source and each language is kept from speaking too loud.
 */
import { BUCKETS, type Features, featuresOf } from '../src/wording/features.ts'
import { HEADLINE_WORDS_MIN, LEANING_WEIGHTS, leaningsOf, lureShareOf } from '../src/wording/index.ts'
import { CLASSES } from '../src/wording/weights.ts'
import { LURE_HEADS, learnLure } from './lure.ts'
import { type Example, type LinearModel, learn, logits, probabilities } from './softmax.ts'
import { type Class, FOLDS, type Studied } from './study.ts'

const GUESS_WEIGHT = 0.25
const JUNK_WEIGHT = 0.5
const DUPLICATE_WEIGHT = 0.5
/** A campaign whose labels disagree tells nothing of its other mails. */
const AGREEMENT_MIN = 0.8
/** An archive of thousands of mails says no more than one of hundreds. */
const SOURCE_MAILS_MAX = 100
/** A language in which we know attacks but hardly honest mail must not itself sound like an attack; bounded, so that no mail weighs absurdly much. */
const LANGUAGE_SMOOTHING = 20
const LANGUAGE_FACTOR_MAX = 3

interface Taught {
  readonly mail: Studied
  readonly target: readonly number[]
  readonly named: Class
  weight: number
}

export function learnWording(mails: readonly Studied[]): LinearModel {
  const taught = labelledOf(mails)
  const first = learn(examplesOf(taught), CLASSES.length)
  const known = new Set(taught.map(({ mail }) => mail))
  const guessed = mails.flatMap((mail): Taught[] => {
    if (mail.kind !== 'trap' || known.has(mail) || !mail.features) return []
    const target = probabilities(logits(first, mail.features))
    const named = CLASSES[target.indexOf(Math.max(...target))] as Class
    return [{ mail, target, named, weight: GUESS_WEIGHT }]
  })
  return learn(examplesOf([...taught, ...guessed]), CLASSES.length)
}

/** Gives each mail the log-odds, and what its words lean to, of a model that has not seen its fold. */
export function crossFitted(mails: readonly Studied[]): void {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = mails.filter((mail) => mail.fold !== fold)
    const [wording, lure] = [learnWording(others), learnLure(others)]
    for (const mail of mails) {
      if (mail.fold !== fold) continue
      const head = mail.headWords.length < HEADLINE_WORDS_MIN ? null : featuresOf(mail.headWords)
      mail.headLogits = head && logits(wording, head)
      mail.logits = mail.features && logits(wording, mail.features)
      const share = lureShareOf(mail.logits ?? mail.headLogits ?? [])
      const leaning = (features: Features | null) => features && leaningsOf(LURE_HEADS, logits(lure, features), LEANING_WEIGHTS, share)
      mail.sounds = { sound: leaning(mail.features), headline: leaning(head), tone: toneOf(mail.logits ?? mail.headLogits) }
    }
  }
}

/** The odds of src/wording, of a model that has not seen the mail. */
function toneOf(given: readonly number[] | null): Studied['sounds']['tone'] {
  if (!given) return null
  const [attack = 0, unwanted = 0, benign = 0] = given
  return { attackLogit: attack - Math.log(Math.exp(unwanted) + Math.exp(benign)), unwantedLogit: unwanted - benign }
}

const HEADS = [...CLASSES, ...LURE_HEADS]

function labelledOf(mails: readonly Studied[]): Taught[] {
  const groups = Map.groupBy(
    mails.filter(({ group }) => group !== null),
    ({ group }) => group,
  )
  return mails.flatMap((mail): Taught[] => {
    if (!mail.features) return []
    if (mail.labelled) return [taughtAs(mail, mail.labelled, mail.kind === 'junk' ? JUNK_WEIGHT : 1)]
    const group = mail.group === null ? [] : (groups.get(mail.group) ?? [])
    const named = agreedIn(group)
    return named ? [taughtAs(mail, named, DUPLICATE_WEIGHT / Math.sqrt(group.length))] : []
  })
}

const taughtAs = (mail: Studied, named: Class, weight: number): Taught => ({
  mail,
  named,
  weight,
  target: CLASSES.map((one) => (one === named ? 1 : 0)),
})

function agreedIn(group: readonly Studied[]): Class | null {
  const labels = group.flatMap(({ labelled }) => (labelled ? [labelled] : []))
  return CLASSES.find((one) => labels.length > 0 && labels.filter((label) => label === one).length / labels.length >= AGREEMENT_MIN) ?? null
}

function examplesOf(taught: readonly Taught[]): Example[] {
  const scaled = taught.map((one) => ({ ...one }))
  scale(scaled, sourceOf, (total) => Math.min(1, SOURCE_MAILS_MAX / total))
  balanceLanguages(scaled)
  const all = scaled.reduce((sum, { weight }) => sum + weight, 0)
  scale(
    scaled,
    ({ named }) => named,
    (total) => all / CLASSES.length / total,
  )
  const mean = scaled.reduce((sum, { weight }) => sum + weight, 0) / scaled.length
  return scaled.flatMap(({ mail, target, weight }) => (mail.features ? [{ features: mail.features, target, weight: weight / mean }] : []))
}

const sourceOf = ({ mail, named }: Taught) => (mail.kind === 'trap' ? `trap ${mail.path}` : `${mail.source} ${named}`)

function scale(taught: Taught[], keyOf: (one: Taught) => string, factorOf: (total: number) => number): void {
  const totals = totalsOf(taught, keyOf)
  for (const one of taught) one.weight *= factorOf(totals.get(keyOf(one)) as number)
}

function totalsOf(taught: readonly Taught[], keyOf: (one: Taught) => string): Map<string, number> {
  const totals = new Map<string, number>()
  for (const one of taught) totals.set(keyOf(one), (totals.get(keyOf(one)) ?? 0) + one.weight)
  return totals
}

/** Honest and not honest mail of a language come to weigh about alike. */
function balanceLanguages(taught: Taught[]): void {
  const sideOf = ({ mail, named }: Taught, isOther = false) => `${mail.language} ${(named === 'benign') !== isOther}`
  const totals = totalsOf(taught, (one) => sideOf(one))
  for (const one of taught) {
    const mine = (totals.get(sideOf(one)) ?? 0) + LANGUAGE_SMOOTHING
    const others = (totals.get(sideOf(one, true)) ?? 0) + LANGUAGE_SMOOTHING
    one.weight *= Math.max(1 / LANGUAGE_FACTOR_MAX, Math.min(LANGUAGE_FACTOR_MAX, Math.sqrt(others / mine)))
  }
}

const rounded = (number: number) => Number(number.toPrecision(5))

/** As src/wording/weights.ts reads it. */
export function packed(wording: LinearModel, lure: LinearModel): { json: string; bytes: Uint8Array } {
  const [rows, biases] = [
    [...wording.rows, ...lure.rows],
    [...wording.biases, ...lure.biases],
  ]
  const scales = rows.map((row) => row.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 0) / 127 || 1)
  const weights = new Int8Array(BUCKETS * rows.length)
  rows.forEach((row, head) => {
    for (let bucket = 0; bucket < BUCKETS; bucket += 1)
      weights[bucket * rows.length + head] = Math.round((row[bucket] as number) / (scales[head] as number))
  })
  return {
    json: `${JSON.stringify({ heads: HEADS, scales: scales.map(rounded), biases: biases.map(rounded) })}\n`,
    bytes: new Uint8Array(weights.buffer),
  }
}
