/**
 * How the visible words sound: a small linear model over hashed words and letter runs, learned from labelled mail (fit/, MODEL.md), says how
 * far they are from those of attacks, of advertising and of honest mail, and which phrases speak loudest. Pure.
 */
import { type Headline, locateText, type Message, type Phrase, type VisibleText, type Wording } from '../model/index.ts'
import { eachBucket, featuresOf, type PlacedWord, plainWords } from './features.ts'

export type { PlacedWord } from './features.ts'

import { CLASSES, logitsOf, type WordingModel, wordingModel } from './weights.ts'

/** Fewer words have no sound. */
export const WORDS_MIN = 8
/** A subject is short by its nature; two words are a title. */
export const HEADLINE_WORDS_MIN = 3
/** Only of a mail that sounds like an attack does anybody ask which words do. */
const PHRASES_FROM_LOGIT = 0
const PHRASES_MAX = 3
const PHRASE_WORDS = 4
const PHRASE_CHARS_MAX = 80

/** What the words lean to, in the weights that phrases have in `claims/`: a sure reading weighs as much as a phrase in the subject. Chosen on held-out folds of the fit half. */
export const LEANING_WEIGHTS = { object: 3, action: 3, persuasion: 3 } as const
type Family = keyof typeof LEANING_WEIGHTS
export type Leanings = Readonly<Record<Family, readonly (readonly [value: string, weight: number])[]>>

export interface Sound {
  readonly wording: Wording
  readonly leanings: Leanings
}

/** null when the mail has too few words. `words` are the spoken ones of `visible.text`, folded. */
export function soundOf(visible: VisibleText, words: readonly PlacedWord[], model: WordingModel = wordingModel()): Sound | null {
  const plain = plainWords(words)
  if (plain.length < WORDS_MIN) return null
  const logits = logitsOf(model, featuresOf(plain))
  const odds = oddsOf(model, logits)
  const leanings = leaningsOf(model.heads, logits, LEANING_WEIGHTS, lureShareOf(classLogits(model, logits)))
  const phrases = odds.attackLogit < PHRASES_FROM_LOGIT ? [] : loudest(visible, plain, model)
  return { wording: { ...odds, phrases }, leanings }
}

/** How the subject sounds; null when it has too few words. `words` are the spoken ones of `text`, the bare subject. */
export function headlineOf(
  { at }: Message['subject'],
  text: string,
  words: readonly PlacedWord[],
  model: WordingModel = wordingModel(),
): { readonly headline: Omit<Headline, 'bodyLogit'>; readonly leanings: Leanings } | null {
  const plain = plainWords(words)
  if (at === null || plain.length < HEADLINE_WORDS_MIN) return null
  const logits = logitsOf(model, featuresOf(plain))
  const leanings = leaningsOf(model.heads, logits, LEANING_WEIGHTS, lureShareOf(classLogits(model, logits)))
  return { headline: { ...oddsOf(model, logits), text, at }, leanings }
}

const classLogits = ({ heads }: WordingModel, logits: ArrayLike<number>): readonly number[] =>
  CLASSES.map((name) => logits[heads.indexOf(name)] as number)

/** What lures are about was learned from lures: of words that sound honest it says little. */
export function lureShareOf([attack = 0, unwanted = 0, benign = 0]: readonly number[]): number {
  return 1 - 1 / (1 + Math.exp(attack - benign) + Math.exp(unwanted - benign))
}

function oddsOf(model: WordingModel, logits: ArrayLike<number>): Pick<Wording, 'attackLogit' | 'unwantedLogit'> {
  const [attack = 0, unwanted = 0, benign = 0] = classLogits(model, logits)
  return { attackLogit: attack - Math.log(Math.exp(unwanted) + Math.exp(benign)), unwantedLogit: unwanted - benign }
}

export function leaningsOf(
  heads: readonly string[],
  logits: ArrayLike<number>,
  weights: Readonly<Record<Family, number>> = LEANING_WEIGHTS,
  share = 1,
): Leanings {
  const family = (name: Family): Leanings[Family] => {
    const mine = heads.flatMap((head, at) =>
      head.startsWith(`${name}:`) ? [[head.slice(name.length + 1), logits[at] as number] as const] : [],
    )
    const sum = mine.reduce((total, [, logit]) => total + Math.exp(logit), 0)
    return mine.map(([value, logit]) => [value, (share * weights[name] * Math.exp(logit)) / sum])
  }
  return { object: family('object'), action: family('action'), persuasion: family('persuasion') }
}

/** The runs of words that pull hardest towards attack, strongest first, none over another. */
function loudest(visible: VisibleText, spoken: readonly PlacedWord[], model: WordingModel): Phrase[] {
  const pulls = pullsOf(spoken, model)
  const windows: { readonly first: number; readonly pull: number }[] = []
  for (let first = 0; first + PHRASE_WORDS <= spoken.length; first += 1) {
    let pull = 0
    for (let at = first; at < first + PHRASE_WORDS; at += 1) pull += pulls[at] as number
    if (pull > 0 && isOneLine(visible.text, spoken, first)) windows.push({ first, pull })
  }
  windows.sort((one, other) => other.pull - one.pull || one.first - other.first)
  const chosen: number[] = []
  for (const { first } of windows) {
    if (chosen.length >= PHRASES_MAX) break
    if (chosen.every((other) => Math.abs(other - first) >= PHRASE_WORDS)) chosen.push(first)
  }
  return chosen.map((first) => {
    const [start, end] = spanOf(spoken, first)
    return { text: visible.text.slice(start, end), at: locateText(visible, start, end) }
  })
}

const spanOf = (spoken: readonly PlacedWord[], first: number): [number, number] => [
  (spoken[first] as PlacedWord).start,
  (spoken[first + PHRASE_WORDS - 1] as PlacedWord).end,
]

const ENDS_PHRASE = /[\n.!?:;|•。！？]/

/** Words that a line end, a full stop or a left-out address parts are no phrase. */
function isOneLine(text: string, spoken: readonly PlacedWord[], first: number): boolean {
  const [start, end] = spanOf(spoken, first)
  return end - start <= PHRASE_CHARS_MAX && !ENDS_PHRASE.test(text.slice(start, end))
}

/** How far each word pulls from the two harmless classes towards attack. */
function pullsOf(spoken: readonly PlacedWord[], { heads, weights, scales }: WordingModel): readonly number[] {
  const [attack, unwanted, benign] = CLASSES.map((name) => heads.indexOf(name)) as [number, number, number]
  const [attackScale, unwantedScale, benignScale] = [attack, unwanted, benign].map((head) => scales[head]) as [number, number, number]
  let [pull, features] = [0, 0]
  const add = (bucket: number) => {
    const row = bucket * heads.length
    features += 1
    const harmless = (weights[row + unwanted] as number) * unwantedScale + (weights[row + benign] as number) * benignScale
    pull += (weights[row + attack] as number) * attackScale - harmless / 2
  }
  return spoken.map(({ text }) => {
    pull = 0
    features = 0
    eachBucket(text, add)
    return pull / Math.sqrt(features)
  })
}
