/** The ledger: claims held against facts, each numbered as it is marked on the mail. */
import { html } from 'hono/html'
import type { Report } from '../model/index.ts'
import type { Markup } from './layout.ts'

/** Sentences made elsewhere (explain/): already cleaned and defanged. */
export interface ReportWords {
  readonly headline: string
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
    readonly notAddingUp: string
    readonly addingUp: string
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
  }
}

export const verdictBanner = (report: Report, words: ReportWords): Markup => html`
<section class="banner ${report.verdict}" aria-label="${words.page.verdict}">
<p class="verdict"><span class="badge">${words.verdict}</span> <span class="score" title="${words.page.howSure}">${report.attackScore}/100</span></p>
<h1>${words.headline}</h1>
<ul class="advice">${words.advice.map((one) => html`<li>${one}</li>`)}</ul>
</section>`

export function ledger(report: Report, words: ReportWords): Markup {
  const rows = report.evidence.map((one, index) => ({
    one,
    number: index + 1,
    place: words.places[index] ?? '',
    says: words.says[index] ?? '',
    kind: words.kinds[index] ?? '',
  }))
  const against = rows.filter(({ one }) => one.kind !== 'confirmation')
  const confirming = rows.filter(({ one }) => one.kind === 'confirmation')
  const list = (title: string, entries: typeof rows) =>
    entries.length === 0
      ? ''
      : html`<h2>${title}</h2><ol class="telltales">${entries.map(
          ({
            one,
            number,
            place,
            says,
            kind,
          }) => html`<li class="${one.kind}" id="telltale-${number}"><span class="number" aria-hidden="true">${number}</span><div>
<p class="says">${says}</p>
<p class="where">${kind} · ${place} · <code>${one.signal}</code></p></div></li>`,
        )}</ol>`
  const plain = (title: string, entries: readonly string[]) =>
    entries.length === 0 ? '' : html`<h2>${title}</h2><ul class="unchecked">${entries.map((one) => html`<li>${one}</li>`)}</ul>`
  return html`<section class="ledger" aria-label="${words.page.ledger}">
${list(words.titles.notAddingUp, against)}
${list(words.titles.addingUp, confirming)}
${plain(words.titles.couldNotCheck, words.couldNotCheck)}
${plain(words.titles.flaws, words.flaws)}
</section>`
}
