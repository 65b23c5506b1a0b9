/** A visited page as a few lines of plain text: the way there, what it passes itself off as, what does not add up. */
import { defang, safeText } from '../explain/index.ts'
import type { VisitedPage } from './visit-pages.ts'
import type { Look } from './watch-page.ts'

const TITLE_CHARS_MAX = 200
const URL_CHARS_MAX = 300

export function renderPage({ report, page }: VisitedPage): string {
  const { imposter, brand, asksFor, evidence, because } = report
  const verdict = imposter === true ? 'IMPOSTER' : imposter === 'not-run' ? 'NOT CHECKED' : 'NO IMPOSTER'
  const against = evidence.filter(({ kind }) => kind !== 'confirmation')
  const confirming = evidence.filter(({ kind }) => kind === 'confirmation')
  const hop = ({ url, by, status }: (typeof page.chain)[number]) =>
    `  ${by === 'link' ? '' : `→ ${by}: `}${defang(url.slice(0, URL_CHARS_MAX))}${status === null ? '' : ` (${status})`}`
  const archive = ({ url, bytes }: (typeof page.archives)[number]) =>
    `  ${defang(url.slice(0, URL_CHARS_MAX))}${bytes === null ? '' : ` (${bytes} bytes, fetched)`}`
  return [
    defang(page.url.slice(0, URL_CHARS_MAX)),
    `${verdict}${because === '' ? '' : `  ${because}`}`,
    ...(page.title === '' ? [] : [`  Title: ${safeText(page.title, TITLE_CHARS_MAX)}`]),
    ...(brand === null ? [] : [`  Speaks as: ${safeText(brand, TITLE_CHARS_MAX)}`]),
    ...(asksFor.length === 0 ? [] : [`  Asks for: ${asksFor.join(', ')}`]),
    ...(page.certificate === null
      ? []
      : [`  Certificate: ${safeText(page.certificate.issuer, TITLE_CHARS_MAX)}, from ${page.certificate.validFrom.slice(0, 10)}`]),
    ...(page.chain.length > 1 ? ['The way there', ...page.chain.map(hop)] : []),
    ...(page.pressed.length === 0 ? [] : [`  Pressed: ${page.pressed.map((words) => `“${safeText(words, TITLE_CHARS_MAX)}”`).join(', ')}`]),
    ...page.kits.map(({ name, source }) => `  Bears the marks of the kit ${safeText(name, TITLE_CHARS_MAX)} (${defang(source)})`),
    ...(page.archives.length > 0 ? ['Archives lying open', ...page.archives.map(archive)] : []),
    ...(against.length > 0 ? ['What does not add up', ...against.map(({ says }) => `  • ${says}`)] : []),
    ...(confirming.length > 0 ? ['What adds up', ...confirming.map(({ says }) => `  • ${says}`)] : []),
    ...(page.unobserved.length > 0 ? [`Could not be observed: ${page.unobserved.join(', ')}`] : []),
    '',
  ].join('\n')
}

/** One look of `watch` as a line: `2026-11-24 09:50:11  shown    imposter  …`. */
export function renderLook({ at, outcome, imposter, because, title, isChanged, seconds }: Look): string {
  const time = `${at.slice(0, 10)} ${at.slice(11, 19)}`
  const state = outcome === 'shown' ? (imposter === true ? 'shown, an imposter' : 'shown') : outcome
  const said = outcome === 'shown' ? safeText(title, TITLE_CHARS_MAX) : because
  return `${time}  ${state}${isChanged ? ' (changed)' : ''}  ${said}${seconds === 0 ? '' : `  after ${lasting(seconds)}`}`
}

const lasting = (seconds: number): string =>
  seconds < 120 ? `${seconds} s` : seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`
