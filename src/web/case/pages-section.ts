/** Landing pages of a case: the way there, what each asks for, and its picture with the evidence outlined. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'
import { fold } from './fold.ts'

export interface PageView {
  readonly address: string
  readonly way: readonly string[]
  readonly title: string
  readonly asksFor: readonly string[]
  readonly certificate: string
  readonly postsTo: readonly string[]
  readonly pressed: readonly string[]
  readonly kits: readonly string[]
  readonly archives: readonly string[]
  /** Why it was not seen; '' when it was. */
  readonly because: string
  readonly picture: { readonly width: number; readonly height: number } | null
  /** In pixels of the picture; numbered like the ledger. */
  readonly marks: readonly {
    readonly numbers: readonly number[]
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
}

/** Another case whose page is known again by something that this one's has, too. */
export interface AlikeView {
  readonly caseId: string
  readonly subject: string
  readonly from: string
  /** In words. */
  readonly shares: readonly string[]
}

export interface VisitedWords {
  readonly pages: string
  readonly pageWay: string
  readonly pageTitle: string
  readonly pageAsks: string
  readonly pageCertificate: string
  readonly pageSends: string
  readonly pagePicture: string
  readonly pagePressed: string
  readonly pageKit: string
  readonly pageArchives: string
  readonly pageNotSeen: string
  readonly pagesAlike: string
}

const MARK_RADIUS = 14
/** Room around an outlined element. */
const MARGIN = 4

export const pagesSection = (caseId: string, pages: readonly PageView[], alike: readonly AlikeView[], words: VisitedWords): Markup | '' =>
  pages.length === 0
    ? ''
    : fold({
        id: 'pages',
        title: words.pages,
        hint: `${pages.length}`,
        isOpen: true,
        body: html`<div class="visited">${pages.map((page, index) => article(caseId, page, index, words))}${likeThese(alike, words)}</div>`,
      })

const likeThese = (alike: readonly AlikeView[], { pagesAlike }: VisitedWords): Markup | '' =>
  alike.length === 0
    ? ''
    : html`<h3>${pagesAlike}</h3><ul class="alike">${alike.map(({ caseId, subject, from, shares }) => html`<li><a href="/cases/${caseId}">${subject || from}</a> <span class="by">${from}</span> <span class="shares">${shares.join(', ')}</span></li>`)}</ul>`

const article = (
  caseId: string,
  page: PageView,
  index: number,
  words: VisitedWords,
): Markup => html`<article class="visit" id="page-${index + 1}">
<h3><code>${page.address}</code></h3>
${page.because === '' ? '' : html`<p>${words.pageNotSeen} ${page.because}</p>`}
<dl>
${row(words.pageTitle, page.title)}
${row(words.pageAsks, page.asksFor.join(', '))}
${row(words.pageSends, page.postsTo.join(', '))}
${row(words.pagePressed, page.pressed.join(', '))}
${row(words.pageKit, page.kits.join(', '))}
${row(words.pageArchives, page.archives.join(', '))}
${row(words.pageCertificate, page.certificate)}
${page.way.length < 2 ? '' : html`<dt>${words.pageWay}</dt><dd><ol>${page.way.map((hop) => html`<li><code>${hop}</code></li>`)}</ol></dd>`}
</dl>
${page.picture === null ? '' : drawing(`/cases/${caseId}/pages/${index}/picture`, page.picture, page.marks, words)}
</article>`

const row = (title: string, says: string): Markup | '' => (says === '' ? '' : html`<dt>${title}</dt><dd>${says}</dd>`)

/** A drawing, so that marks stand where they belong at any size, without script or inline style. */
const drawing = (
  path: string,
  { width, height }: NonNullable<PageView['picture']>,
  marks: PageView['marks'],
  { pagePicture }: VisitedWords,
): Markup =>
  html`<svg class="shot" viewBox="0 0 ${width} ${height}" role="img" aria-label="${pagePicture}"><image href="${path}" width="${width}" height="${height}"/>${marks.map(outline)}</svg>`

/** A frame around the element, and the numbers of what is said of it side by side. */
const outline = ({ numbers, x, y, width, height }: PageView['marks'][number]): Markup => {
  const [left, top] = [x - MARGIN, y - MARGIN]
  const number = (one: number, at: number) => {
    const across = left + at * MARK_RADIUS * 2
    return html`<circle cx="${across}" cy="${top}" r="${MARK_RADIUS}"/><text x="${across}" y="${top}">${one}</text>`
  }
  return html`<g class="mark"><rect x="${left}" y="${top}" width="${width + MARGIN * 2}" height="${height + MARGIN * 2}" rx="4"/>${numbers.map(number)}</g>`
}
