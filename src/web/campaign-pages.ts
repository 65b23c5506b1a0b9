/** *Campaigns*: what hangs together, those that moved last or the largest first; and one of them with its days, ties, cases and indicators. */
import { html } from 'hono/html'
import { type Flow, flowMap } from './flow-map.ts'
import { layout, type Markup } from './layout.ts'
import type { StreamRow } from './stream-page.ts'
import { type VariantView, variantsSection } from './variants-section.ts'

/** A row, its words already cleaned and defanged. */
export interface CampaignRow {
  readonly id: string
  readonly cases: number
  readonly first: string
  readonly last: string
  readonly verdict: string
  readonly brand: string
  readonly subject: string
}

export interface CampaignsOptions {
  readonly rows: readonly CampaignRow[]
  readonly next: string | null
  readonly order: 'latest' | 'largest'
}

const casesOf = (count: number): string => (count === 1 ? '1 case' : `${count} cases`)

export const campaignsPage = ({ rows, next, order }: CampaignsOptions): Markup =>
  layout({
    title: 'Campaigns',
    here: 'campaigns',
    isSignedIn: true,
    body: html`
<h1>Campaigns</h1>
<p class="help">Mails that share their words, their subject, their links, a mailbox, a file or their markup, so that one hand must have sent them.</p>
<p class="filter">${(['latest', 'largest'] as const).map(
      (one) =>
        html`<a class="button" href="/campaigns?order=${one}" ${one === order ? html`aria-current="true"` : ''}>${one === 'latest' ? 'Moved last' : 'Largest'}</a> `,
    )}</p>
${
  rows.length === 0
    ? html`<p class="empty">No campaign yet. Campaigns form as mail comes in.</p>`
    : html`<table class="stream"><thead><tr><th scope="col">Cases</th><th scope="col">Days (UTC)</th><th scope="col">Verdict</th><th scope="col">Says it is</th><th scope="col">First subject</th></tr></thead><tbody>
${rows.map(
  (row) =>
    html`<tr><td class="count">${row.cases}</td><td class="when">${row.first === row.last ? row.first : `${row.first} – ${row.last}`}</td><td><span class="badge ${row.verdict}">${row.verdict}</span></td><td>${row.brand}</td>
<td><a href="/campaigns/${row.id}">${row.subject || '(no subject)'}</a></td></tr>`,
)}</tbody></table>`
}
${next === null ? '' : html`<p><a class="button" rel="next" href="/campaigns?${new URLSearchParams({ order, after: next }).toString()}">More</a></p>`}`,
  })

export interface Count {
  readonly value: string
  readonly cases: number
}

export interface CampaignView extends CampaignRow {
  /** Of its sample. */
  readonly mark: 'star' | 'dull' | null
  readonly verdicts: readonly Count[]
  readonly brands: readonly Count[]
  readonly languages: readonly Count[]
  readonly lures: readonly Count[]
  readonly subjects: readonly Count[]
  readonly flows: readonly Flow[]
  readonly hosts: readonly Count[]
  readonly senders: readonly Count[]
  readonly signals: readonly Count[]
  readonly ties: readonly { readonly says: string; readonly cases: number }[]
  readonly days: readonly { readonly day: string; readonly cases: number }[]
  readonly members: readonly StreamRow[]
  readonly iocs: readonly {
    readonly type: string
    readonly value: string
    readonly cases: number
    readonly first: string
    readonly last: string
  }[]
}

const SHOWN_MAX = 12
const IOCS_SHOWN_MAX = 40
const MEMBERS_SHOWN_MAX = 25
const EXPORTS = [
  ['csv', 'CSV'],
  ['stix', 'STIX 2.1'],
  ['misp', 'MISP'],
  ['hosts', 'Hosts file'],
  ['rpz', 'RPZ'],
  ['arf', 'ARF report'],
  ['xarf', 'X-ARF'],
] as const

const counts = (title: string, all: readonly Count[]): Markup | string =>
  all.length === 0
    ? ''
    : html`<section><h3>${title}</h3><ul class="counts">${all.slice(0, SHOWN_MAX).map(({ value, cases }) => html`<li>${value} <span class="count">${cases}</span></li>`)}</ul>
${all.length > SHOWN_MAX ? html`<p class="help">and ${all.length - SHOWN_MAX} more</p>` : ''}</section>`

export const campaignPage = (view: CampaignView, sampleCaseId: string, variants: readonly VariantView[]): Markup =>
  layout({
    title: 'Campaign',
    here: 'campaigns',
    isSignedIn: true,
    body: html`
<h1>${view.brand === '' ? view.subject || 'Campaign' : `In the name of ${view.brand}`}</h1>
<p class="lead">${casesOf(view.cases)} ${view.first === view.last ? `on ${view.first}` : `between ${view.first} and ${view.last}`}, ${view.verdicts.map(({ value, cases }) => `${cases} ${value}`).join(', ')}.
The first one’s subject: “${view.subject}”.</p>
${deskOf(view, sampleCaseId)}
${view.days.length > 1 ? timeline(view.days) : ''}
${variantsSection(sampleCaseId, variants)}
<h2>What holds it together</h2>
${
  view.ties.length === 0
    ? html`<p class="help">It stands alone so far: no other mail shares anything with it.</p>`
    : html`<ul class="ties">${view.ties.slice(0, SHOWN_MAX).map(({ says, cases }) => html`<li>${casesOf(cases)} ${says}</li>`)}</ul>`
}
<h2>What it says and does</h2>
<div class="columns">${counts('Subjects', view.subjects)}${counts('Brands', view.brands)}${counts('Lure', view.lures)}${counts('Languages', view.languages)}${counts('Main links open', view.hosts)}${counts('Sent from', view.senders)}${counts('What speaks against it', view.signals)}</div>
${view.flows.length < 2 ? '' : html`<h2>Where it comes from, where it leads</h2>${flowMap(view.flows)}`}
<h2>Hand it on</h2>
<p class="help">Whom the mails were sent to is left out.</p>
<p class="filter">${EXPORTS.map(([format, name]) => html`<a class="button" href="/campaigns/${view.id}/export/${format}" download>${name}</a> `)}</p>
<h2>Cases</h2>
${membersOf(view)}
${
  view.iocs.length === 0
    ? ''
    : html`<h2>Indicators</h2>
<table class="stream iocs"><thead><tr><th scope="col">Kind</th><th scope="col">Value</th><th scope="col">Cases</th><th scope="col">First seen</th><th scope="col">Last seen</th></tr></thead><tbody>
${view.iocs.slice(0, IOCS_SHOWN_MAX).map(({ type, value, cases, first, last }) => html`<tr><td>${type}</td><td class="value">${value}</td><td class="count">${cases}</td><td class="when">${first}</td><td class="when">${last}</td></tr>`)}</tbody></table>
${view.iocs.length > IOCS_SHOWN_MAX ? html`<p class="help">And ${view.iocs.length - IOCS_SHOWN_MAX} more: take them along above, as CSV, STIX or MISP.</p>` : ''}`
}`,
  })

/** What a person does with a campaign. */
const deskOf = ({ id, mark }: CampaignView, sampleCaseId: string): Markup => html`<div class="filter">
<a class="button" href="/campaigns/${id}/write-up">Write it up</a>
<form method="post" action="/cases/${sampleCaseId}/mark"><input type="hidden" name="back" value="/campaigns/${id}">
<button class="quiet" name="mark" value="${mark === 'star' ? 'none' : 'star'}" aria-pressed="${mark === 'star'}">★ ${mark === 'star' ? 'Starred' : 'Star'}</button>
<button class="quiet" name="mark" value="${mark === 'dull' ? 'none' : 'dull'}" aria-pressed="${mark === 'dull'}">${mark === 'dull' ? 'Found dull' : 'Dull'}</button></form></div>`

/** The cases, and what belongs together and what does not: said by hand, kept whatever is judged anew. */
const membersOf = ({ id, members: all, cases }: CampaignView): Markup => {
  const members = all.slice(0, MEMBERS_SHOWN_MAX)
  return html`
<form class="hands" method="post" action="/campaigns/${id}/split">
<table class="stream"><thead><tr>${members.length > 1 ? html`<th scope="col"><span class="visually-hidden">Choose</span></th>` : ''}<th scope="col">When (UTC)</th><th scope="col">Verdict</th><th scope="col">Says it is</th><th scope="col">Subject and author</th></tr></thead><tbody>
${members.map(
  (
    row,
  ) => html`<tr>${members.length > 1 ? html`<td><input type="checkbox" name="cases" value="${row.caseId}" aria-label="Choose “${row.subject || 'no subject'}” of ${row.when}"></td>` : ''}<td class="when">${row.when}</td><td><span class="badge ${row.verdict}">${row.verdict}</span> ${row.score}</td><td class="brand-name">${row.brand}</td>
<td><a href="/cases/${row.caseId}">${row.subject || '(no subject)'}</a><br><span class="from">${row.from}</span></td></tr>`,
)}</tbody></table>
${cases > members.length ? html`<p class="help">The first ${members.length} of ${cases}. <a href="/stream?${new URLSearchParams({ search: `campaign:${id.slice('campaign:'.length)}` }).toString()}">All of them</a></p>` : ''}
${members.length > 1 ? html`<p><button class="quiet" type="submit">Take the chosen ones out of this campaign</button> <span class="help">They keep together; later mail stays with the others.</span></p>` : ''}
</form>
<form class="hands" method="post" action="/campaigns/${id}/merge">
<p><label for="other">Another campaign that is the same</label> <input id="other" name="other" required placeholder="its id or address" autocomplete="off"> <button class="quiet" type="submit">Put them together</button></p>
</form>`
}

const [CHART_WIDTH, CHART_HEIGHT, BAR_GAP] = [720, 120, 1]
const BARS_MAX = 120

/** Days that are too many for the width are put together, as many to a bar. */
function barsOf(days: CampaignView['days']): readonly { from: string; to: string; cases: number }[] {
  const first = Date.parse(days[0]?.day ?? '')
  const last = Date.parse(days.at(-1)?.day ?? '')
  const span = Math.round((last - first) / DAY_MS) + 1
  const perBar = Math.max(1, Math.ceil(span / BARS_MAX))
  const bars = Array.from({ length: Math.ceil(span / perBar) }, (_, at) => ({
    from: dayAfter(first, at * perBar),
    to: dayAfter(first, Math.min(span, (at + 1) * perBar) - 1),
    cases: 0,
  }))
  for (const { day, cases } of days) {
    const bar = bars[Math.floor(Math.round((Date.parse(day) - first) / DAY_MS) / perBar)]
    if (bar) bar.cases += cases
  }
  return bars
}
const DAY_MS = 86_400_000
const dayAfter = (start: number, days: number): string => new Date(start + days * DAY_MS).toISOString().slice(0, 10)

/** Drawn on the server, so that it needs no script; a table stands behind it for who does not see it. */
function timeline(days: CampaignView['days']): Markup {
  const bars = barsOf(days)
  const most = Math.max(...bars.map(({ cases }) => cases))
  const width = CHART_WIDTH / bars.length
  return html`<figure class="timeline"><svg viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" role="img" aria-label="Cases by day: at most ${most} in one bar">
${bars.map(({ from, to, cases }, at) => {
  const height = cases === 0 ? 0 : Math.max(2, (cases / most) * (CHART_HEIGHT - 4))
  const when = from === to ? from : `${from} to ${to}`
  return html`<rect x="${(at * width).toFixed(1)}" y="${(CHART_HEIGHT - height).toFixed(1)}" width="${Math.max(1, width - BAR_GAP).toFixed(1)}" height="${height.toFixed(1)}"><title>${when}: ${casesOf(cases)}</title></rect>`
})}</svg><figcaption><span>${bars[0]?.from}</span><span>${bars.at(-1)?.to}</span></figcaption></figure>`
}
