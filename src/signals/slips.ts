/** Slips of the pen: what is written beside what is right, in the text and in the subject. */
import { type At, type Facts, locateText } from '../model/index.ts'

export interface Slip {
  readonly written: string
  readonly right: string
  /** In what was searched. */
  readonly start: number
}

/** What a reader takes for the letter. */
const TEXT_CHARS_MAX = 6_000
const SUBJECT_CHARS_MAX = 300
/** Three show it as well as ten. */
const SHOWN_MAX = 3

/** The first few, each once. */
export function slipsIn(
  { text, message, language }: Pick<Facts, 'text' | 'message' | 'language'>,
  find: (words: string, language: string) => readonly Slip[],
): readonly { readonly values: { readonly written: string; readonly right: string }; readonly at: At }[] {
  const { subject } = message
  const inText = find(text.text.slice(0, TEXT_CHARS_MAX), language).map((slip) => ({
    slip,
    at: locateText(text, slip.start, slip.start + slip.written.length),
  }))
  const inSubject = subject.at
    ? find(subject.text.slice(0, SUBJECT_CHARS_MAX), language).map((slip) => ({ slip, at: subject.at as At }))
    : []
  const known = new Set<string>()
  const isNew = ({ written }: Slip): boolean => known.size < known.add(written.toLowerCase()).size
  return [...inText, ...inSubject]
    .filter(({ slip }) => isNew(slip))
    .slice(0, SHOWN_MAX)
    .map(({ slip: { written, right }, at }) => ({ values: { written, right }, at }))
}
