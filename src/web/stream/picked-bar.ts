/** What can be done with the cases that are selected. Buttons of the form around the list: it works without script. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

export interface ExportView {
  readonly format: string
  readonly name: string
  readonly summary: string
  /** For a firewall or a resolver. */
  readonly isBlocking: boolean
}

export interface PickedOptions {
  readonly exports: readonly ExportView[]
  /** Whether who looks may say something of cases. */
  readonly maySay: boolean
  readonly search: string
  readonly after: string | null
}

const LABELS = { attack: 'Attack', unwanted: 'Unwanted', benign: 'Benign' }
const MARKS = { star: '★ Star', dull: 'Dull', none: 'No mark' }

export const pickedBar = ({ exports, maySay, search, after }: PickedOptions): Markup =>
  html`<div class="picked" role="group" aria-label="With the selected cases">
<input type="hidden" name="search" value="${search}"><input type="hidden" name="after" value="${after ?? ''}">
<label class="pick-all by-script" id="pick-all" title="All that are shown"><input type="checkbox"> <span id="picked-count" aria-live="polite">All</span></label><span class="plain-help without-script">Tick cases, then:</span>
<details class="deeds" id="export-menu"><summary class="button quiet">Export</summary><div class="deeds-sheet">
<p>What is ticked; without a tick all that ${search === '' ? 'came in' : 'fit'}, the newest 500.</p>
<h2>To block it</h2>${buttonsOf(exports.filter(({ isBlocking }) => isBlocking))}<p class="help">For a firewall or a resolver: only the domains of attacks are in it.</p>
<h2>To share it or work with it</h2>${buttonsOf(exports.filter(({ isBlocking }) => !isBlocking))}<p class="help">Addresses of traps and readers are replaced.</p></div></details>
${maySay ? sayings : ''}</div>`

const buttonsOf = (exports: readonly ExportView[]): readonly Markup[] =>
  exports.map(
    ({ format, name, summary }) =>
      html`<button class="quiet" type="submit" formaction="/stream/export" name="format" value="${format}" title="${summary}">${name}</button>`,
  )

const sayings = html`<details class="deeds"><summary class="button quiet">It is …</summary><div class="deeds-sheet">${Object.entries(
  LABELS,
).map(
  ([value, name]) => html`<button class="quiet" type="submit" name="say" value="label ${value}">${name}</button>`,
)}<p class="help">What you say is kept with your name, and used to measure and improve verdicts.</p></div></details>
<details class="deeds"><summary class="button quiet">Mark</summary><div class="deeds-sheet">${Object.entries(MARKS).map(
  ([value, name]) => html`<button class="quiet" type="submit" name="say" value="mark ${value}">${name}</button>`,
)}<p class="help">What is interesting follows, for campaigns like it, too.</p></div></details>`
