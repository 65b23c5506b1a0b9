/** The few statistics that figures need. */

export interface Share {
  readonly count: number
  readonly of: number
  /** 95 % interval (Wilson 1927), as parts of one; null when there is nothing to count. */
  readonly interval: readonly [number, number] | null
}

const Z = 1.959964

export function share(count: number, of: number): Share {
  if (of === 0) return { count, of, interval: null }
  const p = count / of
  const scale = 1 + (Z * Z) / of
  const middle = (p + (Z * Z) / (2 * of)) / scale
  const half = (Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of))) / scale
  return { count, of, interval: [Math.max(0, middle - half), Math.min(1, middle + half)] }
}

export interface RocArea {
  readonly area: number
  /** 95 % interval (Hanley & McNeil 1982). */
  readonly interval: readonly [number, number]
  readonly attacks: number
  readonly others: number
}

/** Chance that an attack scores above another mail, ties counted half; null without both kinds. */
export function rocArea(attacks: readonly number[], others: readonly number[]): RocArea | null {
  const [a, b] = [attacks.length, others.length]
  if (a === 0 || b === 0) return null
  const all = [...attacks.map((score) => ({ score, isAttack: true })), ...others.map((score) => ({ score, isAttack: false }))].sort(
    (one, other) => one.score - other.score,
  )
  let rankSum = 0
  for (let at = 0; at < all.length; ) {
    let end = at
    while (end < all.length && all[end]?.score === all[at]?.score) end += 1
    const rank = (at + 1 + end) / 2
    for (let index = at; index < end; index += 1) if (all[index]?.isAttack) rankSum += rank
    at = end
  }
  const area = (rankSum - (a * (a + 1)) / 2) / (a * b)
  const [q1, q2] = [area / (2 - area), (2 * area * area) / (1 + area)]
  const error = Math.sqrt(Math.max(0, area * (1 - area) + (a - 1) * (q1 - area * area) + (b - 1) * (q2 - area * area)) / (a * b))
  return { area, interval: [Math.max(0, area - Z * error), Math.min(1, area + Z * error)], attacks: a, others: b }
}

/** Highest share of attacks found while at most `falseMax` of the others are: the threshold is an attack score. */
export function recallAt(
  attacks: readonly number[],
  others: readonly number[],
  falseMax: number,
): { readonly recall: Share; readonly threshold: number; readonly falsePositives: Share } | null {
  if (attacks.length === 0 || others.length === 0) return null
  for (let threshold = 0; threshold <= 101; threshold += 1) {
    const wrong = others.filter((score) => score >= threshold).length
    if (wrong / others.length <= falseMax)
      return {
        threshold,
        recall: share(attacks.filter((score) => score >= threshold).length, attacks.length),
        falsePositives: share(wrong, others.length),
      }
  }
  return null
}

/** Dice coefficient of two sets; 1 when both are empty. */
export function dice(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1
  return (2 * one.filter((word) => other.includes(word)).length) / (one.length + other.length)
}
