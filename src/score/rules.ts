/** Combinations of signals that decide whatever the words sound like: what no honest mail does by chance. */

export interface Rule {
  readonly id: string
  /** All of these must have fired … */
  readonly all: readonly string[]
  /** … and one of these. */
  readonly any: readonly string[]
  /** The attack score is at least this. */
  readonly scoreMin: number
}

export const RULES: readonly Rule[] = [
  {
    // It says who it is, was not sent by them, and does not lead to them. Of the labelled mails where it holds, 195 of 199 are attacks (MODEL.md).
    id: 'imposter',
    all: ['foreign-author-domain'],
    any: ['foreign-link', 'shared-host-link', 'bare-address-link', 'lookalike-domain'],
    scoreMin: 85,
  },
]

export const floorOf = (fired: ReadonlySet<string>): number =>
  RULES.filter(({ all, any }) => all.every((id) => fired.has(id)) && any.some((id) => fired.has(id))).reduce(
    (highest, { scoreMin }) => Math.max(highest, scoreMin),
    0,
  )
