/** Words that a reader sees whole and that stand in pieces in the source: where they are cut, by what, and how often. */
import { type Concealment, locateText, type VisibleText } from '../model/index.ts'
import type { StyleState } from './style-state.ts'

export interface WordCuts {
  /** Something stands here that shows nothing: hidden words, a comment, an element with nothing in it. */
  unseen(): void
  /** A long word may be broken here at the end of a line. */
  mayBreak(): void
  /** Visible text that will stand at `place`, behind `before` as the unit that shows last. */
  visible(value: string, before: number, place: number, state: StyleState): void
  finish(visible: VisibleText): readonly Concealment[]
}

interface Cuts {
  readonly kind: Extract<Concealment['kind'], 'cut-word' | 'word-in-pieces'>
  count: number
  /** Of the first one, in the visible text. */
  place: number
}

/** Of a word to be quoted, on either side of the cut. */
const WORD_SIDE_CHARS_MAX = 20
const WORD_BEFORE = /\p{L}*$/u
const WORD_AFTER = /^\p{L}*/u

export function watchWordCuts(): WordCuts {
  const cut: Cuts = { kind: 'cut-word', count: 0, place: 0 }
  const pieces: Cuts = { kind: 'word-in-pieces', count: 0, place: 0 }
  let isUnseenBetween = false
  let last: StyleState | null = null
  return {
    unseen() {
      isUnseenBetween = true
    },
    mayBreak() {
      last = null
    },
    visible(value, before, place, state) {
      if (isCased(value.charCodeAt(0)) && isCased(before) && goesOn(before, value)) {
        // A letter in a colour of its own is seen as such: that is how logos and children's letters are written.
        if (isUnseenBetween) note(cut, place)
        else if (last !== null && looksTheSame(last, state)) note(pieces, place)
      }
      isUnseenBetween = false
      last = state
    },
    finish: (visible) => [cut, pieces].filter(({ count }) => count > 0).map((one) => concealmentOf(one, visible)),
  }
}

function note(cuts: Cuts, place: number): void {
  if (cuts.count === 0) cuts.place = place
  cuts.count += 1
}

const looksTheSame = (one: StyleState, other: StyleState): boolean => one.colour === other.colour && one.fontPx === other.fontPx

/** A letter of an alphabet that has small ones and capitals: others put no blank between their words. */
function isCased(unit: number): boolean {
  const small = unit | 0x20
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0xc0 && unit < 0x530 && unit !== 0xd7 && unit !== 0xf7)
}

const isSmall = (unit: number): boolean => {
  const letter = String.fromCharCode(unit)
  return letter !== letter.toUpperCase()
}

/** The same word and not a new one that begins with a capital: cells and lists stand close together, too. */
function goesOn(before: number, value: string): boolean {
  if (isSmall(value.charCodeAt(0))) return true
  return !isSmall(before) && !(value.length > 1 && isSmall(value.charCodeAt(1)))
}

function concealmentOf({ kind, count, place }: Cuts, visible: VisibleText): Concealment {
  const before = WORD_BEFORE.exec(visible.text.slice(Math.max(0, place - WORD_SIDE_CHARS_MAX), place))?.[0] ?? ''
  const after = WORD_AFTER.exec(visible.text.slice(place, place + WORD_SIDE_CHARS_MAX))?.[0] ?? ''
  return {
    kind,
    text: before + after,
    chars: count,
    isPreheader: false,
    insideWord: true,
    at: locateText(visible, place - before.length, place + after.length),
  }
}
