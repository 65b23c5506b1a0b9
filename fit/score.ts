/** Joins signals and wording in two calibrated logistic models: attack against the rest, and of the rest, advertising against honest mail. */
import { type EvidenceKind, type FactName, LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS } from '../src/model/index.ts'
import { ceilingOf, floorOf } from '../src/score/rules.ts'
import {
  clippedHeadline,
  clippedLogit,
  FEW_WORDS,
  type FittedWeights,
  HEADLINE_SIGNAL,
  lureNames,
  PRIOR_OF_KIND,
  PRIORS,
  type Weights,
  WORDING_SIGNAL,
} from '../src/score/weights.ts'
import { BODY_LOGIT_MIN, HEADLINE_LOGIT_MIN } from '../src/signals/lure-like-subject/signal.ts'
import { ATTACK_LOGIT_MIN } from '../src/signals/lure-like-wording/signal.ts'
import { SIGNALS } from '../src/signals/registry.generated.ts'
import { type Fitted, fitLogistic, type Prior, type Row } from './logistic.ts'
import { FOLDS, type Studied } from './study.ts'

/** How far the labels may carry a weight from what a person thinks; a signal seen a hundred times goes where it must, one seen twice stays. */
const DEVIATION = 0.8
const WORDING_PRIOR: Prior = { mean: 0.7, deviation: 0.5, sign: 'positive' }
/** What a subject says of a mail whose body can be read is mostly said there, too. */
const HEADLINE_PRIOR: Prior = { mean: 0.2, deviation: 0.3, sign: 'positive' }
const HEADLINE_ALONE_PRIOR: Prior = { mean: 0.6, deviation: 0.4, sign: 'positive' }
const TEXT_PRIORS = [WORDING_PRIOR, HEADLINE_PRIOR, HEADLINE_ALONE_PRIOR]
const [WORDING_COLUMN, HEADLINE_COLUMN, HEADLINE_ALONE_COLUMN] = [0, 1, 2]
const UNWANTED_DEVIATION = 0.5
/** Genuine brand mail is the hardest honest mail and there is little of it. */
const BRAND_WEIGHT = 3
const SOURCE_MAILS_MAX = 300

const SIGN: Readonly<Record<EvidenceKind, Prior['sign']>> = {
  contradiction: 'positive',
  pressure: 'positive',
  concealment: 'positive',
  confirmation: 'negative',
}
/** What a mail wants makes neither attack nor advert by itself, so these start from nothing and may go either way. */
const LURE_PRIOR: Prior = { mean: 0, deviation: 0.4, sign: 'any' }
const LURE_NAMES = [
  ...LURE_OBJECTS.map((object) => `object:${object}`),
  ...LURE_ACTIONS.map((action) => `action:${action}`),
  ...LURE_PERSUASIONS.map((persuasion) => `persuasion:${persuasion}`),
]
const WEIGHED = SIGNALS.filter(({ id }) => id !== WORDING_SIGNAL && id !== HEADLINE_SIGNAL)
const NAMES = [...WEIGHED.map(({ id }) => id), ...LURE_NAMES, FEW_WORDS]
/** The first three columns are the texts' log-odds. */
const TEXT_COLUMNS = 3
const COLUMN = new Map(NAMES.map((name, at) => [name, at + TEXT_COLUMNS]))
const OTHER_PRIORS = [...LURE_NAMES.map(() => LURE_PRIOR), { mean: -1, deviation: DEVIATION, sign: 'any' } as const]

const ATTACK_PRIORS: readonly Prior[] = [
  ...TEXT_PRIORS,
  ...WEIGHED.map(({ id, kind }) => ({ mean: PRIORS[id] ?? PRIOR_OF_KIND[kind], deviation: DEVIATION, sign: SIGN[kind] })),
  ...OTHER_PRIORS,
]
/** What makes an attack may make an advert, or not: only a confirmation's sense is known. */
const UNWANTED_PRIORS: readonly Prior[] = [
  ...TEXT_PRIORS,
  ...WEIGHED.map(({ kind }) => ({ mean: 0, deviation: UNWANTED_DEVIATION, sign: kind === 'confirmation' ? 'negative' : 'any' }) as const),
  ...OTHER_PRIORS,
]

export function fitScore(mails: readonly Studied[]): FittedWeights {
  const { attack, unwanted } = fitBoth(mails)
  return { attack: weightsOf(attack), unwanted: weightsOf(unwanted) }
}

/** What the models may read: everything, or, to learn what a part is worth, not all of it. */
export interface Reading {
  readonly hasWording: boolean
  readonly hasSignals: boolean
}
export const EVERYTHING: Reading = { hasWording: true, hasSignals: true }

interface Both {
  readonly attack: Fitted
  readonly unwanted: Fitted
}

function fitBoth(mails: readonly Studied[], reading: Reading = EVERYTHING): Both {
  const weighed = weighedOf(mails)
  const attack = fitTwice(
    weighed.map(({ mail, weight }) => ({ mail, features: attackFeatures(mail, reading), isPositive: mail.labelled === 'attack', weight })),
    ATTACK_PRIORS,
  )
  const harmless = weighed.filter(({ mail }) => mail.labelled !== 'attack')
  const unwanted = fitTwice(
    harmless.map(({ mail, weight }) => ({
      mail,
      features: unwantedFeatures(mail, reading),
      isPositive: mail.labelled === 'unwanted',
      weight,
    })),
    UNWANTED_PRIORS,
  )
  return { attack, unwanted }
}

/**
 * Only the trap's mail came with what its receiver saw; in the archives such signals could not run. Weighed together with all others they would
 * tell where a mail comes from, not what it is. So they are fitted after the rest, on trap mail alone, on top of what the rest says.
 */
function fitTwice(rows: readonly (Row & { readonly mail: Studied })[], priors: readonly Prior[]): Fitted {
  const isOf = (isReceived: boolean) => (index: number) => RECEIVED.has(index) === isReceived
  const only = (row: Row, keep: (index: number) => boolean): Row => ({ ...row, features: row.features.filter(([index]) => keep(index)) })
  const first = fitLogistic(
    rows.map((row) => only(row, isOf(false))),
    priors,
  )
  const trap = rows.filter(({ mail }) => mail.kind === 'trap')
  const second = fitLogistic(
    trap.map((row) => ({ ...only(row, isOf(true)), offset: logOdds(first, only(row, isOf(false)).features) })),
    priors,
  )
  return {
    bias: first.bias,
    weights: first.weights.map((weight, index) => (RECEIVED.has(index) ? (second.weights[index] as number) : weight)),
  }
}

/** What only a receiver that we trust can tell. */
const RECEIVER_FACTS: ReadonlySet<FactName> = new Set(['authentication', 'handover', 'arrivedAt'])
const RECEIVED: ReadonlySet<number> = new Set(
  WEIGHED.filter(({ needs }) => needs.some((need) => RECEIVER_FACTS.has(need))).map(({ id }) => COLUMN.get(id) as number),
)

const rounded = (weight: number) => Math.round(weight * 1000) / 1000
const weightsOf = ({ bias, weights }: Fitted): Weights => ({
  bias: rounded(bias),
  wording: rounded(weights[WORDING_COLUMN] as number),
  headline: rounded(weights[HEADLINE_COLUMN] as number),
  headlineAlone: rounded(weights[HEADLINE_ALONE_COLUMN] as number),
  named: Object.fromEntries(NAMES.map((name, at) => [name, rounded(weights[at + TEXT_COLUMNS] as number)])),
})

/** Honest mail weighs so many times what trap mail weighs: the mixture for which the score is calibrated. Mailboxes hold more of it, an abuse desk less. */
const HONEST_TIMES = 3

/** Near-duplicates share a weight, and so do the mails of an archive. */
function weighedOf(mails: readonly Studied[]): { mail: Studied; weight: number }[] {
  const used = mails.filter(({ labelled, kind }) => labelled !== null && kind !== 'junk')
  const sizes = new Map<string, number>()
  const keyOf = ({ group, source }: Studied) => group ?? source
  for (const mail of used) sizes.set(keyOf(mail), (sizes.get(keyOf(mail)) ?? 0) + 1)
  const weighed = used.map((mail) => {
    const size = sizes.get(keyOf(mail)) as number
    if (mail.kind === 'trap') return { mail, weight: 1 / Math.sqrt(size) }
    return { mail, weight: mail.source === 'brandham' ? BRAND_WEIGHT : Math.min(1, SOURCE_MAILS_MAX / size) }
  })
  const sumOf = (isTrap: boolean) =>
    weighed.filter(({ mail }) => (mail.kind === 'trap') === isTrap).reduce((sum, { weight }) => sum + weight, 0)
  const factor = (HONEST_TIMES * sumOf(true)) / sumOf(false)
  return weighed.map(({ mail, weight }) => ({ mail, weight: mail.kind === 'trap' ? weight : weight * factor }))
}

const attackLogit = ([attack = 0, unwanted = 0, benign = 0]: readonly number[]) => attack - Math.log(Math.exp(unwanted) + Math.exp(benign))
const unwantedLogit = ([, unwanted = 0, benign = 0]: readonly number[]) => unwanted - benign

const attackFeatures = (mail: Studied, reading: Reading) => featuresOf(mail, attackLogit, reading)
const unwantedFeatures = (mail: Studied, reading: Reading) => featuresOf(mail, unwantedLogit, reading)

type Odds = (logits: readonly number[]) => number

function featuresOf({ fired, lure, logits, headLogits }: Studied, odds: Odds, { hasWording, hasSignals }: Reading): Row['features'] {
  const logit = hasWording && logits ? odds(logits) : null
  const head = hasWording && headLogits ? clippedHeadline(odds(headLogits)) : null
  const names = [...(hasSignals ? fired : []), ...lureNames(lure), ...(logit === null ? [FEW_WORDS] : [])]
  const said = names.map((name) => [COLUMN.get(name) as number, 1] as const)
  const column = logit === null ? HEADLINE_ALONE_COLUMN : HEADLINE_COLUMN
  const texts = [
    ...(logit === null ? [] : [[WORDING_COLUMN, clippedLogit(logit)] as const]),
    ...(head === null ? [] : [[column, head] as const]),
  ]
  return [...texts, ...said]
}

const logOdds = ({ bias, weights }: Fitted, features: Row['features']): number =>
  features.reduce((sum, [index, value]) => sum + value * (weights[index] as number), bias)
const probability = (odds: number) => 1 / (1 + Math.exp(-odds))

export interface Judged {
  readonly mail: Studied
  readonly attack: number
  readonly unwanted: number
}

/** Every mail scored by weights and words that saw nothing of its fold. */
export function judgedInFolds(mails: readonly Studied[], reading: Reading = EVERYTHING): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const both = fitBoth(
      mails.filter((mail) => mail.fold !== fold),
      reading,
    )
    return mails.filter((mail) => mail.fold === fold).map((mail) => judgedBy(both, mail, reading))
  })
}

function judgedBy({ attack, unwanted }: Both, mail: Studied, reading: Reading): Judged {
  const raw = probability(logOdds(attack, attackFeatures(mail, reading)))
  // A part by itself is measured bare: what bounds the score speaks of both.
  const isWhole = reading.hasSignals && reading.hasWording
  const bounded = Math.max(
    floorOf(new Set(mail.fired)) / 100,
    Math.min(ceilingOf(telltalesOf(mail), mail.logits ? attackLogit(mail.logits) : undefined) / 100, raw),
  )
  return { mail, attack: isWhole ? bounded : raw, unwanted: probability(logOdds(unwanted, unwantedFeatures(mail, reading))) }
}

/** As src/score sees it: the wording's own signal is put back, by what a model that did not see the mail heard. */
function telltalesOf({ fired, logits, headLogits }: Studied): string[] {
  const isLoud = logits !== null && attackLogit(logits) >= ATTACK_LOGIT_MIN
  const isBodyHonest = logits !== null && attackLogit(logits) < BODY_LOGIT_MIN
  const isLoudHead = headLogits !== null && attackLogit(headLogits) >= HEADLINE_LOGIT_MIN && !isBodyHonest
  return [
    ...fired.filter((id) => KINDS.get(id) !== 'confirmation'),
    ...(isLoud ? [WORDING_SIGNAL] : []),
    ...(isLoudHead ? [HEADLINE_SIGNAL] : []),
  ]
}
const KINDS = new Map(SIGNALS.map(({ id, kind }) => [id, kind]))
