/** Collects what is hidden: neighbouring pieces of one kind are one concealment; preview texts of newsletters are told apart. */
import { CONCEALED_CHARS_MAX, type Concealment, type MessageAt } from '../model/index.ts'
import { CONCEALMENTS_MAX } from './limits.ts'
import type { HiddenKind } from './style-state.ts'
import { findTricks } from './unicode-tricks.ts'

export interface ConcealmentList {
  readonly all: Concealment[]
  addHidden(kind: HiddenKind, text: string, start: number, end: number, visibleCharsSoFar: number): void
  addTricks(text: string, start: number, end: number): void
}

/** A preview text stands before the mail begins and is short. */
const PREHEADER_VISIBLE_MAX = 60
const PREHEADER_CHARS_MAX = 400
const PADDING = /(?:\u034f|[\s\u00a0\u00ad\u200b-\u200f\u2007\u2060\ufeff\u115f\u1160\u3164])+/g

export function collectConcealments(part: string): ConcealmentList {
  const all: Concealment[] = []
  const seen = new Map<string, number>()
  return {
    all,
    addHidden(kind, text, start, end, visibleCharsSoFar) {
      const words = text.replace(PADDING, ' ').trim()
      if (words === '') return
      const last = all.at(-1)
      const isPreheader = visibleCharsSoFar < PREHEADER_VISIBLE_MAX
      if (last && last.kind === kind && last.isPreheader === isPreheader) {
        const chars = last.chars + words.length
        all[all.length - 1] = {
          ...last,
          chars,
          isPreheader: isPreheader && chars <= PREHEADER_CHARS_MAX,
          text: `${last.text} ${words}`.slice(0, CONCEALED_CHARS_MAX),
        }
        return
      }
      if (all.length < CONCEALMENTS_MAX)
        all.push({
          kind,
          text: words.slice(0, CONCEALED_CHARS_MAX),
          chars: words.length,
          isPreheader: isPreheader && words.length <= PREHEADER_CHARS_MAX,
          insideWord: false,
          at: { part, start, end },
        })
    },
    addTricks(text, start, end) {
      for (const trick of tricksIn(part, text, { part, start, end })) {
        const key = `${trick.kind} ${trick.insideWord}`
        const index = seen.get(key)
        const known = index === undefined ? undefined : all[index]
        if (index !== undefined && known) all[index] = { ...known, chars: known.chars + trick.chars }
        else if (all.length < CONCEALMENTS_MAX) seen.set(key, all.push(trick) - 1)
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
