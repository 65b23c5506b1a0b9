/** A linear softmax classifier over sparse features, learned by AdaGrad: plain, quick, and the same in every run. */
import { BUCKETS, type Features } from '../src/wording/features.ts'
import { seededRandom, shuffle } from './random.ts'

export interface Example {
  readonly features: Features
  /** Share of each class, adding up to 1: certain for a label, spread for a guess. */
  readonly target: readonly number[]
  readonly weight: number
}

export interface LinearModel {
  /** One row of BUCKETS a class. */
  readonly rows: readonly Float32Array[]
  readonly biases: readonly number[]
}

const EPOCHS = 5
const RATE = 0.3
const BIAS_RATE = 0.02
const DECAY = 1e-4
const SEED = 20_260_101
/** Where the model is right already, nothing is to be learned. */
const ERROR_MIN = 1e-4

export function learn(examples: readonly Example[], classes: number): LinearModel {
  const rows = Array.from({ length: classes }, () => new Float32Array(BUCKETS))
  const squares = Array.from({ length: classes }, () => new Float32Array(BUCKETS).fill(1e-6))
  const biases = new Array<number>(classes).fill(0)
  const random = seededRandom(SEED)
  const order = examples.map((_, at) => at)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (const at of order) step(examples[at] as Example, rows, squares, biases)
  }
  return { rows, biases }
}

function step(
  { features, target, weight }: Example,
  rows: readonly Float32Array[],
  squares: readonly Float32Array[],
  biases: number[],
): void {
  const guessed = probabilities(logits({ rows, biases }, features))
  guessed.forEach((share, one) => {
    const error = (share - (target[one] as number)) * weight
    if (Math.abs(error) < ERROR_MIN) return
    const [row, square] = [rows[one] as Float32Array, squares[one] as Float32Array]
    biases[one] = (biases[one] as number) - BIAS_RATE * error
    for (let at = 0; at < features.buckets.length; at += 1) {
      const bucket = features.buckets[at] as number
      const slope = error * (features.values[at] as number) + DECAY * (row[bucket] as number)
      square[bucket] = (square[bucket] as number) + slope * slope
      row[bucket] = (row[bucket] as number) - (RATE * slope) / Math.sqrt(square[bucket] as number)
    }
  })
}

export const logits = ({ rows, biases }: LinearModel, { buckets, values }: Features): number[] =>
  rows.map((row, one) => {
    let sum = biases[one] as number
    for (let at = 0; at < buckets.length; at += 1) sum += (row[buckets[at] as number] as number) * (values[at] as number)
    return sum
  })

export function probabilities(given: readonly number[]): number[] {
  const highest = Math.max(...given)
  const raised = given.map((one) => Math.exp(one - highest))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map((one) => one / sum)
}
