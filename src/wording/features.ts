/**
 * Words of the visible body → hashed features of the text model: each word, and the runs of four letters inside it (so that one model
 * reads inflections, spelling tricks and many languages). Numbers are not words.
 */

/** A word with its place, folded (lower case, accents off, look-alike letters mended). */
export interface PlacedWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Features {
  /** Buckets, each once. */
  readonly buckets: Uint32Array
  /** Of each bucket; the vector has length 1, so that a long mail does not speak louder than a short one. */
  readonly values: Float32Array
}

export const BUCKET_BITS = 16
export const BUCKETS = 1 << BUCKET_BITS
const GRAM_LETTERS = 4
/** Longer ones are data, not language. */
const GRAM_WORD_LETTERS_MAX = 24
/** A lure says what it wants early; the rest is footer and filler. */
export const WORDS_MAX = 300

/** Pieces of an address that is written with blanks. */
const LEFT_OUT: ReadonlySet<string> = new Set(['http', 'https', 'hxxp', 'hxxps', 'www'])
const DIGIT = /\d/

/** The words that are language, every number as `0`. */
export const plainWords = (words: readonly PlacedWord[]): readonly PlacedWord[] =>
  words
    .filter(({ text }) => !LEFT_OUT.has(text))
    .slice(0, WORDS_MAX)
    .map((word) => (DIGIT.test(word.text) ? { ...word, text: '0' } : word))

/** Calls `take` with each feature of one word, as bucket numbers. */
export function eachBucket(word: string, take: (bucket: number) => void): void {
  take(hashed(word, 0, word.length, 1))
  if (word.length < GRAM_LETTERS || word.length > GRAM_WORD_LETTERS_MAX) return
  const edged = `^${word}$`
  for (let at = 0; at + GRAM_LETTERS <= edged.length; at += 1) take(hashed(edged, at, at + GRAM_LETTERS, 2))
}

/** Two ideographs beside each other are what a word is elsewhere. */
export function eachPairBucket(one: PlacedWord, next: PlacedWord, take: (bucket: number) => void): void {
  if (one.end !== next.start || !isIdeograph(one.text) || !isIdeograph(next.text)) return
  const pair = one.text + next.text
  take(hashed(pair, 0, pair.length, 3))
}

const isIdeograph = (word: string): boolean => word.length === 1 && word.charCodeAt(0) >= 0x3040

/** How often each bucket was met; all zero between two calls, which are synchronous, so one for all is enough. */
const times = new Uint16Array(BUCKETS)
/** `log(1 + times)`: nearly every feature is met a few times only. */
const LOGS = Float64Array.from({ length: 64 }, (_, at) => Math.log1p(at))

export function featuresOf(words: readonly PlacedWord[]): Features {
  const met: number[] = []
  const count = (bucket: number) => {
    const before = times[bucket] as number
    if (before === 0) met.push(bucket)
    times[bucket] = before + 1
  }
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as PlacedWord
    eachBucket(word.text, count)
    const next = words[index + 1]
    if (next) eachPairBucket(word, next, count)
  }
  const buckets = Uint32Array.from(met)
  const values = new Float32Array(met.length)
  let squares = 0
  for (let index = 0; index < met.length; index += 1) {
    const bucket = met[index] as number
    const often = times[bucket] as number
    const value = LOGS[often] ?? Math.log1p(often)
    times[bucket] = 0
    values[index] = value
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) / length
  return { buckets, values }
}

/** FNV-1a over UTF-16 units, mixed once more: its low bits alone are poor. */
function hashed(text: string, start: number, end: number, kind: number): number {
  let hash = 2_166_136_261 ^ kind
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1)
}
