/**
 * Mails that are near-duplicates of each other, so that no campaign lies on both sides of a split (DESIGN.md §6).
 * Two mails are tied when their visible words agree (MinHash over four-word shingles, estimated Jaccard ≥ 0.4), or when
 * their subjects agree but for names and numbers. A group is a connected component of ties.
 */
const HASHES = 64
const BANDS = 16
const ROWS = HASHES / BANDS
const SHINGLE_WORDS = 4
const WORDS_MAX = 600
const SIMILAR_MIN = 0.4
const SUBJECT_CHARS_MIN = 12

export interface Grouped {
  readonly path: string
  readonly subject: string
  readonly text: string
}

/** One group number a mail, in the order given. */
export function groupsOf(mails: readonly Grouped[]): number[] {
  const parent = mails.map((_, index) => index)
  const root = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top] as number
    parent[at] = top
    return top
  }
  const tie = (one: number, other: number) => {
    parent[Math.max(root(one), root(other))] = Math.min(root(one), root(other))
  }
  const sketches = mails.map(({ text }) => sketchOf(text))
  const bySubject = new Map<string, number>()
  const byBand = new Map<string, number>()
  mails.forEach(({ subject }, index) => {
    const skeleton = skeletonOf(subject)
    if (skeleton.length >= SUBJECT_CHARS_MIN) tie(index, firstOf(bySubject, skeleton, index))
    const sketch = sketches[index]
    if (!sketch) return
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${sketch.subarray(band * ROWS, (band + 1) * ROWS).join(',')}`
      const other = firstOf(byBand, key, index)
      if (other !== index && agreement(sketch, sketches[other] as Uint32Array) >= SIMILAR_MIN) tie(index, other)
    }
  })
  return mails.map((_, index) => root(index))
}

function firstOf(seen: Map<string, number>, key: string, index: number): number {
  const first = seen.get(key)
  if (first === undefined) seen.set(key, index)
  return first ?? index
}

/** Letters only, so that numbers, names in brackets and decoration do not part two mails. */
const skeletonOf = (subject: string): string =>
  subject
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

function sketchOf(text: string): Uint32Array | null {
  const words = skeletonOf(text).split(' ').slice(0, WORDS_MAX)
  if (words.length < SHINGLE_WORDS * 2) return null
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    const base = hashOf(words.slice(at, at + SHINGLE_WORDS).join(' '))
    for (let row = 0; row < HASHES; row++) {
      const mixed = mix(base ^ Math.imul(row + 1, 0x9e3779b1))
      if (mixed < (least[row] as number)) least[row] = mixed
    }
  }
  return least
}

function agreement(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let row = 0; row < HASHES; row++) if (one[row] === other[row]) same++
  return same / HASHES
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
