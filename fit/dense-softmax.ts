/**
 * A softmax classifier of few named features, each weight with a prior of its own (a normal distribution): the most probable weights, by Nesterov's
 * gradient steps, each as long as the curvature allows. Deterministic.
 */
export interface DenseExample {
  readonly features: readonly (readonly [index: number, value: number])[]
  /** Index of the class. */
  readonly target: number
}

export interface WeightPrior {
  readonly mean: number
  readonly deviation: number
}

const STEPS = 60
const ERROR_MIN = 1e-5

interface Packed {
  readonly at: Int32Array
  readonly value: Float64Array
  readonly target: number
}

/** @param priors one row a class @returns one row a class */
export function fitSoftmax(examples: readonly DenseExample[], priors: readonly (readonly WeightPrior[])[]): readonly Float64Array[] {
  const [classes, count] = [priors.length, priors[0]?.length ?? 0]
  const packed = examples.map(({ features, target }) => ({
    at: Int32Array.from(features, ([at]) => at),
    value: Float64Array.from(features, ([, value]) => value),
    target,
  }))
  // All classes of a feature lie side by side: `weights[feature * classes + class]`.
  const means = new Float64Array(count * classes)
  const precisions = new Float64Array(count * classes)
  priors.forEach((row, one) => {
    row.forEach(({ mean, deviation }, at) => {
      means[at * classes + one] = mean
      precisions[at * classes + one] = 1 / deviation ** 2
    })
  })
  const weights = climb(packed, means, precisions, curvaturesOf(packed, count), classes)
  return priors.map((_, one) => Float64Array.from({ length: count }, (_, at) => weights[at * classes + one] as number))
}

function climb(
  examples: readonly Packed[],
  means: Float64Array,
  precisions: Float64Array,
  curvatures: Float64Array,
  classes: number,
): Float64Array {
  const weights = means.slice()
  const ahead = means.slice()
  const slopes = new Float64Array(means.length)
  let momentum = 1
  for (let step = 0; step < STEPS; step += 1) {
    for (let at = 0; at < slopes.length; at += 1) slopes[at] = (precisions[at] as number) * ((ahead[at] as number) - (means[at] as number))
    for (const example of examples) addSlopes(slopes, ahead, example, classes)
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    for (let at = 0; at < weights.length; at += 1) {
      const curvature = (curvatures[Math.floor(at / classes)] as number) + (precisions[at] as number)
      const moved = (ahead[at] as number) - (slopes[at] as number) / curvature
      ahead[at] = moved + ((momentum - 1) / next) * (moved - (weights[at] as number))
      weights[at] = moved
    }
    momentum = next
  }
  return weights
}

function addSlopes(slopes: Float64Array, weights: Float64Array, { at, value, target }: Packed, classes: number): void {
  const errors = new Float64Array(classes)
  for (let index = 0; index < at.length; index += 1) {
    const [row, by] = [(at[index] as number) * classes, value[index] as number]
    for (let one = 0; one < classes; one += 1) errors[one] = (errors[one] as number) + by * (weights[row + one] as number)
  }
  const highest = errors.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY)
  let all = 0
  for (let one = 0; one < classes; one += 1) all += errors[one] = Math.exp((errors[one] as number) - highest)
  for (let one = 0; one < classes; one += 1) {
    const error = (errors[one] as number) / all - (one === target ? 1 : 0)
    errors[one] = Math.abs(error) < ERROR_MIN ? 0 : error
  }
  for (let index = 0; index < at.length; index += 1) {
    const [row, by] = [(at[index] as number) * classes, value[index] as number]
    for (let one = 0; one < classes; one += 1) slopes[row + one] = (slopes[row + one] as number) + by * (errors[one] as number)
  }
}

/** No step along one feature is longer than all features of its examples together allow. */
function curvaturesOf(examples: readonly Packed[], count: number): Float64Array {
  const curvatures = new Float64Array(count)
  for (const { at, value } of examples) {
    const length = value.reduce((sum, one) => sum + Math.abs(one), 0)
    at.forEach((feature, index) => {
      curvatures[feature] = (curvatures[feature] as number) + 0.5 * Math.abs(value[index] as number) * length
    })
  }
  return curvatures
}
