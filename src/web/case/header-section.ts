/** All fields of the header as they came, folded lines joined; what is odd about one stands beside it. */
import { html } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { fold, numberLinks } from './fold.ts'

export interface FieldView {
  readonly name: string
  readonly value: string
  /** '' where nothing in it is encoded. */
  readonly decoded: string
  readonly oddities: readonly ('repeated' | 'raw-8bit' | 'malformed')[]
  /** Of the telltales that stand on it. */
  readonly numbers: readonly number[]
}

export const headerSection = (fields: readonly FieldView[], leftOut: number, { header: says, more, none }: CaseWords): Markup =>
  fold({
    id: 'header',
    title: says.title,
    hint: `${fields.length + leftOut}`,
    body:
      fields.length === 0
        ? html`<p>${none}</p>`
        : html`<p class="note">${says.means}</p><dl class="fields">${fields.map(
            ({ name, value, decoded, oddities, numbers }) => html`<dt>${name}${numberLinks(numbers)}</dt>
<dd><code>${value}</code>${decoded === '' ? '' : html`<p class="where">${says.decoded} <bdi>${decoded}</bdi></p>`}${oddities.map((one) => html`<p class="odd">${says.oddities[one]}</p>`)}</dd>`,
          )}</dl>${leftOut === 0 ? '' : html`<p class="note">${more.replace('{count}', `${leftOut}`)}</p>`}`,
  })
