/** Builds the visible text as rendering does (white space folded, blocks on lines of their own) and the map back to the source. */
import type { TextRun } from '../model/index.ts'
import { VISIBLE_CHARS_MAX } from './limits.ts'

export interface TextBuilder {
  /** Appends text that stands in the source unit by unit from `sourceStart` on. White space is folded unless `isKept`. */
  add(text: string, sourceStart: number, isKept?: boolean): void
  /** Appends text of another length than its source (an entity). */
  addMapped(text: string, sourceStart: number, sourceEnd: number): void
  lineEnd(): void
  length(): number
  slice(from: number): string
  finish(): { readonly text: string; readonly runs: readonly TextRun[] }
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c

export function createTextBuilder(): TextBuilder {
  let text = ''
  let isGap = false
  const runs: TextRun[] = []

  const gap = () => {
    if (isGap && text !== '' && !text.endsWith('\n')) text += ' '
    isGap = false
  }
  const put = (piece: string, sourceStart: number, sourceEnd: number) => {
    gap()
    const start = text.length
    text += piece
    const last = runs.at(-1)
    const isLinear = piece.length === sourceEnd - sourceStart
    // Neighbours in text and source are one run.
    if (
      last &&
      isLinear &&
      last.end === start &&
      last.sourceEnd === sourceStart &&
      last.end - last.start === last.sourceEnd - last.sourceStart
    ) {
      runs[runs.length - 1] = { start: last.start, end: text.length, sourceStart: last.sourceStart, sourceEnd }
    } else runs.push({ start, end: text.length, sourceStart, sourceEnd })
  }
  const fold = (piece: string, sourceStart: number) => {
    let open = -1
    for (let at = 0; at < piece.length; at += 1) {
      if (!isSpace(piece.charCodeAt(at))) {
        if (open === -1) open = at
        continue
      }
      // One blank between words maps onto itself and does not end the run.
      if (open !== -1 && piece.charCodeAt(at) === 0x20 && at + 1 < piece.length && !isSpace(piece.charCodeAt(at + 1))) continue
      if (open !== -1) put(piece.slice(open, at), sourceStart + open, sourceStart + at)
      open = -1
      isGap = true
    }
    if (open !== -1) put(piece.slice(open), sourceStart + open, sourceStart + piece.length)
  }
  return {
    add(piece, sourceStart, isKept = false) {
      if (text.length >= VISIBLE_CHARS_MAX || piece === '') return
      if (isKept) put(piece, sourceStart, sourceStart + piece.length)
      else fold(piece, sourceStart)
    },
    addMapped(piece, sourceStart, sourceEnd) {
      if (text.length >= VISIBLE_CHARS_MAX || piece === '') return
      if (piece.length === 1 && (isSpace(piece.charCodeAt(0)) || piece === '\u00a0')) isGap = true
      else put(piece, sourceStart, sourceEnd)
    },
    lineEnd() {
      isGap = false
      if (text !== '' && !text.endsWith('\n') && text.length < VISIBLE_CHARS_MAX) text += '\n'
    },
    length: () => text.length,
    slice: (from) => text.slice(from),
    finish: () => ({ text: text.trimEnd(), runs }),
  }
}
