/** What is settled by hand: the thresholds of the verdict, the combinations that decide whatever the words sound like, and how far words alone may go. */
import { HEADLINE_SIGNAL, WORDING_SIGNAL } from './weights.ts'

/** Named thresholds of the verdict, as attack scores and as the share of advertising among harmless mail of the kind. */
export const ATTACK_SCORE_MIN = 70
export const SUSPICIOUS_SCORE_MIN = 40
export const UNWANTED_PROBABILITY_MIN = 0.8

export interface Rule {
  readonly id: string
  /** All of these must have fired … */
  readonly all: readonly string[]
  /** … and one of these. */
  readonly any: readonly string[]
  /** The attack score is at least this. */
  readonly scoreMin: number
}

/** Each alone makes a page one that nobody should use. */
export const IMPOSTER_PAGE_SIGNALS = [
  'imposter-login-page',
  'command-page',
  'seed-phrase-page',
  'support-scare-page',
  'messenger-bound-page',
  'known-kit-page',
  'diverted-password-page',
]

export const RULES: readonly Rule[] = [
  {
    // It says who it is, was not sent by them, and does not lead to them. Of the labelled mails where it holds, 195 of 199 are attacks (MODEL.md).
    id: 'imposter',
    all: ['foreign-author-domain'],
    any: ['foreign-link', 'shared-host-link', 'bare-address-link', 'lookalike-domain'],
    scoreMin: 85,
  },
  {
    // Whatever the words say: who opens it has done what the mail wanted. Services for encrypted mail do it too, so that it is no verdict yet.
    id: 'loaded-file',
    all: [],
    any: ['loaded-page-file', 'runnable-file', 'disguised-file'],
    scoreMin: 45,
  },
  {
    // Seen, not inferred: the page asks for the secrets of somebody it is not.
    id: 'imposter-page',
    all: [],
    any: IMPOSTER_PAGE_SIGNALS,
    scoreMin: 95,
  },
]

export const floorOf = (fired: ReadonlySet<string>): number =>
  RULES.filter(({ all, any }) => all.every((id) => fired.has(id)) && any.some((id) => fired.has(id))).reduce(
    (highest, { scoreMin }) => Math.max(highest, scoreMin),
    0,
  )

/** What honest senders do, too: a real bank writes "dear customer, please confirm your details". */
const WORDS_ALONE: ReadonlySet<string> = new Set([
  WORDING_SIGNAL,
  HEADLINE_SIGNAL,
  'generic-urgent-login',
  'details-demanded',
  // Scans and advertising come so, too.
  'document-instead-of-words',
  'picture-only-mail',
])

/** By models that had not seen them, 248 of 521 attacks sound so, and none of 6,317 honest mails (MODEL.md). */
export const LOUD_LOGIT_MIN = 4

/** What a reader cannot be shown must not accuse: without a telltale nothing is in doubt, and words alone are no proof unless they leave no doubt. */
export function ceilingOf(telltales: readonly string[], attackLogit: number | undefined): number {
  if (telltales.length === 0) return SUSPICIOUS_SCORE_MIN - 1
  const isLoud = attackLogit !== undefined && attackLogit >= LOUD_LOGIT_MIN
  return isLoud || telltales.some((id) => !WORDS_ALONE.has(id)) ? 100 : ATTACK_SCORE_MIN - 1
}
