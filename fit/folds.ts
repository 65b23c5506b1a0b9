/** How good the fit is on campaigns and sources that it did not see: matrix, recall at a false-positive rate, calibration, and what each part is worth. */
import { recallAt, rocArea, share } from '../src/operations/evaluation/statistics.ts'
import { ATTACK_SCORE_MIN, SUSPICIOUS_SCORE_MIN, UNWANTED_PROBABILITY_MIN } from '../src/score/rules.ts'
import { EVERYTHING, type Judged, judgedInFolds, type Reading } from './score.ts'
import type { Studied } from './study.ts'

const FALSE_POSITIVES_MAX = 0.001
const BINS = 10

const ROWS: readonly (readonly [string, (mail: Studied) => boolean])[] = [
  ['trap: attack', ({ kind, labelled }) => kind === 'trap' && labelled === 'attack'],
  ['trap: spam', ({ kind, labelled }) => kind === 'trap' && labelled === 'unwanted'],
  ['trap: legit', ({ kind, labelled }) => kind === 'trap' && labelled === 'benign'],
  ['honest archives', ({ kind }) => kind === 'honest'],
  ['genuine brand mail', ({ source }) => source === 'brandham'],
  ['templates', ({ source }) => source.startsWith('templates/')],
]

const READINGS: readonly (readonly [string, Reading])[] = [
  ['everything', EVERYTHING],
  ['without wording', { hasWording: false, hasSignals: true }],
  ['without signals', { hasWording: true, hasSignals: false }],
]

export function reportFolds(mails: readonly Studied[], say: (text: string) => void): void {
  const judged = judgedInFolds(mails)
  say('\nBy weights and words that did not see the campaign or source:')
  say(`${'class'.padEnd(22)}${['mails', 'attack', 'suspicious', 'unwanted', 'benign'].map((name) => name.padStart(11)).join('')}`)
  for (const [name, keep] of ROWS) {
    const rows = judged.filter(({ mail }) => keep(mail))
    const counts = ['attack', 'suspicious', 'unwanted', 'benign'].map((verdict) => rows.filter((one) => verdictOf(one) === verdict).length)
    say(`${name.padEnd(22)}${[rows.length, ...counts].map((count) => String(count).padStart(11)).join('')}`)
  }
  for (const [name, reading] of READINGS)
    say(`${name.padEnd(18)}${separation(reading === EVERYTHING ? judged : judgedInFolds(mails, reading))}`)
  reportCalibration(judged, say)
}

function verdictOf({ attack, unwanted }: Judged): string {
  if (attack * 100 >= ATTACK_SCORE_MIN - 0.5) return 'attack'
  if (attack * 100 >= SUSPICIOUS_SCORE_MIN - 0.5) return 'suspicious'
  return unwanted >= UNWANTED_PROBABILITY_MIN ? 'unwanted' : 'benign'
}

function separation(judged: readonly Judged[]): string {
  const scores = (keep: (mail: Studied) => boolean) => judged.filter(({ mail }) => keep(mail)).map(({ attack }) => 100 * attack)
  const attacks = scores(({ kind, labelled }) => kind === 'trap' && labelled === 'attack')
  const honest = scores(({ kind }) => kind === 'honest' || kind === 'brand')
  const spam = scores(({ kind, labelled }) => kind === 'trap' && labelled === 'unwanted')
  const { count, interval } = recallAt(attacks, honest, FALSE_POSITIVES_MAX)?.recall ?? share(0, attacks.length)
  const [low, high] = interval ?? [0, 1]
  const caught = `${count} of ${attacks.length} attacks (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)} %)`
  const areas = `ROC area against honest ${area(attacks, honest)}, against spam ${area(attacks, spam)}`
  return `${caught} at ${100 * FALSE_POSITIVES_MAX} % of ${honest.length} honest mails; ${areas}`
}

const area = (attacks: readonly number[], others: readonly number[]): string => rocArea(attacks, others)?.area.toFixed(3) ?? '–'

/** Reliability: of the mails scored so, how many are attacks? Honest mail weighs as in the fit, else its thousands would drown the trap. */
function reportCalibration(judged: readonly Judged[], say: (text: string) => void): void {
  const used = judged.filter(({ mail }) => mail.labelled !== null && mail.kind !== 'junk')
  say('score      mails   attacks among them')
  for (let bin = 0; bin < BINS; bin += 1) {
    const rows = used.filter(({ attack }) => Math.min(BINS - 1, Math.floor(attack * BINS)) === bin)
    const attacks = rows.filter(({ mail }) => mail.labelled === 'attack').length
    say(`${`${bin * BINS}–${bin * BINS + BINS}`.padEnd(9)} ${String(rows.length).padStart(6)}   ${attacks}`)
  }
}
