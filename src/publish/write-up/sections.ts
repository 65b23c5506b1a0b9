/** The longer sections of a write-up: the mail's own words, the evidence, the landing pages, the advice. */
import { alsoTitled, catalogueOf, cleanText, defang, digestOf, evidenceSentence, isolate, type Told } from '../../explain/index.ts'
import type { Report } from '../../model/index.ts'
import { literally, quoted } from '../markdown-text.ts'
import type { PictureName } from './draft.ts'
import { listed } from './layout.ts'

const TEXT_LINES_MAX = 40
const TEXT_CHARS_MAX = 2_400
const LINE_CHARS_MAX = 600

/** What the reader sees, as a quotation; what is longer is cut, and it is said. */
export function textOf(text: string): string {
  const lines = text
    .slice(0, TEXT_CHARS_MAX)
    .split('\n')
    .map((line) => cleanText(line, LINE_CHARS_MAX))
    .filter((line) => line !== '')
  if (lines.length === 0) return ''
  const isCut = text.length > TEXT_CHARS_MAX || lines.length > TEXT_LINES_MAX
  const shown = lines.slice(0, TEXT_LINES_MAX).map((line) => `> ${literally(isolate(defang(line)))}`)
  return [...shown, ...(isCut ? ['> …'] : [])].join('\n>\n')
}

/** Numbered as on the picture; what adds little is told by its title. */
export function evidenceOf(report: Report): string {
  const digest = digestOf(report)
  const { pressure } = digest
  const against = oncePerLink(report, digest.against)
  const told = ({ full }: Told) =>
    full.flatMap((at) => {
      const one = report.evidence[at]
      return one ? [`- **(${at + 1})** ${literally(evidenceSentence(one))}`] : []
    })
  const also = [...alsoTitled(report, against), ...alsoTitled(report, pressure)].map(literally)
  const pushes = told(pressure)
  return [
    told(against).join('\n'),
    pushes.length === 0 ? '' : `How it pushes the reader:\n\n${pushes.join('\n')}`,
    also.length === 0 ? '' : `Also: ${also.join(' · ')}.`,
  ]
    .filter((one) => one !== '')
    .join('\n\n')
}

/** Where the main link leads is told once: that it is no place of whom the mail names, or that it is a place for anybody, as whichever weighs more has it. */
const LINK_SIGNALS: ReadonlySet<string> = new Set(['foreign-link', 'shared-host-link', 'rented-link-host'])

function oncePerLink({ evidence }: Report, { full, rest }: Told): Told {
  const links = full.filter((at) => LINK_SIGNALS.has(evidence[at]?.signal ?? ''))
  const repeats = (at: number): boolean => {
    const told = links.filter((other) => other < at).flatMap((other) => Object.values(evidence[other]?.values ?? {}))
    return told.length > 0 && links.includes(at) && Object.values(evidence[at]?.values ?? {}).every((value) => told.includes(value))
  }
  return { full: full.filter((at) => !repeats(at)), rest: [...rest, ...full.filter(repeats)] }
}

const URL_CHARS_MAX = 200

export function pagesOf({ pages }: Report, pictures: readonly PictureName[]): string {
  const { secrets } = catalogueOf('en').pages
  const told = pages.map((page, index) => {
    const address = `\`${defang(cleanText(page.finalUrl, URL_CHARS_MAX)).replaceAll('`', '')}\``
    if (page.outcome !== 'shown') return `The link leads to ${address}, which was not seen: ${quoted(page.because, URL_CHARS_MAX)}`
    const asks =
      page.asksFor.length === 0
        ? 'asks for nothing yet'
        : `asks for ${listed(page.asksFor.map((what) => literally(secrets[what as keyof typeof secrets] ?? what)))}`
    const posts = page.postsTo.filter((host) => host !== '').map((host) => quoted(host, URL_CHARS_MAX))
    const name: PictureName = `page-${index + 1}.jpg`
    return [
      `The link ends at ${address}${page.chain.length > 1 ? ` after ${page.chain.length - 1} redirects` : ''}. The page is titled “${quoted(page.title)}” and ${asks}.`,
      posts.length === 0 ? '' : `What is typed in goes to ${listed(posts)}.`,
      pictures.includes(name) ? `![The landing page](${name})` : '',
    ]
      .filter((one) => one !== '')
      .join('\n\n')
  })
  if (told.length > 0) return told.join('\n\n')
  return 'No page behind it was opened.'
}

export const adviceOf = ({ advice }: Report): string => advice.map((one) => `- ${literally(one)}`).join('\n')

const LEVELS = { very: 'very hard', moderate: 'not easy', least: 'easy' } as const

export function difficultyOf({ difficulty }: Report): string {
  const level = LEVELS[difficulty.level as keyof typeof LEVELS]
  if (level === undefined) return ''
  const { cues, named } = difficulty
  const shown = named.slice(0, CUES_SHOWN_MAX).map((cue) => `“${quoted(cue.replaceAll('-', ' '))}”`)
  const which = shown.length === 0 ? '' : shown.length < cues ? `, among them ${listed(shown)}` : `: ${listed(shown)}`
  return `For a person it is ${level} to spot. On the Phish Scale of NIST, where few cues make it hard, it has ${cues === 1 ? 'one cue' : `${cues} cues`}${which}.`
}
const CUES_SHOWN_MAX = 6
