/** What the campaigns of a snapshot say, as words that can be looked up: how common a word is in this trap tells whether saying it means anything. */
import { foldText } from '../claims/index.ts'
import type { Ranked } from './campaign.ts'

const TEXT_CHARS_MAX = 2_000

export interface Pretexts {
  /** Folded, with a blank at both ends. */
  textOf(place: number): string
  /** Places of the campaigns that say a folded word or phrase. */
  saying(phrase: string): ReadonlySet<number>
}

/** Subject, what the evidence quotes, and what the lure is about: a report keeps no more of a mail. */
export function pretextsOf(all: readonly Ranked[]): Pretexts {
  const texts = all.map(({ report: { subject, evidence, lure } }) => {
    const quoted = evidence.flatMap(({ values }) => Object.values(values)).join(' ')
    return ` ${foldText(`${subject} ${quoted} ${lure.object}`.slice(0, TEXT_CHARS_MAX))} `
  })
  const byWord = new Map<string, Set<number>>()
  for (const [place, text] of texts.entries())
    for (const word of text.split(' ')) {
      const places = byWord.get(word)
      if (places) places.add(place)
      else byWord.set(word, new Set([place]))
    }
  const bySaying = new Map<string, ReadonlySet<number>>()
  const look = (phrase: string): ReadonlySet<number> => {
    const words = phrase.split(' ')
    const rarest = words.map((word) => byWord.get(word) ?? NOWHERE).reduce((one, other) => (other.size < one.size ? other : one))
    return words.length === 1 ? rarest : new Set([...rarest].filter((place) => texts[place]?.includes(` ${phrase} `)))
  }
  return {
    textOf: (place) => texts[place] ?? '  ',
    saying(phrase) {
      const found = bySaying.get(phrase) ?? look(phrase)
      bySaying.set(phrase, found)
      return found
    },
  }
}

const NOWHERE: ReadonlySet<number> = new Set()
