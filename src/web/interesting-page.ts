/** *Interesting*: the front page of researchers. What deserves a look first, each with its reasons. */
import { html } from 'hono/html'
import { layout, type Markup } from './layout.ts'

/** An entry, its words already cleaned and defanged. */
export interface InterestingEntry {
  readonly id: string
  readonly caseId: string
  readonly score: number
  readonly headline: string
  readonly subject: string
  readonly from: string
  readonly verdict: string
  readonly first: string
  readonly last: string
  readonly cases: number
  readonly reasons: readonly string[]
}

export interface InterestingOptions {
  readonly entries: readonly InterestingEntry[]
  readonly heldAgainst: number
  /** Days back that are looked at; null: all. */
  readonly days: number | null
}

const SPANS: readonly (readonly [string, number | null])[] = [
  ['New this week', 7],
  ['New this month', 31],
  ['New this year', 366],
  ['Of all time', null],
]

export const interestingPage = ({ entries, heldAgainst, days }: InterestingOptions): Markup =>
  layout({
    title: 'Interesting',
    here: 'interesting',
    isSignedIn: true,
    body: html`
<h1>Interesting</h1>
<p class="help">What is new, believable, rare or fits the moment, out of ${heldAgainst} ${heldAgainst === 1 ? 'campaign' : 'campaigns'}. Not how bad it is: the thousandth advert for pills is bad and dull.</p>
<p class="filter">${SPANS.map(
      ([name, span]) =>
        html`<a class="button" href="/interesting${span === null ? '?days=all' : `?days=${span}`}" ${span === days ? html`aria-current="true"` : ''}>${name}</a> `,
    )}</p>
${
  entries.length === 0
    ? html`<p class="empty">Nothing came in that time. Look further back.</p>`
    : html`<ol class="interesting">${entries.map(
        (one) => html`<li>
<p class="score"><span class="count" title="Interest, of 100">${one.score}</span></p>
<div><h2><a href="/campaigns/${one.id}">${one.headline}</a></h2>
<p class="from">“${one.subject || '(no subject)'}” · ${one.from}</p>
<ul>${one.reasons.map((says) => html`<li>${says}</li>`)}</ul>
<p class="help"><span class="badge ${one.verdict}">${one.verdict}</span> ${one.cases === 1 ? '1 mail' : `${one.cases} mails`}, ${one.first === one.last ? one.first : `${one.first} to ${one.last}`} · <a href="/cases/${one.caseId}">the mail and what does not add up</a></p></div></li>`,
      )}</ol>`
}`,
  })
