/** The words of a report for a page, in the reader's language: every hostile value cleaned and defanged by explain/, never by the page. */
import {
  adviceFor,
  alsoTitled,
  catalogueOf,
  claimsInWords,
  couldNotCheck,
  defang,
  digestOf,
  evidenceSentence,
  flaws,
  headline,
  LANGUAGES,
  type Language,
  placeInWords,
  safeText,
} from '../explain/index.ts'
import type { PageTraitKind, Report } from '../model/index.ts'
import type { DrawnHow } from '../pipeline/index.ts'
import type { CaseSummary } from '../ports/index.ts'

export { cleanText, LANGUAGES, type Language, languageFor, proofInWords, safeText } from '../explain/index.ts'
export { kinInWords, paragraphOf } from './interest-words.ts'

/** How a mail is drawn for a reader of this language: what is hostile is made readable here, not by the drawing. */
export function drawnHow({
  as,
  head,
  language = 'en',
}: {
  readonly as: 'seen' | 'there'
  readonly head: boolean
  readonly language?: Language | undefined
}): DrawnHow {
  const { drawing } = catalogueOf(language).casePage
  return { ...(head ? { head: drawing.head } : {}), ...(as === 'there' ? { there: { words: drawing.there, safe: safeText } } : {}) }
}

export type CaseRow = Omit<CaseSummary, 'caseId'> & { readonly caseId: string }
export type AlikeCase = CaseRow & { readonly shares: readonly PageTraitKind[] }

export function reportWords(report: Report, language: Language) {
  const { verdicts, titles, kinds, page, casePage } = catalogueOf(language)
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
    page: { ...page, showMark: casePage.showMark },
  }
}

/** What else the page of a stored case says, in the reader's language. */
export const caseWordsOf = (language: Language) => {
  const { casePage, verdicts, defects } = catalogueOf(language)
  const sentenceOf = (one: Parameters<typeof evidenceSentence>[0]) => evidenceSentence(one, language)
  return { casePage, verdicts, defects, evidenceSentence: sentenceOf }
}

/** What stands on the pages around an answer, and the other languages that they can be had in. */
export const pageWords = (language: Language) => ({
  language,
  words: { ...catalogueOf(language).page, ...catalogueOf(language).frame },
  caseWords: catalogueOf(language).casePage,
  check: catalogueOf(language).check,
  visitedWords: catalogueOf(language).pages,
  languages: LANGUAGES.map((one) => ({ language: one, name: catalogueOf(one).name })),
})

const URL_CHARS_MAX = 300
const TITLE_CHARS_MAX = 200

/** Landing pages for a reader: the way there, what each asks for, and where on its picture the evidence stands. */
/** By what a page is known again, in the reader's words. */
export const traitsInWords = (shares: readonly PageTraitKind[], language: Language): string[] =>
  shares.map((kind) => catalogueOf(language).pages.traits[kind])

export function pagesInWords({ pages, evidence }: Report, language: Language) {
  const { secrets } = catalogueOf(language).pages
  return pages.map((page, index) => ({
    address: defang(page.finalUrl.slice(0, URL_CHARS_MAX)),
    way: page.chain.map(({ url }) => defang(url.slice(0, URL_CHARS_MAX))),
    title: safeText(page.title, TITLE_CHARS_MAX),
    asksFor: page.asksFor.flatMap((what) => (Object.hasOwn(secrets, what) ? [secrets[what as keyof typeof secrets]] : [])),
    certificate: page.certificate
      ? `${safeText(page.certificate.issuer, TITLE_CHARS_MAX)}, ${page.certificate.validFrom.slice(0, 10)}`
      : '',
    pressed: page.pressed.map((words) => safeText(words, TITLE_CHARS_MAX)),
    kits: page.kits.map(({ name }) => safeText(name, TITLE_CHARS_MAX)),
    archives: page.archives.map(({ url }) => defang(url.slice(0, URL_CHARS_MAX))),
    postsTo: page.postsTo.filter((host) => host !== '').map((host) => defang(host.slice(0, URL_CHARS_MAX))),
    because: page.because,
    picture: page.pictures.full === null ? null : { width: page.pictures.width, height: page.pictures.height },
    marks: page.elements.map(({ selector, ...box }) => ({
      ...box,
      numbers: evidence.flatMap(({ at }, place) => ('page' in at && at.page === index && at.selector === selector ? [place + 1] : [])),
    })),
  }))
}
