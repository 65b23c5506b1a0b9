/** The learned weights, one row a bucket and one column a head: small integers, scaled by head. Made by `npm run fit`, read when first asked for. */
import { readFileSync } from 'node:fs'
import { BUCKETS, type Features } from './features.ts'

/** What the model tells apart first; then `object:parcel` and kin, what a lure is about, wants, and pushes with. */
export const CLASSES = ['attack', 'unwanted', 'benign'] as const

export interface WordingModel {
  readonly heads: readonly string[]
  /** `weights[bucket * heads.length + head] * scales[head]` is the weight. */
  readonly weights: Int8Array
  readonly scales: readonly number[]
  readonly biases: readonly number[]
}

let loaded: WordingModel | null = null

export function wordingModel(): WordingModel {
  loaded ??= load()
  return loaded
}

function load(): WordingModel {
  const about = JSON.parse(readFileSync(new URL('./wording.generated.json', import.meta.url), 'utf8')) as Omit<WordingModel, 'weights'>
  const bytes = readFileSync(new URL('./wording.generated.bin', import.meta.url))
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (weights.length !== BUCKETS * about.heads.length) throw new Error('wording.generated.bin does not belong to wording.generated.json')
  return { ...about, weights }
}

/** One log-odds a head, up to a common constant within a family of heads. */
export function logitsOf({ heads, weights, scales, biases }: WordingModel, features: Features): Float64Array {
  const sums = new Float64Array(heads.length)
  const whole = heads.length - (heads.length % AT_ONCE)
  for (let head = 0; head < whole; head += AT_ONCE) addFour(sums, head, weights, features)
  for (let head = whole; head < heads.length; head += 1) addOne(sums, head, weights, features)
  return sums.map((sum, head) => sum * (scales[head] as number) + (biases[head] as number))
}

const AT_ONCE = 4

/** Four heads side by side: their sums stay in registers, and each is added up in the same order as alone. */
function addFour(sums: Float64Array, head: number, weights: Int8Array, { buckets, values }: Features): void {
  let [one, two, three, four] = [0, 0, 0, 0]
  for (let at = 0; at < buckets.length; at += 1) {
    const row = (buckets[at] as number) * sums.length + head
    const value = values[at] as number
    one += value * (weights[row] as number)
    two += value * (weights[row + 1] as number)
    three += value * (weights[row + 2] as number)
    four += value * (weights[row + 3] as number)
  }
  sums[head] = one
  sums[head + 1] = two
  sums[head + 2] = three
  sums[head + 3] = four
}

function addOne(sums: Float64Array, head: number, weights: Int8Array, { buckets, values }: Features): void {
  let sum = 0
  for (let at = 0; at < buckets.length; at += 1)
    sum += (values[at] as number) * (weights[(buckets[at] as number) * sums.length + head] as number)
  sums[head] = sum
}
