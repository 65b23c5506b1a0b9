/** The raw source of a case, the evidence marked where it stands. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'

export interface RawView {
  readonly caseId: string
  /** Pieces of the raw source in order; `number` where evidence lies. */
  readonly pieces: readonly { readonly text: string; readonly number: number | null }[]
  readonly isCut: boolean
}

export const rawPage = ({ caseId, pieces, isCut }: RawView, asker: Asker | null): Markup =>
  layout({
    title: 'Raw source',
    here: 'other',
    asker,
    body: html`<h1>Raw source</h1><p><a href="/cases/${caseId}">Back to the case</a>${isCut ? ' · The end is cut off.' : ''}</p>
<pre class="raw" tabindex="0">${pieces.map(({ text, number }) => (number === null ? text : html`<mark class="telltale" data-number="${number}">${text}</mark>`))}</pre>`,
  })
