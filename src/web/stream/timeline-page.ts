/** *Timeline*: how many came when, and of what, as a drawn chart and as a table; all of it, or what a search finds. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { columnsChart, swatch } from '../columns-chart.ts'
import { layout, type Markup } from '../layout.ts'
import { type SearchParts, savedList, searchHelp, searchHref, searchInput, searchProblem } from './search-parts.ts'

export const DIMENSIONS = ['verdict', 'brand', 'lure'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Names are cleaned and defanged. */
export interface TimelineOptions extends SearchParts {
  readonly by: Dimension
  readonly step: 'day' | 'week' | 'month' | 'year'
  readonly cases: number
  /** `narrow`: the search with this value added. */
  readonly values: readonly { readonly name: string; readonly cases: number; readonly narrow: string; readonly tone: string }[]
  /** In the order of time; `values` and then, at the end, the others. */
  readonly spans: readonly Span[]
  readonly hasOthers: boolean
}

interface Span {
  readonly name: string
  readonly cases: number
  readonly values: readonly number[]
  /** The search for the cases of this span. */
  readonly narrow: string
}

const NAMES: Readonly<Record<Dimension, string>> = { verdict: 'By verdict', brand: 'By brand', lure: 'By lure' }

const number = (count: number): string => count.toLocaleString('en-US')
const casesOf = (count: number): string => `${number(count)} ${count === 1 ? 'case' : 'cases'}`

export const timelinePage = (options: TimelineOptions, asker: Asker | null): Markup => {
  const { by, search, cases, problem } = options
  return layout({
    title: search === '' ? 'Timeline' : `${search} · Timeline`,
    here: 'timeline',
    sheets: ['charts', 'stream'],
    asker,
    body: html`
<h1>Timeline</h1>
<form class="filter" method="get" action="/timeline" role="search">
${searchInput(options)}
<input type="hidden" name="by" value="${by}"><button type="submit">Show</button>
</form>
${searchProblem(options)}${searchHelp(options, '/timeline')}${savedList(options, '/timeline', { by })}
<p class="filter">${DIMENSIONS.map(
      (one) =>
        html`<a class="button" href="${searchHref('/timeline', { search, by: one })}" ${one === by ? html`aria-current="true"` : ''}>${NAMES[one]}</a> `,
    )}</p>
${problem !== null ? '' : cases === 0 ? html`<p class="empty">${search === '' ? 'No mail has come in yet.' : 'No case fits.'}</p>` : found(options)}`,
  })
}

const found = (options: TimelineOptions): Markup => html`<p class="help">${casesOf(options.cases)}, by ${options.step} (UTC).${
  options.search === '' ? '' : html` <a href="${searchHref('/stream', { search: options.search })}">List them</a>`
}</p>
${chart(options)}${legend(options)}${table(options)}`

/** Drawn on the server, so that it needs no script; the table below says the same to who does not see it. */
function chart({ spans, values, hasOthers, step, by }: TimelineOptions): Markup {
  const series = [...values.map(({ name, tone }) => ({ name, tone })), ...(hasOthers ? [{ name: 'others', tone: 'others' }] : [])]
  return columnsChart(
    `Cases by ${step} and ${by}`,
    series,
    spans.map(({ name, values: counts }) => ({ name, from: name, values: counts.slice(0, series.length) })),
  )
}

const legend = ({ values, hasOthers, by, spans }: TimelineOptions): Markup => {
  const others = spans.reduce((sum, span) => sum + (span.values[values.length] ?? 0), 0)
  return html`<ul class="legend">${values.map(
    ({ name, cases, narrow }, at) =>
      html`<li>${swatch(at)}${narrow === '' ? name : html`<a href="${searchHref('/timeline', { search: narrow, by })}">${name}</a>`} <span class="count">${number(cases)}</span></li>`,
  )}${hasOthers ? html`<li>${swatch(values.length)}others <span class="count">${number(others)}</span></li>` : ''}</ul>`
}

/** The newest ones are in sight: a phone shows few rows of hundreds. */
const ROWS_IN_SIGHT = 12

/** Newest first, as everywhere; each span leads to its cases. */
function table({ spans, values, hasOthers, step }: TimelineOptions): Markup {
  const rows = [...spans]
    .reverse()
    .filter((span) => span.cases > 0)
    .map(
      (span) =>
        html`<tr><th scope="row"><a href="${searchHref('/stream', { search: span.narrow })}">${span.name}</a></th><td>${number(span.cases)}</td>${span.values.slice(0, values.length + (hasOthers ? 1 : 0)).map((count) => html`<td class="${count === 0 ? 'none' : ''}">${number(count)}</td>`)}</tr>`,
    )
  const unit = step === 'week' ? 'Week from' : `${step.charAt(0).toUpperCase()}${step.slice(1)}`
  const figures = (label: string, some: readonly Markup[]) =>
    html`<div class="wide" role="region" aria-label="${label}" tabindex="0"><table class="figures"><thead><tr><th scope="col">${unit}</th><th scope="col">Cases</th>${values.map(({ name }) => html`<th scope="col">${name}</th>`)}${hasOthers ? html`<th scope="col">others</th>` : ''}</tr></thead><tbody>${some}</tbody></table></div>`
  const rest = rows.slice(ROWS_IN_SIGHT)
  return html`<h2>Figures</h2>
${figures('Figures of the timeline', rows.slice(0, ROWS_IN_SIGHT))}
${rest.length === 0 ? '' : html`<details class="fold"><summary>${rest.length} earlier</summary>${figures('Earlier figures of the timeline', rest)}</details>`}`
}
