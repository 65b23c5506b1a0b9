/** How one text of a campaign differs from another, word by word: what the crook changes shows what is a template. */
import { diffArrays } from 'diff'

export interface Difference {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const WORDS_MAX = 800
/** Texts that differ in more are two texts: O((N+M)·D), so this bounds the time, too. */
const EDITS_MAX = 400

/** Word by word, line breaks kept as words of their own; null when hardly anything is the same. */
export function differencesBetween(sample: string, variant: string): Difference[] | null {
  const changes = diffArrays(wordsOf(sample), wordsOf(variant), { maxEditLength: EDITS_MAX })
  if (changes === undefined) return null
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(' ').replace(/ ?\n ?/g, '\n'),
  }))
}

const CHARS_MAX = 8_000
const wordsOf = (text: string): string[] => (text.slice(0, CHARS_MAX).match(/\n|[^\s]+/g) ?? []).slice(0, WORDS_MAX)
