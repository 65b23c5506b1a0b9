/**
 * A stranger introduces himself with a title that only others give: "I am Mrs Rose Barn".
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { locateText, type Signal } from '../../model/index.ts'
import { isTalk } from '../questions.ts'

const TEXT_CHARS_MAX = 6_000
/** Said so in English, Portuguese and Spanish; in French and German some do call themselves Madame or Frau. Every repeat is bounded. */
const INTRODUCTION =
  /(?<!\p{L})(?:I am|I'm|I’m|I AM|I Am|Am|My name is|my name is|MY NAME IS|[Ee]u sou|[Ss]ou|[Mm]eu nome é|[Mm]e chamo|[Ss]oy|[Mm]e llamo|[Mm]i nombre es) {1,2}(?:[ao] |la |el )?((?:Mrs?|MRS?|Miss|MISS|Ms|MS|Sra|Sr|SRA?|Srta|Senhora?|Señora?)\.{0,2}) {0,2}\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2}/u

export const titledIntroduction: Signal<'text' | 'message', 'says'> = {
  id: 'titled-introduction',
  title: 'Introduces himself as Mr or Mrs',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['BEC/Fraud', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['text', 'message'],
  messages: { says: 'The writer says "{words}", but people who write to you do not call themselves {title}.' },

  detect({ text, message }) {
    // On lists and in answers people quote such letters.
    if (isTalk(message)) return []
    const found = INTRODUCTION.exec(text.text.slice(0, TEXT_CHARS_MAX))
    const [words, title] = found ?? []
    if (!found || words === undefined || title === undefined) return []
    const values = { words: words.replace(/\s+/g, ' '), title: title.replace(/\.+$/, '') }
    return [{ message: 'says', values, at: locateText(text, found.index, found.index + words.length) }]
  },
}
