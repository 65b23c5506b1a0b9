/** Collects what is hidden: neighbouring pieces of one kind are one concealment; preview texts of newsletters are told apart. */
import { CONCEALED_CHARS_MAX, type Concealment, type MessageAt } from '../model/index.ts'
import { CONCEALMENTS_MAX } from './limits.ts'
import type { HiddenKind } from './style-state.ts'
import { findTricks } from './unicode-tricks.ts'

export interface ConcealmentList {
  readonly all: Concealment[]
  addHidden(kind: HiddenKind, text: string, start: number, end: number, visibleCharsSoFar: number): void
  /** `placeOf` tells where a range of the text was written; it is asked only when something is found. */
  addTricks(text: string, placeOf: (from: number, to: number) => { readonly start: number; readonly end: number }): void
}

/** A preview text stands before the mail begins and is short. */
const PREHEADER_VISIBLE_MAX = 60
const PREHEADER_CHARS_MAX = 400
const PADDING = /(?:\u034f|[\s\u00a0\u00ad\u200b-\u200f\u2007\u2060\ufeff\u115f\u1160\u3164])+/g

export function collectConcealments(part: string): ConcealmentList {
  const all: Concealment[] = []
  const seen = new Map<string, number>()
  let last = { index: -1, kind: '', isEarly: false }
  return {
    all,
    addHidden(kind, text, start, end, visibleCharsSoFar) {
      const trimmed = text.trim()
      if (trimmed === '') return
      const isEarly = visibleCharsSoFar < PREHEADER_VISIBLE_MAX
      const known = last.kind === kind && last.isEarly === isEarly ? all[last.index] : undefined
      // Once enough of it is quoted, the rest is only counted.
      const isFull = known !== undefined && known.text.length >= CONCEALED_CHARS_MAX
      const words = isFull ? trimmed : trimmed.replace(PADDING, ' ').trim()
      if (words === '' || (!known && all.length >= CONCEALMENTS_MAX)) return
      const chars = words.length + (known?.chars ?? 0)
      const shown = isFull ? known.text : `${known ? `${known.text} ` : ''}${words}`.slice(0, CONCEALED_CHARS_MAX)
      const isPreheader = isEarly && chars <= PREHEADER_CHARS_MAX
      const one = { kind, text: shown, chars, isPreheader, insideWord: false, at: known?.at ?? { part, start, end } }
      if (known) all[last.index] = one
      else last = { index: all.push(one) - 1, kind, isEarly }
    },
    addTricks(text, placeOf) {
      for (const { start, end, ...trick } of findTricks(text)) {
        const key = `${trick.kind} ${trick.insideWord}`
        const index = seen.get(key)
        const known = index === undefined ? undefined : all[index]
        if (index !== undefined && known) all[index] = { ...known, chars: known.chars + trick.chars }
        else if (all.length < CONCEALMENTS_MAX)
          seen.set(key, all.push({ ...trick, isPreheader: false, at: { part, ...placeOf(start, end) } }) - 1)
      }
    },
  }
}

/** Tricks of a text that stands unit by unit from `at.start` on (else the whole range is named). */
export function tricksIn(part: string, text: string, at: MessageAt): readonly Concealment[] {
  const isLinear = text.length === at.end - at.start
  return findTricks(text).map(({ kind, text: shown, chars, insideWord, start, end }) => ({
    kind,
    text: shown,
    chars,
    isPreheader: false,
    insideWord,
    at: isLinear ? { part, start: at.start + start, end: at.start + end } : at,
  }))
}
