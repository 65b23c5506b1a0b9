/** The ledger: claims held against facts, each numbered as it is marked on the mail. */
import { html } from 'hono/html'
import type { Report } from '../model/index.ts'
import type { Markup } from './layout.ts'

/** Sentences made elsewhere (explain/): already cleaned and defanged. */
export interface ReportWords {
  readonly headline: string
  readonly couldNotCheck: readonly string[]
  readonly places: readonly string[]
  readonly from: string
  readonly subject: string
}

const KIND_WORDS = {
  contradiction: 'doesn’t add up',
  pressure: 'pushes you',
  concealment: 'hides something',
  confirmation: 'adds up',
} as const

export const verdictBanner = (report: Report, words: ReportWords): Markup => html`
<section class="banner ${report.verdict}" aria-label="Verdict">
<p class="verdict"><span class="badge">${report.verdict}</span> <span class="score" title="How sure we are that this is an attack">${report.attackScore}/100</span></p>
<h1>${words.headline}</h1>
<ul class="advice">${report.advice.map((one) => html`<li>${one}</li>`)}</ul>
</section>`

export function ledger(report: Report, words: ReportWords): Markup {
  const rows = report.evidence.map((one, index) => ({ one, number: index + 1, place: words.places[index] ?? '' }))
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
          }) => html`<li class="${one.kind}" id="telltale-${number}"><span class="number" aria-hidden="true">${number}</span><div>
<p class="says">${one.says}</p>
<p class="where">${KIND_WORDS[one.kind]} · ${place} · <code>${one.signal}</code></p></div></li>`,
        )}</ol>`
  return html`<section class="ledger" aria-label="What adds up and what does not">
${list('What does not add up', against)}
${list('What adds up', confirming)}
${words.couldNotCheck.length === 0 ? '' : html`<h2>What we could not check</h2><ul class="unchecked">${words.couldNotCheck.map((one) => html`<li>${one}</li>`)}</ul>`}
</section>`
}
