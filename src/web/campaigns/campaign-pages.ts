/** *Campaigns*: what hangs together, those that moved last or the largest first; and one of them with its days, ties, cases and indicators. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { daysChart } from '../days-chart.ts'
import { layout, type Markup } from '../layout.ts'
import { type Mark, markForm, maySay } from '../mark-form.ts'
import type { StreamRow } from '../stream/stream-page.ts'
import { casesOf, counts, indicatorsOf, membersOf, tiesOf } from './campaign-lists.ts'
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

export const campaignsPage = ({ rows, next, order }: CampaignsOptions, asker: Asker | null): Markup =>
  layout({
    title: 'Campaigns',
    here: 'campaigns',
    sheets: ['charts', 'stream', 'campaigns'],
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
  readonly mark: Mark
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

/** As a drawing they are many lines, on a phone a table of as many rows. */
const FLOWS_IN_SIGHT = 12
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

export const campaignPage = (view: CampaignView, sampleCaseId: string, variants: readonly VariantView[], asker: Asker | null): Markup =>
  layout({
    title: 'Campaign',
    here: 'campaigns',
    sheets: ['charts', 'stream', 'campaigns'],
    asker,
    body: html`
<h1>${view.brand === '' ? view.subject || 'Campaign' : `In the name of ${view.brand}`}</h1>
<div class="sides"><div>
<p class="lead"><span class="badge ${view.verdict}">${view.verdict}</span> ${casesOf(view.cases)} ${view.first === view.last ? `on ${view.first}` : `between ${view.first} and ${view.last}`}, ${view.verdicts.length === 1 ? `judged ${view.verdict}` : view.verdicts.map(({ value, cases }) => `${cases} ${value}`).join(', ')}.
${view.subject === '' ? 'The first one has no subject.' : `The first one’s subject: “${view.subject}”.`}</p>
${deskOf(view, sampleCaseId, maySay(asker))}
${view.days.length > 1 ? daysChart(view.days) : ''}
</div>${sampleMail(sampleCaseId)}</div>
${variantsSection(variants)}
<h2>What holds it together</h2>
${tiesOf(view)}
<h2>What it says and does</h2>
<div class="columns">${counts('Subjects', view.subjects)}${counts('Brands', view.brands)}${counts('Lure', view.lures)}${counts('Languages', view.languages)}${counts('Main links open', view.hosts)}${counts('Sent from', view.senders)}${counts('What speaks against it', view.signals)}</div>
${view.flows.length < 2 ? '' : html`<h2>Where it comes from, where it leads</h2>${view.flows.length <= FLOWS_IN_SIGHT ? flowMap(view.flows) : html`<details class="fold"><summary>${view.flows.length} ways</summary>${flowMap(view.flows)}</details>`}`}
<h2>Hand it on</h2>
<p class="help">Whom the mails were sent to is left out. A hosts file and an RPZ leave out what we know to be shared, such as shorteners; read them before a firewall does. <code>${view.id}</code> names it to <code>telltale export</code>, <code>merge</code> and <code>split</code>.</p>
<p class="actions">${EXPORTS.map(([format, name]) => html`<a class="button quiet" href="/campaigns/${view.id}/export/${format}" download>${name}</a> `)}</p>
<h2>Cases</h2>
${membersOf(view, maySay(asker))}
${indicatorsOf(view)}`,
  })

/** What a person does with a campaign, and why it is worth doing. */
const deskOf = ({ id, mark, interest }: CampaignView, sampleCaseId: string, isSaying: boolean): Markup => html`<div class="actions">
<a class="button" href="/campaigns/${id}/write-up">Write it up</a>
${isSaying ? markForm(sampleCaseId, mark, `/campaigns/${id}`) : ''}
${mark === null ? '' : html`<span class="help">The order of <a href="/interesting">Interesting</a> follows within minutes.</span>`}</div>
${interest === null ? '' : html`<details class="fold" open><summary>Interest: ${interest.score} of 100</summary><ul>${interest.reasons.map((says) => html`<li>${says}</li>`)}</ul></details>`}`
