/** Outcomes of the signals → attack score, verdict, and the share each signal has in it. Pure; numbers only from weights.ts. */
import type { AttackType, Facts, Findings, Outcomes, Signal, Verdict } from '../model/index.ts'
import { BIAS, WEIGHTS } from './weights.ts'

/** Named thresholds of the verdict, as attack scores. */
export const ATTACK_SCORE_MIN = 70
export const SUSPICIOUS_SCORE_MIN = 40

export interface Scored {
  readonly attackScore: number
  readonly verdict: Verdict
  readonly attackType: AttackType | null
  /** Signal id → part of all weight that spoke, 0–1. */
  readonly shares: Readonly<Record<string, number>>
}

export function scoreOutcomes(signals: readonly Signal[], outcomes: Outcomes, { facts }: Findings): Scored {
  const spoke = signals.filter(({ id }) => outcomes[id]?.state === 'fired')
  const total = spoke.reduce((sum, { id }) => sum + Math.abs(WEIGHTS[id] ?? 0), 0)
  const logOdds = spoke.reduce((sum, { id }) => sum + (WEIGHTS[id] ?? 0), BIAS)
  const attackScore = Math.round(100 / (1 + Math.exp(-logOdds)))
  const shares = Object.fromEntries(spoke.map(({ id }) => [id, total === 0 ? 0 : Math.abs(WEIGHTS[id] ?? 0) / total]))
  const verdict = verdictOf(attackScore, spoke, facts)
  const attackType = verdict === 'attack' || verdict === 'suspicious' ? attackTypeOf(facts) : null
  return { attackScore, verdict, attackType, shares }
}

const UNWANTED_OBJECTS: ReadonlySet<string> = new Set(['adult-dating', 'gambling', 'health-product', 'prize', 'money'])

/** Advertising rewards or charms; a list that talks about money or health does neither, and says the word once. */
const UNWANTED_PERSUASIONS: ReadonlySet<string> = new Set(['reward', 'charm', 'curiosity', 'urgency'])
const UNWANTED_PHRASES_MIN = 2

/** The ordered table of verdicts: the first row that holds decides. */
function verdictOf(attackScore: number, spoke: readonly Signal[], facts: Partial<Facts>): Verdict {
  const isUnreadable = facts.message === undefined || (facts.message.header.length === 0 && (facts.text?.text ?? '') === '')
  const isConfirmed = spoke.some(({ kind }) => kind === 'confirmation')
  const isUnwanted =
    UNWANTED_OBJECTS.has(facts.lure?.object ?? 'other') &&
    UNWANTED_PERSUASIONS.has(facts.lure?.persuasion ?? 'none') &&
    (facts.lure?.objectPhrases.length ?? 0) >= UNWANTED_PHRASES_MIN
  const table: readonly [boolean, Verdict][] = [
    [isUnreadable, 'undecided'],
    [attackScore >= ATTACK_SCORE_MIN, 'attack'],
    [attackScore >= SUSPICIOUS_SCORE_MIN, 'suspicious'],
    [isUnwanted && !isConfirmed, 'unwanted'],
  ]
  return table.find(([holds]) => holds)?.[1] ?? 'benign'
}

/** What kind of attack, from what the reader is pushed to do. */
function attackTypeOf({ lure, links, attachments }: Partial<Facts>): AttackType {
  const hasWebLink = (links ?? []).some(({ scheme }) => scheme === 'http' || scheme === 'https')
  if (lure?.action === 'call') return 'callback'
  if (!hasWebLink && lure?.object === 'crypto-wallet' && lure.persuasion === 'fear') return 'extortion'
  if (!hasWebLink && lure?.action === 'open-file' && (attachments ?? []).length > 0) return 'malware'
  return hasWebLink ? 'credential-phishing' : 'scam'
}
