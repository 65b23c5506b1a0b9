/** Finds many phrases in one pass over the words of a text: a tree of words, built once. A phrase word that ends in `*` stands for all words that begin so. */
import { BEGINNING_CHARS, NUMBER_BITS, numberOf, type Word, wordsOf } from './fold.ts'

interface Branch<Value> {
  /** Made when needed: most branches are the end of a phrase, and there are thousands. */
  next: Map<string, Branch<Value>> | null
  /** Stems by their first letters, so that a word is looked up once, not once a length. */
  stems: Map<string, { readonly stem: string; readonly branch: Branch<Value> }[]> | null
  values: readonly Value[]
  /** What phrases say after this, not yet hung in: a mail reaches few branches of thousands, and every start would pay for all. */
  waiting: (readonly [words: string, value: Value])[] | null
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

const HITS_MAX = 600
const PHRASE_WORDS_MAX = 12
/** Shorter stems would stand for half the language; longer ones are found by so many letters. */
const STEM_KEY_CHARS = BEGINNING_CHARS
/** Between the words of one phrase lies a space, a hyphen, a mark; more than that is another sentence. */
const GAP_CHARS_MAX = 3

const NONE: readonly never[] = []
const newBranch = <Value>(): Branch<Value> => ({ next: null, stems: null, values: NONE, waiting: null })

type Phrases<Value> = Iterable<readonly [phrase: string, value: Value]>

/** The longest phrase at each place; they do not overlap. */
export function phraseFinder<Value>(phrases: Phrases<Value>): PhraseFinder<Value> {
  const root = rootOf(phrases)
  return (words) => findLongest(root, words)
}

/** Every phrase, overlapping ones too: "verify your wallet" says "your wallet" as well. */
export function everyPhraseFinder<Value>(phrases: Phrases<Value>): PhraseFinder<Value> {
  const root = rootOf(phrases)
  return (words) => findEvery(root, words)
}

/** As `phraseFinder`, of phrases that stand by their first word: only those are read that a text could begin. `after` gives what follows it, folded ('' for nothing). */
export function startedPhraseFinder<Value>(
  after: (first: string) => readonly (readonly [rest: string, value: Value])[] | null,
): PhraseFinder<Value> {
  const next = new Map<string, Branch<Value>>()
  const root: Root<Value> = { branches: [{ ...newBranch<Value>(), next }], words: newBits(), stems: newBits() }
  return (words) => {
    for (const { text, whole } of words) {
      const phrases = next.has(text) ? null : after(text)
      if (!phrases) continue
      next.set(text, startedBranch(phrases))
      setBit(root.words, whole)
    }
    return findLongest(root, words)
  }
}

function startedBranch<Value>(phrases: readonly (readonly [rest: string, value: Value])[]): Branch<Value> {
  return {
    ...newBranch<Value>(),
    values: phrases.filter(([rest]) => rest === '').map(([, value]) => value),
    waiting: phrases.filter(([rest]) => rest !== ''),
  }
}

/** Where every phrase begins, and a bit for each word and each stem that one begins with: a look at those spares most words of a text the tree. */
interface Root<Value> {
  readonly branches: readonly Branch<Value>[]
  readonly words: Uint32Array
  readonly stems: Uint32Array
}

const newBits = () => new Uint32Array(1 << (NUMBER_BITS - 5))
const setBit = (bits: Uint32Array, bit: number): void => {
  bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31))
}
const isSet = (bits: Uint32Array, bit: number): boolean => ((bits[bit >> 5] as number) & (1 << (bit & 31))) !== 0

function rootOf<Value>(phrases: Phrases<Value>): Root<Value> {
  const tree = treeOf(phrases)
  const root = { branches: [tree], words: newBits(), stems: newBits() }
  for (const [words] of tree.waiting ?? NONE) {
    const space = words.indexOf(' ')
    const word = space === -1 ? words : words.slice(0, space)
    const isStem = word.endsWith('*')
    const [bits, bit] = isStem ? [root.stems, numberOf(word, STEM_KEY_CHARS)] : [root.words, numberOf(word, word.length)]
    setBit(bits, bit)
  }
  return root
}

function treeOf<Value>(phrases: Phrases<Value>): Branch<Value> {
  const waiting: (readonly [string, Value])[] = []
  for (const [phrase, value] of phrases) {
    const words = folded(phrase)
    if (words !== '') waiting.push([words, value])
  }
  return { ...newBranch<Value>(), waiting }
}

const FOLDED = /^[a-z0-9 *]+$/
const SHORT_STEM = new RegExp(`(?:^| )[^ ]{0,${STEM_KEY_CHARS - 1}}\\*`)

/** The words of a phrase, one space between. Most are written folded already: thousands of them are read at every start. */
function folded(phrase: string): string {
  const words = FOLDED.test(phrase)
    ? phrase
    : wordsOf(phrase, PHRASE_WORDS_MAX)
        .map(({ text, end }) => (phrase.charAt(end) === '*' ? `${text}*` : text))
        .join(' ')
  if (words.includes('*') && SHORT_STEM.test(words)) throw new RangeError(`stem too short: ${phrase}`)
  return words
}

/** The branch with what waits there hung in, one word deep. */
function opened<Value>(branch: Branch<Value>): Branch<Value> {
  const { waiting } = branch
  if (waiting === null) return branch
  branch.waiting = null
  for (const [words, value] of waiting) {
    const space = words.indexOf(' ')
    const word = space === -1 ? words : words.slice(0, space)
    const child = word.endsWith('*') ? stemBranch(branch, word.slice(0, -1)) : wordBranch(branch, word)
    if (space === -1) child.values = child.values.length === 0 ? [value] : [...child.values, value]
    else {
      child.waiting ??= []
      child.waiting.push([words.slice(space + 1), value])
    }
  }
  return branch
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
  const key = stem.slice(0, STEM_KEY_CHARS)
  branch.stems ??= new Map()
  const row = branch.stems.get(key) ?? []
  const known = row.find((one) => one.stem === stem)
  if (known) return known.branch
  const made = newBranch<Value>()
  // Longest first: the closest stem wins.
  const at = row.findIndex((one) => one.stem.length < stem.length)
  row.splice(at === -1 ? row.length : at, 0, { stem, branch: made })
  branch.stems.set(key, row)
  return made
}

function findLongest<Value>(root: Root<Value>, words: readonly Word[]): readonly Hit<Value>[] {
  const hits: Hit<Value>[] = []
  for (let at = 0; at < words.length && hits.length < HITS_MAX; ) {
    const longest = endsFrom(root, words, at)?.at(-1)
    if (longest) for (const value of longest.values) hits.push(hitOf(value, words, at, longest.to))
    at = longest?.to ?? at + 1
  }
  return hits
}

function findEvery<Value>(root: Root<Value>, words: readonly Word[]): readonly Hit<Value>[] {
  const hits: Hit<Value>[] = []
  for (let at = 0; at < words.length && hits.length < HITS_MAX; at += 1) {
    for (const { values, to } of endsFrom(root, words, at) ?? NONE) for (const value of values) hits.push(hitOf(value, words, at, to))
  }
  return hits
}

const hitOf = <Value>(value: Value, words: readonly Word[], from: number, to: number): Hit<Value> => ({
  value,
  start: (words[from] as Word).start,
  end: (words[to - 1] as Word).end,
  from,
  to,
})

/** Where phrases that begin at a word end, shortest first; null when none does. */
function endsFrom<Value>(root: Root<Value>, words: readonly Word[], from: number): { values: readonly Value[]; to: number }[] | null {
  const { beginning, whole } = words[from] as Word
  if (!isSet(root.words, whole) && !isSet(root.stems, beginning)) return null
  let found: { values: readonly Value[]; to: number }[] | null = null
  let { branches } = root
  for (let at = from; at < words.length && at - from < PHRASE_WORDS_MAX; at += 1) {
    const word = words[at] as Word
    if (at > from && word.start - (words[at - 1] as Word).end > GAP_CHARS_MAX) break
    branches = step(branches, word.text)
    if (branches.length === 0) break
    for (const { values } of branches) {
      if (values.length > 0) {
        found ??= []
        found.push({ values, to: at + 1 })
      }
    }
  }
  return found
}

/** A word goes on by itself and by the closest stem: "bitcoin wallet" must not hide "bitcoin*". */
function step<Value>(branches: readonly Branch<Value>[], word: string): readonly Branch<Value>[] {
  // Most words begin no phrase: no list is made for them.
  let next: readonly Branch<Value>[] = NONE
  for (const branch of branches) {
    const { next: words, stems } = opened(branch)
    // The exact word comes last, and so wins where both end a phrase.
    const row = stems && word.length >= STEM_KEY_CHARS ? stems.get(word.slice(0, STEM_KEY_CHARS)) : undefined
    const stem = row?.find((one) => word.startsWith(one.stem))
    const exact = words?.get(word)
    if (stem) next = [...next, stem.branch]
    if (exact) next = [...next, exact]
  }
  return next
}
