/** Links of a case: what each reads, what wraps it, where it leads, and whose that is. */
import { html } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { fold, numberLinks } from './fold.ts'

export interface LinkView {
  readonly texts: readonly string[]
  readonly count: number
  readonly isCallToAction: boolean
  /** Of the telltales that stand on it. */
  readonly numbers: readonly number[]
  /** Outermost first, the destination last; addresses defanged. */
  readonly chain: readonly {
    readonly url: string
    readonly by: 'rewriter' | 'redirector' | 'destination'
    /** What is known of its host, in words. */
    readonly known: readonly string[]
    readonly isKnown: boolean
  }[]
}

export const linksSection = (links: readonly LinkView[], leftOut: number, { links: says, none, more }: CaseWords): Markup =>
  fold({
    id: 'links',
    title: says.title,
    hint: `${links.length + leftOut}`,
    isOpen: links.length > 0,
    body:
      links.length === 0
        ? html`<p>${none}</p>`
        : html`<ol class="chains">${links.map((one) => linkRow(one, says))}</ol>${leftOut === 0 ? '' : html`<p class="note">${more.replace('{count}', `${leftOut}`)}</p>`}`,
  })

const linkRow = ({ texts, count, isCallToAction, chain, numbers }: LinkView, says: CaseWords['links']): Markup => html`<li class="chain">
<p class="reads"><span class="label">${says.reads}</span> ${texts.map((text) => (text === '' ? html`<span class="label">${says.picture}</span> ` : html`<q>${text}</q> `))}${count > 1 ? html`<span class="label">${says.times.replace('{count}', `${count}`)}</span> ` : ''}${isCallToAction ? html`<span class="chip odd">${says.pressed}</span>` : ''}${numberLinks(numbers)}</p>
<ol class="steps">${chain.map((step) => html`<li class="${step.by}"><code>${step.url}</code>${step.by === 'destination' ? '' : html` <span class="label">${says[step.by]}</span>`}${step.known.map((one) => html` <span class="chip ${step.isKnown ? '' : 'odd'}">${one}</span>`)}</li>`)}</ol></li>`
