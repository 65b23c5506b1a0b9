/** Text that stands so far below the rest that hardly any reader gets there: behind a screenful of empty lines. */
import { type Concealment, locateText, type VisibleText } from '../model/index.ts'

export interface BlankLines {
  /** A line begins that may stay empty. */
  lineStart(): void
  lineEnd(): void
  /** A blank that is kept: it makes a line, however many follow it there. */
  blank(): void
  picture(): void
  /** Visible words that will stand at `place`. */
  visible(place: number): void
  finish(visible: VisibleText): readonly Concealment[]
}

/** Most windows show fewer lines. */
const BLANK_LINES_MIN = 40
const LETTERS_MIN = 20
const TEXT_CHARS_MAX = 60
const NOT_LETTER = /\P{L}/gu
const LETTERS_CHARS_MAX = 1_000

export function watchBlankLines(): BlankLines {
  let lines = 0
  let isFresh = true
  let isAnythingAbove = false
  let longest = { lines: 0, place: 0 }
  return {
    lineStart() {
      isFresh = true
    },
    lineEnd() {
      lines += 1
      isFresh = true
    },
    blank() {
      if (isFresh) lines += 1
      isFresh = false
    },
    picture() {
      lines = 0
      isAnythingAbove = true
    },
    visible(place) {
      if (isAnythingAbove && lines >= BLANK_LINES_MIN && lines > longest.lines) longest = { lines, place }
      lines = 0
      isAnythingAbove = true
    },
    finish(visible) {
      const { lines: chars, place } = longest
      if (chars === 0) return []
      const below = visible.text.slice(place, place + LETTERS_CHARS_MAX)
      if (below.replace(NOT_LETTER, '').length < LETTERS_MIN) return []
      const text = below.slice(0, TEXT_CHARS_MAX)
      const at = locateText(visible, place, place + text.length)
      return [{ kind: 'far-below', text: text.replace(/\s+/g, ' ').trim(), chars, isPreheader: false, insideWord: false, at }]
    },
  }
}
