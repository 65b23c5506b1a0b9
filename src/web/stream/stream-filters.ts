/** The box and the filters beside it: a plain form that leads to an address, so that an address is all there is to keep. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'
import { type SearchParts, searchHelp, searchHref, searchInput } from './search-parts.ts'

export interface FilterView {
  /** What it is called in the form. */
  readonly param: string
  readonly name: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly name: string }[]
  readonly isClosed: boolean
}

export interface Chip {
  readonly says: string
  readonly without: string
}

/** In sight at once; the others are behind a fold. */
const FIRST = 2

export const filterForm = (options: SearchParts & { readonly filters: readonly FilterView[] }): Markup => {
  const { search, filters } = options
  const more = filters.slice(FIRST)
  return html`<form class="search" id="search-form" method="get" action="/stream" role="search">
<div class="search-box">${searchInput(options)}<input type="hidden" name="was" value="${search}"><button type="submit" class="without-script">Show</button></div>
<div class="filter-fields">${filters.slice(0, FIRST).map(filterField)}
<details class="more"><summary>More filters</summary><div>${more.map(filterField)}</div></details>${searchHelp(options, '/stream')}</div>
</form>`
}

const filterField = ({ param, name, value, choices, isClosed }: FilterView): Markup =>
  html`<div class="filter-field ${value === '' ? '' : 'set'}"><label for="filter-${param}">${name}</label>${
    isClosed
      ? html`<select id="filter-${param}" name="${param}"><option value="">any</option>${choices.map((one) => html`<option value="${one.value}" ${one.value === value ? html`selected` : ''}>${one.name}</option>`)}</select>`
      : html`<input id="filter-${param}" name="${param}" value="${value}" placeholder="any" maxlength="100" autocapitalize="off" autocomplete="off" spellcheck="false" ${choices.length > 0 ? html`list="filter-${param}-list"` : ''}>${choices.length > 0 ? html`<datalist id="filter-${param}-list">${choices.map((one) => html`<option value="${one.value}">${one.name}</option>`)}</datalist>` : ''}`
  }</div>
`

/** What is asked, each to be taken back by a click. */
export const chipList = (chips: readonly Chip[]): Markup | string =>
  chips.length === 0
    ? ''
    : html`<ul class="chips" aria-label="What is asked for">${chips.map(
        ({ says, without }) =>
          html`<li><a href="${searchHref('/stream', { search: without })}"><span class="visually-hidden">Without </span>${says} <span aria-hidden="true">×</span></a></li>`,
      )}${chips.length > 1 ? html`<li class="all"><a href="/stream">Clear all</a></li>` : ''}</ul>`
