/** The report as a short page of text: for a terminal, and (with `#` and `-`) as Markdown. */
import type { Evidence, Report } from '../model/index.ts'
import { adviceFor } from './advice.ts'
import { catalogueOf, type Language } from './catalogues/index.ts'
import { claimsInWords } from './claims.ts'
import { cleanText, isolate, safeText } from './defang.ts'
import { alsoTitled, digestOf, type Told } from './digest.ts'
import { couldNotCheck, flaws, headline } from './headline.ts'
import { placeInWords } from './place.ts'
import { evidenceSentence, sentence } from './sentence.ts'

export interface PlainOptions {
  readonly isRaw?: boolean
  /** Paints a heading or a verdict; identity when colours are off. */
  readonly paint?: (style: 'attack' | 'careful' | 'fine' | 'dim' | 'bold', text: string) => string
  /** The sentences of a message id, when they are to be told raw. */
  readonly templates?: Readonly<Record<string, string>>
  /** The reader's, not the mail's. */
  readonly language?: Language
}

const STYLE = { attack: 'attack', suspicious: 'careful', unwanted: 'careful', undecided: 'careful', benign: 'fine' } as const

export function renderPlain(report: Report, options: PlainOptions = {}): string {
  const paint = options.paint ?? ((_, text: string) => text)
  const safe = (text: string, charsMax?: number) => (options.isRaw ? isolate(cleanText(text, charsMax)) : safeText(text, charsMax))
  const { language = 'en', isRaw = false } = options
  const { titles, verdicts } = catalogueOf(language)
  const says = (one: Evidence) => {
    const template = isRaw && language === 'en' ? options.templates?.[`${one.signal}/${one.message}`] : undefined
    return template === undefined ? evidenceSentence(one, language, { isRaw }) : sentence(template, one.values, { isRaw })
  }
  const lines: string[] = []
  const section = (title: string, entries: readonly string[]) => {
    if (entries.length > 0) lines.push('', paint('bold', title), ...entries)
  }
  if (report.path) lines.push(paint('dim', safe(report.path, 400)))
  lines.push(paint('dim', `${safe(report.from) || titles.nobody}: ${safe(report.subject) || titles.noSubject}`))
  const verdict = verdicts[report.verdict].toLocaleUpperCase(language)
  lines.push(paint(STYLE[report.verdict], `${verdict} ${report.attackScore}/100  ${headline(report, language)}`))
  if (report.sighting.reconstructed) lines.push(titles.rebuilt)
  const entry = (one: Evidence) => `  • ${says(one)} ${paint('dim', `(${placeInWords(one.at, report, language)})`)}`
  const told = (title: string, { full, rest }: Told) => {
    const also = alsoTitled(report, { full, rest }, language)
    const inFull = full.flatMap((at) => report.evidence[at] ?? []).map(entry)
    section(title, also.length === 0 ? inFull : [...inFull, `  + ${titles.also} ${also.join(' · ')}`])
  }
  const digest = digestOf(report)
  const claims = claimsInWords(report, language)
  section(titles.claims, claims.length === 0 ? [] : [`  ${claims.join(' ')}`])
  told(titles.notAddingUp, digest.against)
  told(titles.pressure, digest.pressure)
  told(titles.addingUp, digest.confirming)
  section(
    titles.couldNotCheck,
    couldNotCheck(report, language).map((one) => `  • ${one}`),
  )
  section(
    titles.flaws,
    flaws(report.defects, language).map((one) => `  • ${one}`),
  )
  // The report's own advice is English; in another language it is given anew from the same grounds.
  const advice = language === 'en' ? report.advice : adviceFor(report, language)
  section(
    titles.whatToDo,
    advice.map((one) => `  ${one}`),
  )
  return `${lines.join('\n')}\n`
}
