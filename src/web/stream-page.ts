/** *Stream*: what came in, newest first. */
import { html } from 'hono/html'
import { layout, type Markup } from './layout.ts'

/** A row, its words already cleaned and defanged. */
export interface StreamRow {
  readonly caseId: string
  readonly when: string
  readonly verdict: string
  readonly score: string
  readonly from: string
  readonly subject: string
  readonly brand: string
  readonly sightings: number
}

export interface StreamOptions {
  readonly rows: readonly StreamRow[]
  readonly next: string | null
  readonly search: string
  readonly verdict: string
  readonly counts: { readonly cases: number; readonly waiting: number }
}

const VERDICTS = ['attack', 'suspicious', 'unwanted', 'benign', 'undecided']

export const streamTable = (rows: readonly StreamRow[]): Markup =>
  html`<table class="stream"><thead><tr><th scope="col">When (UTC)</th><th scope="col">Verdict</th><th scope="col">Says it is</th><th scope="col">Subject and author</th></tr></thead><tbody>
${rows.map(
  (
    row,
  ) => html`<tr><td class="when">${row.when}</td><td><span class="badge ${row.verdict}">${row.verdict}</span> ${row.score}</td><td class="brand-name">${row.brand}</td>
<td><a href="/cases/${row.caseId}">${row.subject || '(no subject)'}</a><br><span class="from">${row.from}</span>${row.sightings > 1 ? html` <span class="seen">seen ${row.sightings} times</span>` : ''}</td></tr>`,
)}</tbody></table>`

export const streamPage = ({ rows, next, search, verdict, counts }: StreamOptions): Markup =>
  layout({
    title: 'Stream',
    here: 'stream',
    isSignedIn: true,
    body: html`
<h1>Stream</h1>
<p class="help">${counts.cases} ${counts.cases === 1 ? 'case' : 'cases'}${counts.waiting > 0 ? `, ${counts.waiting} still being judged` : ''}.</p>
<form class="filter" method="get" action="/stream" role="search">
<label for="search">Search</label><input id="search" name="search" type="search" value="${search}" placeholder="subject, author, brand">
<label for="verdict">Verdict</label><select id="verdict" name="verdict"><option value="">all</option>${VERDICTS.map((one) => html`<option ${one === verdict ? html`selected` : ''}>${one}</option>`)}</select>
<button type="submit">Show</button>
</form>
${
  rows.length === 0
    ? html`<p class="empty">${search || verdict ? 'No case fits.' : 'No mail has come in yet. Send one to the SMTP port, or run telltale import.'}</p>`
    : streamTable(rows)
}
${next === null ? '' : html`<p><a class="button" rel="next" href="/stream?${new URLSearchParams({ search, verdict, after: next }).toString()}">Older</a></p>`}`,
  })
