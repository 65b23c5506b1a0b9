/** The words of an answer for a page: what stands over the mail with the strongest telltales on it, and what to do now. Cleaned and defanged. */
import {
  catalogueOf,
  couldNotCheckPlainly,
  isConfirmed,
  type Language,
  placeInWords,
  placeOf,
  safeText,
  whatToDo,
} from '../explain/index.ts'
import type { Checked } from './checked.ts'

const FILES_MAX = 20

/** @returns `rows` of the mail's head; a number stands where one of the strongest telltales does */
export function answerWords({ report, strongest, marked, head }: Checked, language: Language) {
  const { check } = catalogueOf(language)
  const shown = report.evidence.slice(0, strongest)
  const numbersAt = (is: (at: (typeof shown)[number]['at']) => boolean): readonly number[] =>
    shown.flatMap(({ at }, index) => (is(at) ? [index + 1] : []))
  const at = (place: string) => numbersAt((one) => placeOf(one, report) === place)
  const unseen = shown.flatMap((one, index) => (UNSEEN.has(placeOf(one.at, report)) ? [{ one, number: index + 1 }] : []))
  return {
    rows: [
      { label: check.head.from, value: safeText(report.from, 200), numbers: at('from') },
      { label: check.head.replyTo, value: safeText(head.replyTo, 200), numbers: at('replyTo') },
      { label: check.head.subject, value: safeText(report.subject, 300), numbers: at('subject') },
      { label: check.head.date, value: dateInWords(head.date, language), numbers: at('date') },
    ].filter(({ value, numbers }) => value !== '' || numbers.length > 0),
    files: report.attachments.slice(0, FILES_MAX).map(({ part, filename, type }) => ({
      name: safeText(filename ?? type, 120),
      numbers: numbersAt((one) => 'part' in one && one.part.replace(/\.MIME$/, '') === part),
    })),
    unseen: unseen.map(({ one, number }) => ({ place: placeInWords(one.at, report, language), number })),
    shownIn: shown.map(
      (one, index) => (marked.includes(index + 1) ? 'text' : BODY.has(placeOf(one.at, report)) ? 'nowhere' : 'head') as ShownIn,
    ),
    unchecked: couldNotCheckPlainly(report, language),
    isConfirmed: isConfirmed(report),
    toDo: whatToDo(report, language),
  }
}

type ShownIn = 'text' | 'head' | 'nowhere'

const BODY: ReadonlySet<string> = new Set(['link', 'text'])
const UNSEEN: ReadonlySet<string> = new Set(['to', 'field', 'header'])

const dateInWords = (date: string | null, language: Language): string =>
  date === null ? '' : `${new Date(date).toLocaleString(language, { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' })} UTC`
