/** The subject as a reader takes it: without the marks that answering and list programs put before it. */
import { spokenWords } from '../claims/index.ts'
import type { Message } from '../model/index.ts'
import { headlineOf, type PlacedWord } from '../wording/index.ts'

const SUBJECT_CHARS_MAX = 300
const SUBJECT_WORDS_MAX = 40
/** "Re:", "AW: [list-name]", and what filters write there (`[SPAM]`): none of it is the writer's. */
const MARK = /^\s{0,5}(?:\[[^\]]{0,60}\]|(?:re|fwd?|aw|wg|sv|vs|tr|rv|enc|res|antw)\s{0,2}(?:\[\d{1,3}\])?\s?:)/i
const MARKS_MAX = 5

export function bareSubject(subject: string): string {
  let text = subject.slice(0, SUBJECT_CHARS_MAX)
  for (let marks = 0; marks < MARKS_MAX && MARK.test(text); marks += 1) text = text.replace(MARK, '')
  return text.trim()
}

/** Of the bare subject, folded. */
export const subjectWords = (subject: string): readonly PlacedWord[] => spokenWords(bareSubject(subject), SUBJECT_WORDS_MAX)

export const readHeadline = ({ subject }: Message): ReturnType<typeof headlineOf> =>
  headlineOf(subject, bareSubject(subject.text), subjectWords(subject.text))
