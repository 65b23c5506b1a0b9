/** The long lists of a campaign's page: the first lines in sight, the others behind a fold, so that a phone shows the page and who wants all of it opens it. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'
import type { CampaignView, Count } from './campaign-pages.ts'

const SHOWN_MAX = 12
const IOCS_SHOWN_MAX = 40
const MEMBERS_SHOWN_MAX = 25
const IN_SIGHT = { counts: 4, ties: 5, cases: 4, indicators: 5 } as const
/** A fold around so few is longer than they are. */
const SPARE = 2

export const casesOf = (count: number): string => (count === 1 ? '1 case' : `${count} cases`)

function folded(lines: readonly Markup[], inSight: number, wrap: (lines: readonly Markup[]) => Markup): Markup {
  if (lines.length <= inSight + SPARE) return wrap(lines)
  const rest = lines.slice(inSight)
  return html`${wrap(lines.slice(0, inSight))}<details class="fold"><summary>${rest.length} more</summary>${wrap(rest)}</details>`
}

export const counts = (title: string, all: readonly Count[]): Markup | string => {
  if (all.length === 0) return ''
  const lines = all.slice(0, SHOWN_MAX).map(({ value, cases }) => html`<li>${value} <span class="count">${cases}</span></li>`)
  return html`<section><h3>${title}</h3>${folded(lines, IN_SIGHT.counts, (some) => html`<ul class="counts">${some}</ul>`)}
${all.length > SHOWN_MAX ? html`<p class="help">and ${all.length - SHOWN_MAX} more</p>` : ''}</section>`
}

export function tiesOf({ ties }: CampaignView): Markup {
  if (ties.length === 0) return html`<p class="help">It stands alone so far: no other mail shares anything with it.</p>`
  const lines = ties.slice(0, SHOWN_MAX).map(({ says, cases }) => html`<li>${casesOf(cases)} ${says}</li>`)
  return folded(lines, IN_SIGHT.ties, (some) => html`<ul class="ties">${some}</ul>`)
}

/** The cases, and what belongs together and what does not: said by hand, kept whatever is judged anew. */
export const membersOf = ({ id, members: all, cases }: CampaignView, isSaying: boolean): Markup => {
  const members = all.slice(0, MEMBERS_SHOWN_MAX)
  const canChoose = isSaying && members.length > 1
  const lines = members.map(
    (row) =>
      html`<tr>${canChoose ? html`<td><input type="checkbox" name="cases" value="${row.caseId}" aria-label="Choose “${row.subject || 'no subject'}” of ${row.when}"></td>` : ''}<td class="when">${row.when}</td><td><span class="badge ${row.verdict}">${row.verdict}</span> ${row.score}</td><td class="brand-name">${row.brand}</td>
<td><a href="/cases/${row.caseId}">${row.subject || '(no subject)'}</a><br><span class="from">${row.from}</span></td></tr>`,
  )
  const table = (some: readonly Markup[]) =>
    html`<table class="stream"><thead><tr>${canChoose ? html`<th scope="col"><span class="visually-hidden">Choose</span></th>` : ''}<th scope="col">When (UTC)</th><th scope="col">Verdict</th><th scope="col">Says it is</th><th scope="col">Subject and author</th></tr></thead><tbody>${some}</tbody></table>`
  return html`
<form class="hands" method="post" action="/campaigns/${id}/split">
${folded(lines, IN_SIGHT.cases, table)}
${cases > members.length ? html`<p class="help">The first ${members.length} of ${cases}. <a href="/stream?${new URLSearchParams({ search: `campaign:${id.slice('campaign:'.length)}` }).toString()}">All of them</a></p>` : ''}
${canChoose ? html`<p><button class="quiet" type="submit">Take the chosen ones out of this campaign</button> <span class="help">They keep together; later mail stays with the others.</span></p>` : ''}
</form>
${isSaying ? mergeForm(id) : ''}`
}

const mergeForm = (id: string): Markup => html`<form class="hands" method="post" action="/campaigns/${id}/merge">
<p><label for="other">Another campaign that is the same</label> <input id="other" name="other" required placeholder="its id or address" autocomplete="off"> <button class="quiet" type="submit">Put them together</button></p>
</form>`

export function indicatorsOf({ iocs }: CampaignView): Markup | string {
  if (iocs.length === 0) return ''
  const lines = iocs
    .slice(0, IOCS_SHOWN_MAX)
    .map(
      ({ type, value, cases, first, last }) =>
        html`<tr><td>${type}</td><td class="value">${value}</td><td class="count">${cases}</td><td class="when">${first}</td><td class="when">${last}</td></tr>`,
    )
  const table = (some: readonly Markup[]) =>
    html`<table class="stream iocs"><thead><tr><th scope="col">Kind</th><th scope="col">Value</th><th scope="col">Cases</th><th scope="col">First seen</th><th scope="col">Last seen</th></tr></thead><tbody>${some}</tbody></table>`
  return html`<h2>Indicators</h2>
${folded(lines, IN_SIGHT.indicators, table)}
${iocs.length > IOCS_SHOWN_MAX ? html`<p class="help">And ${iocs.length - IOCS_SHOWN_MAX} more: take them along above, as CSV, STIX or MISP.</p>` : ''}`
}
