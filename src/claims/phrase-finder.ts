/** Finds many phrases in one pass over the words of a text: a tree of words, built once. A phrase word that ends in `*` stands for all words that begin so. */
import { type Word, wordsOf } from './fold.ts'

interface Branch<Value> {
  /** Made when needed: most branches are the end of a phrase, and there are thousands. */
  next: Map<string, Branch<Value>> | null
  /** Stems by their first letters, so that a word is looked up once, not once a length. */
  stems: Map<string, { readonly stem: string; readonly branch: Branch<Value> }[]> | null
  values: readonly Value[]
}

export interface Hit<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
  /** Indexes of its words: first, and behind the last. */
  readonly from: number
  readonly to: number
}

export type PhraseFinder<Value> = (words: readonly Word[]) => readonly Hit<Value>[]

const HITS_MAX = 400
const PHRASE_WORDS_MAX = 12
/** Shorter stems would stand for half the language. */
const STEM_KEY_CHARS = 4
/** Between the words of one phrase lies a space, a hyphen, a mark; more than that is another sentence. */
const GAP_CHARS_MAX = 3

const NONE: readonly never[] = []
const newBranch = <Value>(): Branch<Value> => ({ next: null, stems: null, values: NONE })

export function phraseFinder<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): PhraseFinder<Value> {
  const root = newBranch<Value>()
  for (const [phrase, value] of phrases) {
    let branch = root
    const words = wordsOf(phrase, PHRASE_WORDS_MAX)
    for (const { text, end } of words) branch = phrase.charAt(end) === '*' ? stemBranch(branch, text) : wordBranch(branch, text)
    if (branch !== root) branch.values = branch.values.length === 0 ? [value] : [...branch.values, value]
  }
  return (words) => findAll(root, words)
}

function wordBranch<Value>(branch: Branch<Value>, word: string): Branch<Value> {
  branch.next ??= new Map()
  const known = branch.next.get(word)
  if (known) return known
  const made = newBranch<Value>()
  branch.next.set(word, made)
  return made
}

function stemBranch<Value>(branch: Branch<Value>, stem: string): Branch<Value> {
  if (stem.length < STEM_KEY_CHARS) throw new RangeError(`stem too short: ${stem}`)
  const key = stem.slice(0, STEM_KEY_CHARS)
  branch.stems ??= new Map()
  const row = branch.stems.get(key) ?? []
  const known = row.find((one) => one.stem === stem)
  if (known) return known.branch
  const made = newBranch<Value>()
  // Longest first: the closest stem wins.
  branch.stems.set(
    key,
    [...row, { stem, branch: made }].sort((a, b) => b.stem.length - a.stem.length),
  )
  return made
}

/** Longest phrase at each place; phrases do not overlap. */
function findAll<Value>(root: Branch<Value>, words: readonly Word[]): readonly Hit<Value>[] {
  const hits: Hit<Value>[] = []
  for (let at = 0; at < words.length && hits.length < HITS_MAX; ) {
    const found = longestFrom(root, words, at)
    if (!found) {
      at += 1
      continue
    }
    const [first, last] = [words[at] as Word, words[found.to - 1] as Word]
    for (const value of found.values) hits.push({ value, start: first.start, end: last.end, from: at, to: found.to })
    at = found.to
  }
  return hits
}

function longestFrom<Value>(root: Branch<Value>, words: readonly Word[], from: number): { values: readonly Value[]; to: number } | null {
  let branch: Branch<Value> | null = root
  let best: { values: readonly Value[]; to: number } | null = null
  for (let at = from; at < words.length && at - from < PHRASE_WORDS_MAX; at += 1) {
    const word = words[at] as Word
    if (at > from && word.start - (words[at - 1] as Word).end > GAP_CHARS_MAX) break
    branch = step(branch, word.text)
    if (!branch) break
    if (branch.values.length > 0) best = { values: branch.values, to: at + 1 }
  }
  return best
}

function step<Value>(branch: Branch<Value>, word: string): Branch<Value> | null {
  const exact = branch.next?.get(word)
  if (exact) return exact
  if (!branch.stems || word.length < STEM_KEY_CHARS) return null
  const row = branch.stems.get(word.slice(0, STEM_KEY_CHARS))
  return row?.find(({ stem }) => word.startsWith(stem))?.branch ?? null
}
