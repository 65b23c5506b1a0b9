/** What stands in a style sheet behind its rules and is none: words and letters that only programs read. */
import type { Concealment } from '../model/index.ts'

/** Shorter leftovers are a slip of whoever wrote the styles. */
const FILLER_CHARS_MIN = 200
const FILLER_CHARS_READ = 5_000
/** Signs of which styles consist: a sheet that lost its braces is still one. */
const SIGN_OF_STYLE = /[.#:;@<>={}]/g
const SIGN_PER_CHARS = 100
const SHOWN_CHARS_MAX = 80

export function fillerIn(rest: string, part: string, start: number): Concealment | null {
  const text = rest.trim()
  if (text.length < FILLER_CHARS_MIN) return null
  const read = text.slice(0, FILLER_CHARS_READ)
  if ((read.match(SIGN_OF_STYLE)?.length ?? 0) * SIGN_PER_CHARS > read.length) return null
  const shown = read.slice(0, SHOWN_CHARS_MAX).replace(/\s+/g, ' ')
  return {
    kind: 'style-filler',
    text: shown,
    chars: text.length,
    isPreheader: false,
    insideWord: false,
    at: { part, start, end: start + SHOWN_CHARS_MAX },
  }
}
