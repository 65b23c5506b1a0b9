/** *Campaigns*: what hangs together, those that moved last or the largest first; and one of them with its days, ties, cases and indicators. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { daysChart } from '../days-chart.ts'
import { layout, type Markup } from '../layout.ts'
import type { StreamRow } from '../stream/stream-page.ts'
import { type Flow, flowMap } from './flow-map.ts'
import { sampleMail, type VariantView, variantsSection } from './variants-section.ts'

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

export const campaignsPage = ({ rows, next, order }: CampaignsOptions, asker: Asker | null): Markup =>
  layout({
    title: 'Campaigns',
    here: 'campaigns',
    asker,
    body: html`
<div class="page-head"><div><h1>Campaigns</h1>
<p class="help">Mails that share their words, their subject, their links, a mailbox, a file or their markup, so that one hand must have sent them.</p></div></div>
<nav class="tabs" aria-label="Order">${(['latest', 'largest'] as const).map(
      (one) =>
        html`<a href="/campaigns?order=${one}" ${one === order ? html`aria-current="true"` : ''}>${one === 'latest' ? 'Moved last' : 'Largest'}</a>`,
    )}</nav>
${
  rows.length === 0
    ? html`<p class="empty">No campaign yet. Campaigns form as mail comes in.</p>`
    : html`<table class="stream campaigns"><thead><tr><th scope="col">Cases</th><th scope="col">Days (UTC)</th><th scope="col">Verdict</th><th scope="col">Says it is</th><th scope="col">First subject</th></tr></thead><tbody>
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
  /** Null until it is ranked. */
  readonly interest: { readonly score: number; readonly reasons: readonly string[] } | null
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
  ['xarf-mail', 'X-ARF mail'],
] as const

const counts = (title: string, all: readonly Count[]): Markup | string =>
  all.length === 0
    ? ''
    : html`<section><h3>${title}</h3><ul class="counts">${all.slice(0, SHOWN_MAX).map(({ value, cases }) => html`<li>${value} <span class="count">${cases}</span></li>`)}</ul>
${all.length > SHOWN_MAX ? html`<p class="help">and ${all.length - SHOWN_MAX} more</p>` : ''}</section>`

export const campaignPage = (view: CampaignView, sampleCaseId: string, variants: readonly VariantView[], asker: Asker | null): Markup =>
  layout({
    title: 'Campaign',
    here: 'campaigns',
    asker,
    body: html`
<h1>${view.brand === '' ? view.subject || 'Campaign' : `In the name of ${view.brand}`}</h1>
<div class="sides"><div>
<p class="lead"><span class="badge ${view.verdict}">${view.verdict}</span> ${casesOf(view.cases)} ${view.first === view.last ? `on ${view.first}` : `between ${view.first} and ${view.last}`}, ${view.verdicts.length === 1 ? `judged ${view.verdict}` : view.verdicts.map(({ value, cases }) => `${cases} ${value}`).join(', ')}.
${view.subject === '' ? 'The first one has no subject.' : `The first one’s subject: “${view.subject}”.`}</p>
${deskOf(view, sampleCaseId)}
${view.days.length > 1 ? daysChart(view.days) : ''}
</div>${sampleMail(sampleCaseId)}</div>
${variantsSection(variants)}
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
<p class="help">Whom the mails were sent to is left out. A hosts file and an RPZ leave out what we know to be shared, such as shorteners; read them before a firewall does. <code>${view.id}</code> names it to <code>telltale export</code>, <code>merge</code> and <code>split</code>.</p>
<p class="actions">${EXPORTS.map(([format, name]) => html`<a class="button quiet" href="/campaigns/${view.id}/export/${format}" download>${name}</a> `)}</p>
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

/** What a person does with a campaign, and why it is worth doing. */
const deskOf = ({ id, mark, interest }: CampaignView, sampleCaseId: string): Markup => html`<div class="actions">
<a class="button" href="/campaigns/${id}/write-up">Write it up</a>
<form class="actions" method="post" action="/cases/${sampleCaseId}/mark"><input type="hidden" name="back" value="/campaigns/${id}">
<button class="quiet" name="mark" value="${mark === 'star' ? 'none' : 'star'}" aria-pressed="${mark === 'star'}">★ ${mark === 'star' ? 'Starred' : 'Star'}</button>
<button class="quiet" name="mark" value="${mark === 'dull' ? 'none' : 'dull'}" aria-pressed="${mark === 'dull'}">${mark === 'dull' ? 'Found dull' : 'Dull'}</button></form>
${mark === null ? '' : html`<span class="help">The order of <a href="/interesting">Interesting</a> follows within minutes.</span>`}</div>
${interest === null ? '' : html`<details class="fold" open><summary>Interest: ${interest.score} of 100</summary><ul>${interest.reasons.map((says) => html`<li>${says}</li>`)}</ul></details>`}`

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
