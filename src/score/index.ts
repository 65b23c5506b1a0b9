/** Outcomes of the signals and the sound of the words → attack score, verdict, and the share each signal has in it. Pure; numbers only from weights.ts. */
import type { AttackType, Facts, Findings, Outcomes, Signal, Verdict } from '../model/index.ts'
import { ATTACK_SCORE_MIN, ceilingOf, floorOf, SUSPICIOUS_SCORE_MIN, UNWANTED_PROBABILITY_MIN } from './rules.ts'
import {
  clippedHeadline,
  clippedLogit,
  FEW_WORDS,
  FITTED,
  HEADLINE_SIGNAL,
  lureNames,
  PRIOR_OF_KIND,
  PRIORS,
  type Weights,
  WORDING_SIGNAL,
} from './weights.ts'

export { type Difficulty, difficultyOf } from './difficulty.ts'
export { IMPOSTER_PAGE_SIGNALS } from './rules.ts'
export { WORDING_SIGNAL } from './weights.ts'

export interface Scored {
  readonly attackScore: number
  readonly verdict: Verdict
  readonly attackType: AttackType | null
  /** Signal id → part of all weight that spoke, 0–1. */
  readonly shares: Readonly<Record<string, number>>
}

export function scoreOutcomes(signals: readonly Signal[], outcomes: Outcomes, { facts }: Findings): Scored {
  const spoke = signals.filter(({ id }) => outcomes[id]?.state === 'fired')
  const probability = probabilityOf(logOddsOf(FITTED.attack, spoke, facts, 'attackLogit'))
  const floor = floorOf(new Set(spoke.map(({ id }) => id)))
  const telltales = spoke.filter(({ kind }) => kind !== 'confirmation').map(({ id }) => id)
  const ceiling = ceilingOf(telltales, facts.wording?.attackLogit)
  const attackScore = Math.max(floor, Math.min(Math.round(100 * probability), ceiling))
  const unwanted = probabilityOf(logOddsOf(FITTED.unwanted, spoke, facts, 'unwantedLogit'))
  const verdict = verdictOf(attackScore, unwanted, facts)
  const attackType = verdict === 'attack' || verdict === 'suspicious' ? attackTypeOf(facts, telltales) : null
  return { attackScore, verdict, attackType, shares: sharesOf(spoke, facts) }
}

const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

type Odds = 'attackLogit' | 'unwantedLogit'

function logOddsOf(weights: Weights, spoke: readonly Signal[], { lure, wording, headline }: Partial<Facts>, odds: Odds): number {
  const { bias, named } = weights
  const bySignals = spoke.reduce((sum, signal) => sum + (named[signal.id] ?? priorOf(signal)), bias)
  const byLure = lure ? lureNames(lure).reduce((sum, name) => sum + (named[name] ?? 0), 0) : 0
  const byBody = wording ? weights.wording * clippedLogit(wording[odds]) : (named[FEW_WORDS] ?? 0)
  const bySubject = headline ? (wording ? weights.headline : weights.headlineAlone) * clippedHeadline(headline[odds]) : 0
  return bySignals + byLure + byBody + bySubject
}

const priorOf = ({ id, kind }: Signal): number => PRIORS[id] ?? PRIOR_OF_KIND[kind]

function sharesOf(spoke: readonly Signal[], { wording, headline }: Partial<Facts>): Record<string, number> {
  const { attack } = FITTED
  const byText: Readonly<Record<string, number>> = {
    [WORDING_SIGNAL]: wording ? attack.wording * clippedLogit(wording.attackLogit) : 0,
    [HEADLINE_SIGNAL]: headline ? (wording ? attack.headline : attack.headlineAlone) * clippedHeadline(headline.attackLogit) : 0,
  }
  const worth = spoke.map((signal) => {
    const { id } = signal
    const own = Math.abs(attack.named[id] ?? priorOf(signal))
    return [id, own + Math.max(0, byText[id] ?? 0)] as const
  })
  const total = worth.reduce((sum, [, one]) => sum + one, 0)
  return Object.fromEntries(worth.map(([id, one]) => [id, total === 0 ? 0 : one / total]))
}

/** The ordered table of verdicts: the first row that holds decides. */
function verdictOf(attackScore: number, unwanted: number, facts: Partial<Facts>): Verdict {
  const isUnreadable = facts.message === undefined || (facts.message.header.length === 0 && (facts.text?.text ?? '') === '')
  const table: readonly [boolean, Verdict][] = [
    [isUnreadable, 'undecided'],
    [attackScore >= ATTACK_SCORE_MIN, 'attack'],
    [attackScore >= SUSPICIOUS_SCORE_MIN, 'suspicious'],
    [unwanted >= UNWANTED_PROBABILITY_MIN, 'unwanted'],
  ]
  return table.find(([holds]) => holds)?.[1] ?? 'benign'
}

/** The story that was told says what kind of attack it is. */
const TYPE_OF_STORY: Readonly<Record<string, AttackType>> = {
  'extortion-threat': 'extortion',
  'callback-invoice': 'callback',
  'advance-fee-story': 'scam',
  'romance-opening': 'scam',
  'unasked-offer': 'scam',
  'payload-password': 'malware',
}

/** What kind of attack, from the story it tells and else from what the reader is pushed to do. */
function attackTypeOf({ lure, links, attachments }: Partial<Facts>, fired: readonly string[]): AttackType {
  const told = fired.flatMap((id) => TYPE_OF_STORY[id] ?? [])[0]
  if (told) return told
  const hasWebLink = (links ?? []).some(({ scheme }) => scheme === 'http' || scheme === 'https')
  if (lure?.action === 'call') return 'callback'
  if (!hasWebLink && lure?.action === 'open-file' && (attachments ?? []).length > 0) return 'malware'
  return hasWebLink ? 'credential-phishing' : 'scam'
}
