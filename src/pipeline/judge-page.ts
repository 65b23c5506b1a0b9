/** A landing page judged by itself, without a mail: what it passes itself off as, what it asks for, what does not add up. Pure. */
import { sentence } from '../explain/index.ts'
import { readPages } from '../extract/index.ts'
import { CLAIM_STRENGTH_MIN, type Page, type PageElement, type ReadPage, type Report, type Secret, type Signal } from '../model/index.ts'
import { IMPOSTER_PAGE_SIGNALS } from '../score/index.ts'
import { SIGNALS } from '../signals/registry.generated.ts'
import { runSignals } from '../signals/run.ts'

export interface PageEvidence {
  readonly signal: string
  readonly kind: Signal['kind']
  readonly says: string
  readonly selector: string
}

export interface PageReport {
  readonly host: string
  readonly path: string
  /** `not-run`: gone, refused, or hidden behind a challenge, so that nobody can tell. */
  readonly imposter: boolean | 'not-run'
  readonly because: string
  readonly brand: string | null
  readonly asksFor: readonly Secret[]
  readonly evidence: readonly PageEvidence[]
}

export function judgePage(page: Page): PageReport {
  const [read] = readPages([page])
  if (!read) throw new Error('There is no page.')
  const signals = SIGNALS.filter(({ needs }) => needs.every((need) => need === 'pages'))
  const outcomes = runSignals(signals, { facts: { pages: [read] }, missing: {} })
  const evidence = signals.flatMap(({ id, kind, messages, title }) => {
    const outcome = outcomes[id]
    if (outcome?.state !== 'fired') return []
    return outcome.findings.map(({ message, values, at }) => ({
      signal: id,
      kind,
      says: sentence(messages[message] ?? title, values),
      selector: 'page' in at ? at.selector : '',
    }))
  })
  const isImposter = evidence.some(({ signal }) => IMPOSTER_PAGE_SIGNALS.includes(signal))
  const asked = URL.parse(page.url)
  const brand = read.claims.find(({ strength }) => strength >= CLAIM_STRENGTH_MIN)
  return {
    host: asked?.hostname ?? '',
    path: asked ? asked.pathname + asked.search : '',
    imposter: isImposter ? true : isHidden(page) && read.asksFor.length === 0 ? 'not-run' : false,
    because: page.because || hiddenBecause(page),
    brand: brand?.name ?? null,
    asksFor: read.asksFor.map(({ what }) => what),
    evidence,
  }
}

const elementsOf = ({ fields, forms, buttons, images, headings }: Page): readonly PageElement[] => [
  ...fields,
  ...forms,
  ...buttons,
  ...images,
  ...headings,
]

/** What a report tells of a visit: the way there, and what was found; the rest stands in the case. */
export function reportedPage(page: ReadPage, pointedAt: ReadonlySet<string>): Report['pages'][number] {
  const { url, visitedUrl, finalUrl, title, visitedAt, device, outcome, because, chain, certificate, pictures, challenge, asksFor, forms } =
    page
  return {
    url,
    visitedUrl,
    finalUrl,
    title,
    visitedAt,
    device,
    outcome,
    because,
    chain: chain.map((hop) => ({ ...hop })),
    certificate: certificate && { ...certificate, names: [...certificate.names], problems: [...certificate.problems] },
    challenge: challenge?.kind ?? null,
    asksFor: asksFor.map(({ what }) => what),
    pressed: [...page.pressed],
    kits: page.kits.map((kit) => ({ ...kit })),
    archives: page.archives.map(({ url, bytes }) => ({ url, bytes })),
    postsTo: [...new Set(forms.map(({ host }) => host))],
    pictures: { ...pictures },
    elements: elementsOf(page).flatMap(({ selector, box }) => (box && pointedAt.has(selector) ? [{ selector, ...box }] : [])),
  }
}

function hiddenBecause(page: Page): string {
  if (page.challenge) return 'The page first wants to know whether a person is looking.'
  if (page.unobserved.includes('document')) return 'The page could not be read.'
  if (!isEmpty(page)) return ''
  return page.chain.at(-1)?.by === 'form' ? 'The page sends its visitors on by a form, which is never sent.' : 'The page showed nothing.'
}

/** Nobody could tell what it asks for: not shown, behind a test, or so made that it could not be read. */
const isHidden = (page: Page): boolean =>
  page.outcome !== 'shown' || page.challenge !== null || page.unobserved.includes('document') || isEmpty(page)

/** Nothing to read, see or press: the page was cut off, or waits for something that it did not get. */
const isEmpty = ({ text, fields, images, buttons, behaviours, downloads }: Page): boolean =>
  text.trim() === '' &&
  [fields, images, buttons, downloads].every(({ length }) => length === 0) &&
  !behaviours.some(({ kind }) => kind === 'draws-text')
