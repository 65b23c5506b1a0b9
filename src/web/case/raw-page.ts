/** The raw source of a case, line by line, the evidence marked where it stands; a long one in pieces. */
import { html, raw as markup } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Asker } from '../../model/index.ts'
import { type Frame, layout, type Markup } from '../layout.ts'
import { sizeOf } from './fold.ts'

export interface RawView {
  readonly caseId: string
  /** Texts of the source in order; `number` where evidence lies. */
  readonly pieces: readonly { readonly text: string; readonly number: number | null }[]
  /** Of the first line shown. */
  readonly line: number
  /** Which piece this is, of how many. */
  readonly piece: number
  readonly of: number
  readonly bytes: number
  /** Where each telltale begins: in which piece, and by whose number it is marked there where several overlap. */
  readonly marks: readonly { readonly number: number; readonly piece: number; readonly place: number }[]
}

export const rawPage = (
  { caseId, pieces, line, piece, of, bytes, marks }: RawView,
  frame: Frame & { readonly caseWords: CaseWords },
  asker: Asker | null,
): Markup => {
  const { source: says } = frame.caseWords
  const path = `/cases/${caseId}/raw`
  return layout({
    frame,
    title: says.title,
    here: 'other',
    sheets: ['case'],
    asker,
    body: html`<div class="case-page"><h1>${says.title}</h1>
<p><a href="/cases/${caseId}">← ${says.back}</a> · ${sizeOf(bytes)}</p>
${marks.length === 0 ? html`<p class="note">${says.none}</p>` : html`<nav class="jumps" aria-label="${says.marks}">${says.marks}: ${marks.map(({ number, piece: on, place }) => html`<a class="number" href="${on === piece ? '' : `${path}?piece=${on}`}#telltale-${place}">${number}</a> `)}</nav>`}
${of < 2 ? '' : pager(path, piece, of)}
<pre class="raw" tabindex="0">${drawn(pieces, line)}</pre>
${of < 2 ? '' : pager(path, piece, of)}</div>`,
  })
}

const pager = (path: string, now: number, of: number): Markup =>
  html`<nav class="pager" aria-label="${now + 1} / ${of}">${Array.from({ length: of }, (_, at) => (at === now ? html`<b aria-current="page">${at + 1}</b> ` : html`<a href="${path}?piece=${at}">${at + 1}</a> `))}</nav>`

/** Lines are numbered by a mark of ours before each, so that a copied text has no numbers in it. */
function drawn(pieces: RawView['pieces'], first: number): Markup {
  let line = first
  const begin = () => {
    line += 1
    return `<i data-line="${line}"></i>`
  }
  const lined = (text: string) =>
    text
      .split('\n')
      .map((one) => escaped(one))
      .reduce((all, one) => `${all}\n${begin()}${one}`)
  const numbered = new Set<number>()
  const out = pieces.map(({ text, number }) => {
    if (number === null) return lined(text)
    const id = numbered.has(number) ? '' : ` id="telltale-${number}"`
    numbered.add(number)
    return `<mark class="telltale"${id} data-number="${number}">${lined(text)}</mark>`
  })
  return html`${markup(`${`<i data-line="${first}"></i>`}${out.join('')}`)}`
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r$/, '')
