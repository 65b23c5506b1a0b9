/** *Stream*: what came in, newest first, or what a search finds; live, where script runs. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'
import { caseList, type ListView, type StreamRow } from './case-list.ts'
import { keysDialog } from './keys-dialog.ts'
import { type PickedOptions, pickedBar } from './picked-bar.ts'
import { type SearchParts, savedList, saveForm, searchHref, searchProblem } from './search-parts.ts'
import { type EmptyOptions, emptyList } from './stream-empty.ts'
import { type Chip, chipList, type FilterView, filterForm } from './stream-filters.ts'

export { caseItem, type ListView, type StreamRow } from './case-list.ts'

export interface StreamList extends EmptyOptions, PickedOptions {
  readonly rows: readonly StreamRow[]
  readonly next: string | null
  /** How many fit the search, where that was counted. */
  readonly found: number | null
  /** Where a page further down begins; nothing new comes in there. null: the newest. */
  readonly after: string | null
  readonly view: ListView
  readonly isDense: boolean
  readonly hasPictures: boolean
  readonly filters: readonly FilterView[]
  readonly chips: readonly Chip[]
  /** Where the live stream stood when this was drawn. */
  readonly last: string
}

export interface StreamOptions extends SearchParts, StreamList {
  readonly counts: { readonly cases: number; readonly waiting: number }
  /** What was done a moment ago. */
  readonly done: string | null
}

const number = (count: number): string => count.toLocaleString('en-US')
const casesIn = (count: number): string => `${number(count)} ${count === 1 ? 'case' : 'cases'}`

export const streamPage = (options: StreamOptions, asker: Asker | null): Markup => {
  const { search, counts, done, after } = options
  return layout({
    title: search === '' ? 'Stream' : `${search} · Stream`,
    here: 'stream',
    sheets: ['stream'],
    asker,
    scripts: ['stream'],
    body: html`<div id="stream">
<div class="stream-head"><h1>Stream</h1>
<p class="help"><span id="count-all" >${casesIn(counts.cases)}</span>${counts.waiting > 0 ? `, ${number(counts.waiting)} still being judged` : ''} · UTC · <a href="/stream?search=label%3Acontested">Second look</a></p>
<p class="live by-script" id="live" ${after === null ? '' : html`hidden`}><span class="lamp" aria-hidden="true"></span><span id="live-says" role="status">Connecting …</span> <button type="button" class="quiet" id="live-now" hidden>Try now</button></p></div>
${filterForm(options)}
${savedList(options, '/stream')}
<p id="heard" role="status" class="visually-hidden"></p><p id="said" role="status" class="done-line">${done ?? ''}</p>
<div id="results" aria-busy="false">${streamResults(options)}</div>
${keysDialog}</div>`,
  })
}

/** The part that a search draws anew as one types. */
export const streamResults = (options: StreamList & SearchParts): Markup => {
  const { rows, search, problem, after, last, view, isDense, filters } = options
  const address = searchHref('/stream', { search, after: after ?? '' })
  const set = JSON.stringify(Object.fromEntries(filters.map(({ param, value }) => [param, value])))
  return html`<div class="results ${isDense ? 'dense' : ''}" data-address="${address}" data-search="${search}" data-filters="${set}" data-last="${last}" data-view="${view}" ${after !== null || problem !== null ? '' : html`data-live`}>
${chipList(options.chips)}${searchProblem(options)}
<div class="also"><p id="found">${foundLine(options)}</p>${saveForm(options)}</div>
${problem !== null ? '' : list(options, rows)}</div>`
}

const list = (
  options: StreamList,
  rows: readonly StreamRow[],
): Markup => html`${options.after !== null ? html`<p><a class="button quiet" href="${searchHref('/stream', { search: options.search })}">Newest</a></p>` : ''}
<button type="button" class="new-ones" id="new-ones" hidden></button>
<form class="list-form" id="list-form" method="post" action="/stream/picked"><div class="list-bar">${rows.length === 0 ? '' : pickedBar(options)}${viewSwitch(options)}</div>
${options.view === 'pictures' && !options.hasPictures ? html`<p class="note">No browser is installed here that could draw the mails, so there are no pictures.</p>` : ''}
${rows.length === 0 ? emptyList(options) : ''}${caseList(rows, options.view)}</form>
<p class="pages"><a class="button" rel="next" id="older" href="${searchHref('/stream', { search: options.search, after: options.next ?? '' })}" ${options.next === null ? html`hidden` : ''}>Older</a></p>`

const foundLine = ({ search, found, rows, problem }: StreamList & Pick<SearchParts, 'problem'>): Markup | string => {
  if (problem !== null || search === '') return ''
  const timeline = html`<a href="${searchHref('/timeline', { search })}">When they came</a>`
  if (found === null) return timeline
  return html`${rows.length === 0 ? 'No case fits' : `${casesIn(found)} ${found === 1 ? 'fits' : 'fit'}`}${found === 0 ? '' : html` · ${timeline}`}`
}

/** Links, so that they work without script; what was chosen last is remembered by a cookie. */
const viewSwitch = ({ search, view, isDense }: StreamList): Markup => {
  const link = (name: 'List' | 'Dense' | 'Pictures', given: Record<string, string>, isNow: boolean) =>
    html`<a class="button ${name.toLowerCase()}-link" href="${searchHref('/stream', { search, ...given })}" ${isNow ? html`aria-current="true"` : ''}>${name}</a>`
  return html`<nav class="views" aria-label="How the list looks">${link('List', { view: 'list', rows: 'wide' }, view === 'list' && !isDense)}${link('Dense', { view: 'list', rows: 'dense' }, view === 'list' && isDense)}${link('Pictures', { view: 'pictures' }, view === 'pictures')}<button type="button" class="quiet by-script" id="read-all">Mark all read</button><button type="button" class="quiet by-script" id="keys-open">Keys <kbd>?</kbd></button></nav>`
}
