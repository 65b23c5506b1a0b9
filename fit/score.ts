/** Joins signals and wording in two calibrated logistic models: attack against the rest, and of the rest, advertising against honest mail. */
import { type EvidenceKind, LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS } from '../src/model/index.ts'
import { share } from '../src/operations/evaluation/statistics.ts'
import { ATTACK_SCORE_MIN, SUSPICIOUS_SCORE_MIN } from '../src/score/index.ts'
import { floorOf } from '../src/score/rules.ts'
import {
  clippedLogit,
  FEW_WORDS,
  type FittedWeights,
  lureNames,
  PRIOR_OF_KIND,
  PRIORS,
  type Weights,
  WORDING_SIGNAL,
} from '../src/score/weights.ts'
import { ATTACK_LOGIT_MIN } from '../src/signals/lure-like-wording/signal.ts'
import { SIGNALS } from '../src/signals/registry.generated.ts'
import { type Fitted, fitLogistic, type Prior, type Row } from './logistic.ts'
import { FOLDS, type Studied } from './study.ts'

/** How far the labels may carry a weight from what a person thinks; a signal seen a hundred times goes where it must, one seen twice stays. */
const DEVIATION = 0.8
const WORDING_PRIOR: Prior = { mean: 0.7, deviation: 0.5, sign: 'positive' }
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
const WEIGHED = SIGNALS.filter(({ id }) => id !== WORDING_SIGNAL)
const NAMES = [...WEIGHED.map(({ id }) => id), ...LURE_NAMES, FEW_WORDS]
const COLUMN = new Map(NAMES.map((name, at) => [name, at + 1]))
const OTHER_PRIORS = [...LURE_NAMES.map(() => LURE_PRIOR), { mean: -1, deviation: DEVIATION, sign: 'any' } as const]

const ATTACK_PRIORS: readonly Prior[] = [
  WORDING_PRIOR,
  ...WEIGHED.map(({ id, kind }) => ({ mean: PRIORS[id] ?? PRIOR_OF_KIND[kind], deviation: DEVIATION, sign: SIGN[kind] })),
  ...OTHER_PRIORS,
]
/** What makes an attack may make an advert, or not: only a confirmation's sense is known. */
const UNWANTED_PRIORS: readonly Prior[] = [
  WORDING_PRIOR,
  ...WEIGHED.map(({ kind }) => ({ mean: 0, deviation: UNWANTED_DEVIATION, sign: kind === 'confirmation' ? 'negative' : 'any' }) as const),
  ...OTHER_PRIORS,
]

export function fitScore(mails: readonly Studied[]): FittedWeights {
  const { attack, unwanted } = fitBoth(mails)
  return { attack: weightsOf(attack), unwanted: weightsOf(unwanted) }
}

function fitBoth(mails: readonly Studied[]): { attack: Fitted; unwanted: Fitted } {
  const weighed = weighedOf(mails)
  const attack = fitLogistic(
    weighed.map(({ mail, weight }) => ({ features: attackFeatures(mail), isPositive: mail.labelled === 'attack', weight })),
    ATTACK_PRIORS,
  )
  const harmless = weighed.filter(({ mail }) => mail.labelled !== 'attack')
  const unwanted = fitLogistic(
    harmless.map(({ mail, weight }) => ({ features: unwantedFeatures(mail), isPositive: mail.labelled === 'unwanted', weight })),
    UNWANTED_PRIORS,
  )
  return { attack, unwanted }
}

const rounded = (weight: number) => Math.round(weight * 1000) / 1000
const weightsOf = ({ bias, weights }: Fitted): Weights => ({
  bias: rounded(bias),
  wording: rounded(weights[0] as number),
  named: Object.fromEntries(NAMES.map((name, at) => [name, rounded(weights[at + 1] as number)])),
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

const attackFeatures = (mail: Studied) => featuresOf(mail, mail.logits && attackLogit(mail.logits))
const unwantedFeatures = (mail: Studied) => featuresOf(mail, mail.logits && unwantedLogit(mail.logits))

function featuresOf({ fired, lure }: Studied, logit: number | null): Row['features'] {
  const names = [...fired, ...lureNames(lure), ...(logit === null ? [FEW_WORDS] : [])]
  const said = names.map((name) => [COLUMN.get(name) as number, 1] as const)
  return logit === null ? said : [[0, clippedLogit(logit)], ...said]
}

const logOdds = ({ bias, weights }: Fitted, features: Row['features']): number =>
  features.reduce((sum, [index, value]) => sum + value * (weights[index] as number), bias)
const probability = (odds: number) => 1 / (1 + Math.exp(-odds))

interface Judged {
  readonly mail: Studied
  readonly attack: number
  readonly unwanted: number
}

/** Every mail scored by weights that saw nothing of its fold. */
export function judgedInFolds(mails: readonly Studied[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const { attack, unwanted } = fitBoth(mails.filter((mail) => mail.fold !== fold))
    return mails
      .filter((mail) => mail.fold === fold)
      .map((mail) => ({
        mail,
        attack: Math.max(floorOf(new Set(mail.fired)) / 100, Math.min(ceilingOf(mail), probability(logOdds(attack, attackFeatures(mail))))),
        unwanted: probability(logOdds(unwanted, unwantedFeatures(mail))),
      }))
  })
}

/** As in src/score: without a telltale nothing is in doubt, and words alone are no proof. */
function ceilingOf({ fired, logits }: Studied): number {
  if (fired.some((id) => KINDS.get(id) !== 'confirmation')) return 1
  return logits !== null && attackLogit(logits) >= ATTACK_LOGIT_MIN ? WORDS_ALONE_MAX : NOTHING_SHOWN_MAX
}
const KINDS = new Map(SIGNALS.map(({ id, kind }) => [id, kind]))
const NOTHING_SHOWN_MAX = (SUSPICIOUS_SCORE_MIN - 1) / 100
const WORDS_ALONE_MAX = (ATTACK_SCORE_MIN - 1) / 100

const THRESHOLDS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

export function reportFolds(mails: readonly Studied[], say: (text: string) => void): void {
  const judged = judgedInFolds(mails)
  const of = (keep: (mail: Studied) => boolean) => judged.filter(({ mail }) => keep(mail))
  const columns: readonly [string, readonly Judged[]][] = [
    ['attack', of(({ kind, labelled }) => kind === 'trap' && labelled === 'attack')],
    ['spam', of(({ kind, labelled }) => kind === 'trap' && labelled === 'unwanted')],
    ['legit', of(({ kind, labelled }) => kind === 'trap' && labelled === 'benign')],
    ['honest', of(({ kind }) => kind === 'honest')],
    ['brandham', of(({ source }) => source === 'brandham')],
    ['templates', of(({ source }) => source.startsWith('templates/'))],
  ]
  say('called attack, by weights and words that did not see the campaign or source')
  for (const threshold of THRESHOLDS) {
    const cells = columns.map(([name, rows]) => {
      const count = rows.filter(({ attack }) => attack >= threshold).length
      const [low, high] = share(count, rows.length).interval ?? [0, 1]
      return `${name} ${count}/${rows.length} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)} %)`
    })
    say(`P ≥ ${threshold}: ${cells.join(', ')}`)
  }
  for (const threshold of THRESHOLDS) {
    const unwantedOf = (rows: readonly Judged[]) => rows.filter(({ attack, unwanted }) => attack < 0.5 && unwanted >= threshold).length
    say(`no attack, P(unwanted) ≥ ${threshold}: ${columns.map(([name, rows]) => `${name} ${unwantedOf(rows)}/${rows.length}`).join(', ')}`)
  }
}
