/** What the campaigns of a snapshot say, by the words that anything is going to be asked about: how common a word is in this trap tells whether saying it means anything. */
import { foldText } from '../claims/index.ts'
import type { Ranked } from './campaign.ts'
import { inSlices, type Slices } from './slices.ts'

const TEXT_CHARS_MAX = 2_000

/** Places of the campaigns that say a folded word or phrase, in their order. */
export type Saying = (phrase: string) => readonly number[]

/**
 * Subject, what the evidence quotes, and what the lure is about: a report keeps no more of a mail.
 * @param asked every phrase that may be asked about, folded: of other words no places are kept
 */
export function* pretextsOf(all: readonly Ranked[], asked: Iterable<string>): Slices<Saying> {
  const byWord = new Map<string, number[]>()
  const phrases = new Set(asked)
  for (const phrase of phrases) for (const word of phrase.split(' ')) byWord.set(word, [])
  const texts: string[] = []
  yield* inSlices(all, (one, place) => {
    const text = ` ${textOf(one)} `
    texts.push(text)
    for (const word of text.split(' ')) {
      const places = byWord.get(word)
      if (places && places.at(-1) !== place) places.push(place)
    }
  })
  const bySaying = new Map<string, readonly number[]>()
  const look = (phrase: string): readonly number[] => {
    const words = phrase.split(' ')
    const rarest = words.map((word) => byWord.get(word) ?? NOWHERE).reduce((one, other) => (other.length < one.length ? other : one))
    return words.length === 1 ? rarest : rarest.filter((place) => texts[place]?.includes(` ${phrase} `))
  }
  return (phrase) => {
    const found = bySaying.get(phrase) ?? look(phrase)
    bySaying.set(phrase, found)
    return found
  }
}

function textOf({ report: { subject, evidence, lure } }: Ranked): string {
  const quoted = evidence.flatMap(({ values }) => Object.values(values)).join(' ')
  return foldText(`${subject} ${quoted} ${lure.object}`.slice(0, TEXT_CHARS_MAX))
}

const NOWHERE: readonly number[] = []
