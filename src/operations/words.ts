/** The words of a report for a page, in the reader's language: every hostile value cleaned and defanged by explain/, never by the page. */
import {
  adviceFor,
  alsoTitled,
  catalogueOf,
  claimsInWords,
  couldNotCheck,
  digestOf,
  evidenceSentence,
  flaws,
  headline,
  LANGUAGES,
  type Language,
  placeInWords,
  safeText,
} from '../explain/index.ts'
import type { Report } from '../model/index.ts'
import type { CaseSummary } from '../ports/index.ts'

export { LANGUAGES, type Language, languageFor, safeText } from '../explain/index.ts'

export type CaseRow = Omit<CaseSummary, 'caseId'> & { readonly caseId: string }

export function reportWords(report: Report, language: Language) {
  const { verdicts, titles, kinds, page } = catalogueOf(language)
  const { against, pressure, confirming } = digestOf(report)
  return {
    claims: claimsInWords(report, language),
    sections: [
      { title: titles.notAddingUp, ...against, also: alsoTitled(report, against, language) },
      { title: titles.pressure, ...pressure, also: alsoTitled(report, pressure, language) },
      { title: titles.addingUp, ...confirming, also: alsoTitled(report, confirming, language) },
    ],
    headline: headline(report, language),
    couldNotCheck: couldNotCheck(report, language),
    places: report.evidence.map(({ at }) => placeInWords(at, report, language)),
    flaws: flaws(report.defects, language),
    says: report.evidence.map((one) => evidenceSentence(one, language)),
    kinds: report.evidence.map(({ kind }) => kinds[kind]),
    advice: language === 'en' ? report.advice : adviceFor(report, language),
    verdict: verdicts[report.verdict],
    from: safeText(report.from, 200),
    subject: safeText(report.subject, 300),
    titles,
    page,
  }
}

/** What stands on the pages around an answer, and the other languages that they can be had in. */
export const pageWords = (language: Language) => ({
  language,
  words: catalogueOf(language).page,
  caseWords: catalogueOf(language).casePage,
  languages: LANGUAGES.map((one) => ({ language: one, name: catalogueOf(one).name })),
})
