/** Sample mails of a campaign as their readers see them, and what was changed from one to the next. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

/** Words already cleaned and defanged. */
export interface VariantView {
  readonly caseId: string
  readonly subject: string
  readonly cases: number
  /** null when hardly a word is the same. */
  readonly differences: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[] | null
}

export const sampleMail = (sampleCaseId: string): Markup => html`<section class="mail campaign-mail">
<h2>The mail, as its reader sees it</h2>
<iframe src="/cases/${sampleCaseId}/mail" sandbox loading="lazy" title="The first mail of the campaign, as its reader sees it"></iframe>
<p><a href="/cases/${sampleCaseId}">What does not add up about it</a></p></section>`

export const variantsSection = (variants: readonly VariantView[]): Markup | string =>
  variants.length === 0
    ? ''
    : html`<h2>Variants</h2><p class="help">Against the first mail: <del>left out</del>, <ins>put in</ins>.</p>
${variants.map(variantOf)}`

const variantOf = ({ caseId, subject, cases, differences }: VariantView): Markup => html`
<details class="variant"><summary>“${subject || '(no subject)'}” <span class="count variant-count">${cases === 1 ? '1 mail' : `${cases} mails`}</span></summary>
${
  differences === null
    ? html`<p>Hardly a word is the same: it is tied to the others by something else.</p>`
    : differences.length === 1 && differences[0]?.kind === 'same'
      ? html`<p>Word for word the same.</p>`
      : html`<p class="differences">${differences.map(({ kind, text }) => (kind === 'added' ? html`<ins>${text}</ins> ` : kind === 'removed' ? html`<del>${text}</del> ` : html`<span>${shortened(text)}</span> `))}</p>`
}
<p><a href="/cases/${caseId}">Open this mail</a></p></details>`

const SAME_CHARS_MAX = 240

/** Long runs of the same are shown by their ends: what differs is looked for. */
const shortened = (text: string): string =>
  text.length <= SAME_CHARS_MAX ? text : `${text.slice(0, SAME_CHARS_MAX / 2)} […] ${text.slice(-SAME_CHARS_MAX / 2)}`
