/** The report of a case as JSON, to read, to copy, or to take from the API. */
import { html } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Asker } from '../../model/index.ts'
import { type Frame, layout, type Markup } from '../layout.ts'

export interface JsonView {
  readonly caseId: string
  readonly json: string
  readonly frame: Frame & { readonly caseWords: CaseWords }
  readonly asker: Asker | null
}

export const jsonPage = ({ caseId, json, frame, asker }: JsonView): Markup => {
  const { json: says, source } = frame.caseWords
  return layout({
    frame,
    title: says.title,
    here: 'other',
    sheets: ['case'],
    asker,
    scripts: ['copy'],
    body: html`<div class="case-page"><h1>${says.title}</h1>
<p><a href="/cases/${caseId}">← ${source.back}</a> · <a href="/api/v1/cases/${caseId}">${says.api}</a></p>
<p><button class="quiet" type="button" hidden data-copy="report" data-copied="${says.copied}">${says.copy}</button></p>
<pre class="json" id="report" tabindex="0">${json}</pre></div>`,
  })
}
