/** The report as a short page of text: for a terminal, and (with `#` and `-`) as Markdown. */
import type { Evidence, Report } from '../model/index.ts'
import { cleanText, safeText } from './defang.ts'
import { couldNotCheck, headline } from './headline.ts'
import { placeInWords } from './place.ts'
import { sentence } from './sentence.ts'

export interface PlainOptions {
  readonly isRaw?: boolean
  /** Paints a heading or a verdict; identity when colours are off. */
  readonly paint?: (style: 'attack' | 'careful' | 'fine' | 'dim' | 'bold', text: string) => string
  /** The sentences of a message id, when they are to be told raw. */
  readonly templates?: Readonly<Record<string, string>>
}

const STYLE = { attack: 'attack', suspicious: 'careful', unwanted: 'careful', undecided: 'careful', benign: 'fine' } as const

export function renderPlain(report: Report, options: PlainOptions = {}): string {
  const paint = options.paint ?? ((_, text: string) => text)
  const safe = (text: string, charsMax?: number) => (options.isRaw ? cleanText(text, charsMax) : safeText(text, charsMax))
  const says = ({ says: said, values, signal, message }: Evidence) => {
    const template = options.isRaw ? options.templates?.[`${signal}/${message}`] : undefined
    return template === undefined ? said : sentence(template, values, { isRaw: true })
  }
  const lines: string[] = []
  const section = (title: string, entries: readonly string[]) => {
    if (entries.length > 0) lines.push('', paint('bold', title), ...entries)
  }
  if (report.path) lines.push(paint('dim', safe(report.path, 400)))
  lines.push(paint('dim', `${safe(report.from) || '(nobody)'}: ${safe(report.subject) || '(no subject)'}`))
  lines.push(paint(STYLE[report.verdict], `${report.verdict.toUpperCase()} ${report.attackScore}/100  ${headline(report)}`))
  if (report.sighting.reconstructed) lines.push('Rebuilt from a forwarded text.')
  const entry = (one: Evidence) => `  • ${says(one)} ${paint('dim', `(${placeInWords(one.at)})`)}`
  section('What does not add up', report.evidence.filter(({ kind }) => kind !== 'confirmation').map(entry))
  section('What adds up', report.evidence.filter(({ kind }) => kind === 'confirmation').map(entry))
  section(
    'What we could not check',
    couldNotCheck(report.notRun).map((one) => `  • ${one}`),
  )
  section(
    'What to do',
    report.advice.map((one) => `  ${safe(one, 300)}`),
  )
  return `${lines.join('\n')}\n`
}
