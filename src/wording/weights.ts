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
export function logitsOf({ heads, weights, scales, biases }: WordingModel, { buckets, values }: Features): Float64Array {
  const sums = new Float64Array(heads.length)
  for (let at = 0; at < buckets.length; at += 1) {
    const row = (buckets[at] as number) * heads.length
    const value = values[at] as number
    for (let head = 0; head < heads.length; head += 1) sums[head] = (sums[head] as number) + value * (weights[row + head] as number)
  }
  return sums.map((sum, head) => sum * (scales[head] as number) + (biases[head] as number))
}
