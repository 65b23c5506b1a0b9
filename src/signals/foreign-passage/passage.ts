/** A line in another language than the rest of the mail, long enough to be sure of. */
import { distinctLanguageHits } from '../../knowledge/index.ts'

const LINES_MAX = 200
const LINE_CHARS_MAX = 600
const QUOTE_CHARS_MAX = 90
/** So many different little words of one language, and none of another, in a line; and in the mail around it. */
const LINE_WORDS_MIN = 3
const MAIL_WORDS_MIN = 5
/** What makes up more of the letters is a translation of the rest, or another mail pasted in. */
const FOREIGN_SHARE_MAX = 0.35
/** What offices and mail programs put into mails of every language, or who quotes and forwards. */
const ROUTINE =
  /confidential|intended (?:only )?for|privileged|disclaimer|recipient|vertraulich|address book|preferences|from this list|in your browser|[©>"“”„«»]|sent from my|^\s{0,5}(?:from|to|cc|subject|date|sent):/i

interface Range {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface ForeignPassage extends Range {
  readonly language: string
  /** Of the mail. */
  readonly among: string
}

interface Line extends Range {
  readonly language: string
  readonly words: number
  /** Little words of one language only. */
  readonly isSure: boolean
}

export function foreignPassageIn(body: string): ForeignPassage | null {
  const lines = linesOf(body)
  const words = new Map<string, number>()
  for (const line of lines) words.set(line.language, (words.get(line.language) ?? 0) + line.words)
  const [most] = [...words].sort((a, b) => b[1] - a[1])
  if (!most || most[1] < MAIL_WORDS_MIN) return null
  const [among] = most
  const others = lines.filter(({ language }) => language !== among)
  const first = others.find(({ isSure, text }) => isSure && !ROUTINE.test(text))
  if (!first || lettersIn(others) > lettersIn(lines) * FOREIGN_SHARE_MAX) return null
  const text = cut(first.text)
  return { text, start: first.start, end: first.start + text.length, language: first.language, among }
}

/** As much as is quoted, between two words, without the stop of its sentence. */
function cut(text: string): string {
  const space = text.length <= QUOTE_CHARS_MAX ? text.length : text.lastIndexOf(' ', QUOTE_CHARS_MAX)
  return text.slice(0, space > 0 ? space : QUOTE_CHARS_MAX).replace(/[.!?:;,]{1,3}$/, '')
}

const lettersIn = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)

/** Those that have a language. */
function linesOf(body: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const whole of body.split('\n', LINES_MAX)) {
    const text = whole.slice(0, LINE_CHARS_MAX).trim()
    const [first, second] = [...distinctLanguageHits(text)].sort((a, b) => b[1] - a[1])
    if (first) {
      const at = start + whole.indexOf(text)
      lines.push({
        text,
        start: at,
        end: at + text.length,
        language: first[0],
        words: first[1],
        isSure: first[1] >= LINE_WORDS_MIN && !second,
      })
    }
    start += whole.length + 1
  }
  return lines
}
