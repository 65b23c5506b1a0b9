/** *Stream*: what came in, newest first, or what a search finds. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'
import { type SearchParts, savedList, saveForm, searchHelp, searchHref, searchInput, searchProblem } from './search-parts.ts'

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

export interface StreamOptions extends SearchParts {
  readonly rows: readonly StreamRow[]
  readonly next: string | null
  /** How many fit the search, where that was counted. */
  readonly found: number | null
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

const casesIn = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'case' : 'cases'}`

/** What a search asks besides its days. */
const ofAnyTime = (search: string): string => search.replaceAll(/(?<!\S)(?:after|before):\S{1,40}(?!\S)/gi, '').trim()

const nothing = ({ search, verdict, problem }: StreamOptions): Markup | string => {
  if (problem !== null) return ''
  if (search === '' && verdict === '')
    return html`<p class="empty">No mail has come in yet. Send one to the SMTP port, or run telltale import.</p>`
  return html`<p class="empty">No case fits.${/^[\p{L}\p{N}]{3,40}$/u.test(search) ? html` Longer words are found by their beginning: <a href="${searchHref('/stream', { search: `${search}*`, verdict })}">${search}*</a>` : ''}${wider(search, verdict)}</p>`
}

/** Where there may be something after all. */
function wider(search: string, verdict: string): Markup | string {
  const rest = ofAnyTime(search)
  if (rest !== search && rest !== '') return html` Of any time: <a href="${searchHref('/stream', { search: rest, verdict })}">${rest}</a>`
  return verdict === '' || search === '' ? '' : html` Of any verdict: <a href="${searchHref('/stream', { search })}">${search}</a>`
}

export const streamPage = (options: StreamOptions, asker: Asker | null): Markup => {
  const { rows, next, found, search, verdict, counts, problem } = options
  return layout({
    title: search === '' ? 'Stream' : `${search} · Stream`,
    here: 'stream',
    asker,
    body: html`
<h1>Stream</h1>
<p class="help">${casesIn(counts.cases)}${counts.waiting > 0 ? `, ${counts.waiting.toLocaleString('en-US')} still being judged` : ''}. <a href="/stream?search=label%3Acontested">Second look</a></p>
<form class="filter" method="get" action="/stream" role="search">
${searchInput(options)}
<label for="verdict">Verdict</label><select id="verdict" name="verdict"><option value="">all</option>${VERDICTS.map((one) => html`<option ${one === verdict ? html`selected` : ''}>${one}</option>`)}</select>
<button type="submit">Show</button>
</form>
${searchProblem(options)}${searchHelp(options, '/stream')}${savedList(options, '/stream')}
${rows.length === 0 ? nothing(options) : html`${search === '' ? '' : html`<div class="also"><p>${found === null ? '' : html`${casesIn(found)} ${found === 1 ? 'fits' : 'fit'} · `}<a href="${searchHref('/timeline', { search })}">When they came</a></p>${saveForm(options)}</div>`}${streamTable(rows)}`}
${next === null || problem !== null ? '' : html`<p><a class="button" rel="next" href="${searchHref('/stream', { search, verdict, after: next })}">Older</a></p>`}`,
  })
}
