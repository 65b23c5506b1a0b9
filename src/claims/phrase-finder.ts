/** Finds many phrases in one pass over the words of a text: a tree of words, built once. */
import { foldText, type Word, wordsOf } from './fold.ts'

interface Branch<Value> {
  readonly next: Map<string, Branch<Value>>
  values: Value[] | null
}

export interface Hit<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

export interface PhraseFinder<Value> {
  /** Longest phrase at each place; phrases do not overlap. */
  find(words: readonly Word[]): readonly Hit<Value>[]
}

const HITS_MAX = 400

export function createPhraseFinder<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): PhraseFinder<Value> {
  const root: Branch<Value> = { next: new Map(), values: null }
  for (const [phrase, value] of phrases) {
    let branch = root
    for (const { text } of wordsOf(foldText(phrase), 20)) {
      let next = branch.next.get(text)
      if (!next) {
        next = { next: new Map(), values: null }
        branch.next.set(text, next)
      }
      branch = next
    }
    if (branch !== root) branch.values = [...(branch.values ?? []), value]
  }
  return {
    find(words) {
      const hits: Hit<Value>[] = []
      for (let at = 0; at < words.length && hits.length < HITS_MAX; at += 1) {
        const found = longestFrom(root, words, at)
        if (!found) continue
        const [first, last] = [words[at] as Word, words[found.last] as Word]
        for (const value of found.values) hits.push({ value, start: first.start, end: last.end })
        at = found.last
      }
      return hits
    },
  }
}

function longestFrom<Value>(root: Branch<Value>, words: readonly Word[], from: number): { values: readonly Value[]; last: number } | null {
  let branch: Branch<Value> | undefined = root
  let best: { values: readonly Value[]; last: number } | null = null
  for (let at = from; at < words.length; at += 1) {
    branch = branch.next.get((words[at] as Word).text)
    if (!branch) break
    if (branch.values) best = { values: branch.values, last: at }
  }
  return best
}
