/**
 * Logistic regression of few features, each weight with a prior (a normal distribution around what a person thinks it is worth) and a sign that
 * it may not leave: the most probable weights, by cyclic coordinate descent with a Newton step each. Deterministic.
 */
export interface Row {
  /** Index → value of the features that are not zero. */
  readonly features: readonly (readonly [index: number, value: number])[]
  readonly isPositive: boolean
  /** Log-odds that are settled already. */
  readonly offset?: number
  readonly weight: number
}

export interface Prior {
  readonly mean: number
  readonly deviation: number
  readonly sign: 'positive' | 'negative' | 'any'
}

export interface Fitted {
  readonly bias: number
  readonly weights: readonly number[]
}

const SWEEPS_MAX = 200
const MOVED_MIN = 1e-4
const CURVATURE_MIN = 1e-6
/** A full step where the curve is flat would overshoot. */
const STEP_MAX = 1

export function fitLogistic(rows: readonly Row[], priors: readonly Prior[]): Fitted {
  const columns: (readonly [row: number, value: number])[][] = priors.map(() => [])
  rows.forEach(({ features }, row) => {
    for (const [index, value] of features) columns[index]?.push([row, value])
  })
  const everyRow = rows.map((_, row) => [row, 1] as const)
  const sums = Float64Array.from(rows, ({ offset = 0 }) => offset)
  const weights = priors.map(() => 0)
  const move = (column: readonly (readonly [number, number])[], by: number) => {
    for (const [row, value] of column) sums[row] = (sums[row] as number) + by * value
  }
  const start = priors.map(({ mean }) => mean)
  start.forEach((mean, index) => {
    weights[index] = mean
    move(columns[index] ?? [], mean)
  })
  let bias = 0
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep += 1) {
    const byBias = newtonStep(rows, sums, everyRow, 0, 0)
    bias += byBias
    move(everyRow, byBias)
    let moved = Math.abs(byBias)
    priors.forEach((prior, index) => {
      const now = weights[index] as number
      const precision = 1 / prior.deviation ** 2
      const wanted = within(prior, now + newtonStep(rows, sums, columns[index] ?? [], (now - prior.mean) * precision, precision))
      move(columns[index] ?? [], wanted - now)
      weights[index] = wanted
      moved = Math.max(moved, Math.abs(wanted - now))
    })
    if (moved < MOVED_MIN) break
  }
  return { bias, weights }
}

function newtonStep(
  rows: readonly Row[],
  sums: Float64Array,
  column: readonly (readonly [number, number])[],
  slopeOfPrior: number,
  curvatureOfPrior: number,
): number {
  let [slope, curvature] = [slopeOfPrior, curvatureOfPrior]
  for (const [at, value] of column) {
    const { isPositive, weight } = rows[at] as Row
    const probability = 1 / (1 + Math.exp(-(sums[at] as number)))
    slope += weight * value * (probability - (isPositive ? 1 : 0))
    curvature += weight * value * value * probability * (1 - probability)
  }
  return Math.max(-STEP_MAX, Math.min(STEP_MAX, -slope / Math.max(curvature, CURVATURE_MIN)))
}

function within({ sign }: Prior, weight: number): number {
  if (sign === 'positive') return Math.max(0, weight)
  return sign === 'negative' ? Math.min(0, weight) : weight
}
