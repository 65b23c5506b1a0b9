/** The answer in plain words beside a report, for the API. Apart from `words.ts`, which a check on the command line starts with. */
import { z } from 'zod'
import type { Report } from '../model/index.ts'
import { LANGUAGES, type Language, reportWords } from './words.ts'

/** For callers of the API who show an answer to a person: `?language=de`. The report beside it stays English. */
export const languageWanted = z.enum(LANGUAGES).optional().describe('Also tell the answer in this language, in plain words.')

export const told = z
  .object({
    language: z.enum(LANGUAGES),
    headline: z.string(),
    claims: z.array(z.string()).describe('What a doubtful mail says of itself.'),
    advice: z.array(z.string()),
    says: z.array(z.string()).describe('Of each piece of evidence, in the order of the report.'),
    places: z.array(z.string()).describe('Of each piece of evidence, in the order of the report.'),
    couldNotCheck: z.array(z.string()),
    flaws: z.array(z.string()),
  })
  .describe('The answer in plain words: every value cleaned and defanged.')

export function tellIn(language: Language, report: Report): z.infer<typeof told> {
  const { headline: first, claims, advice, says, places, couldNotCheck: unchecked, flaws: malformed } = reportWords(report, language)
  return { language, headline: first, claims, advice, says, places, couldNotCheck: unchecked, flaws: malformed }
}
