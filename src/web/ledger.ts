/** The ledger: claims held against facts, each numbered as it is marked on the mail. */
import { html } from 'hono/html'
import type { Report } from '../model/index.ts'
import type { Markup } from './layout.ts'

/** Sentences made elsewhere (explain/): already cleaned and defanged. */
export interface ReportWords {
  readonly headline: string
  /** What a doubtful mail says of itself. */
  readonly claims: readonly string[]
  /** The evidence by its place in the report: told in full, the rest, and the titles of the rest. */
  readonly sections: readonly {
    readonly title: string
    readonly full: readonly number[]
    readonly rest: readonly number[]
    readonly also: readonly string[]
  }[]
  readonly couldNotCheck: readonly string[]
  readonly flaws: readonly string[]
  /** Of each piece of evidence: where it stands, what it says, what kind of thing that is. */
  readonly places: readonly string[]
  readonly says: readonly string[]
  readonly kinds: readonly string[]
  readonly advice: readonly string[]
  readonly verdict: string
  readonly from: string
  readonly subject: string
  readonly titles: {
    readonly claims: string
    readonly also: string
    readonly couldNotCheck: string
    readonly flaws: string
    readonly nobody: string
    readonly noSubject: string
  }
  readonly page: {
    readonly verdict: string
    readonly howSure: string
    readonly ledger: string
    readonly from: string
    readonly mailAsSeen: string
    /** Before the number of a telltale, for who hears the page. */
    readonly showMark: string
  }
}

export const verdictBanner = (report: Report, words: ReportWords): Markup => html`
<section class="banner ${report.verdict}" aria-label="${words.page.verdict}">
<p class="verdict"><span class="badge">${words.verdict}</span> <span title="${words.page.howSure}">${report.attackScore}/100</span></p>
<h1>${words.headline}</h1>
<ul class="advice">${words.advice.map((one) => html`<li>${one}</li>`)}</ul>
</section>`

/** @param mailPath of the drawn mail, where the page shows it: numbers then lead to their place on it */
export function ledger(report: Report, words: ReportWords, mailPath: string | null = null): Markup {
  const row = (at: number) => {
    const one = report.evidence[at]
    if (!one) return ''
    return html`<li class="${one.kind}" id="telltale-${at + 1}">${numberOf(at + 1, one, words, mailPath)}<div>
<p class="says">${words.says[at] ?? ''}</p>
<p class="where">${words.kinds[at] ?? ''} · ${words.places[at] ?? ''} · <code>${one.signal}</code></p></div></li>`
  }
  const rows = (places: readonly number[]) => html`<ol class="telltales">${places.map(row)}</ol>`
  const section = ({ title, full, rest, also }: ReportWords['sections'][number]) =>
    full.length === 0 ? '' : html`<h2>${title}</h2>${rows(full)}${rest.length === 0 ? '' : more(also, rest)}`
  const more = (also: readonly string[], rest: readonly number[]) =>
    html`<details class="rest"><summary>${words.titles.also} ${also.length > 0 ? also.join(' · ') : `+${rest.length}`}</summary>${rows(rest)}</details>`
  const plain = (title: string, entries: readonly string[]) =>
    entries.length === 0 ? '' : html`<h2>${title}</h2><ul class="unchecked">${entries.map((one) => html`<li>${one}</li>`)}</ul>`
  return html`<section class="ledger" aria-label="${words.page.ledger}">
${words.claims.length === 0 ? '' : html`<h2>${words.titles.claims}</h2><p class="claims">${words.claims.join(' ')}</p>`}
${words.sections.map(section)}
${plain(words.titles.couldNotCheck, words.couldNotCheck)}
${plain(words.titles.flaws, words.flaws)}
</section>`
}

/** A plain link into the frame, which marks what it leads to; a page that was visited is marked further down. */
function numberOf(number: number, { at }: Report['evidence'][number], { page }: ReportWords, mailPath: string | null): Markup {
  if (mailPath === null) return html`<span class="number" aria-hidden="true">${number}</span>`
  const label = `${page.showMark} ${number}`
  return 'page' in at
    ? html`<a class="number" href="#page-${at.page + 1}" aria-label="${label}">${number}</a>`
    : html`<a class="number" href="${mailPath}#telltale-${number}" target="mail" aria-label="${label}">${number}</a>`
}
