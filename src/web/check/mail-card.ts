/** The mail as its reader saw it, with the strongest telltales numbered where they stand: in its head, its text, its files, or where nobody looks. */
import { html } from 'hono/html'
import type { CheckWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { mailFrame, mailInside } from '../mail-frame.ts'

/** The drawing of its text: a page of ours, or the document itself where the answer stands alone. */
export type MailDrawing = { readonly path: string } | { readonly document: string }

type Numbers = readonly number[]

export interface MailHead {
  readonly rows: readonly { readonly label: string; readonly value: string; readonly numbers: Numbers }[]
  readonly files: readonly { readonly name: string; readonly numbers: Numbers }[]
  /** What stands where mail programs show nothing. */
  readonly unseen: readonly { readonly place: string; readonly number: number }[]
}

export interface MailCardOptions {
  readonly head: MailHead
  readonly drawing: MailDrawing
  readonly check: CheckWords
  readonly label: string
  /** Makes an id unique on the page. */
  readonly id: (name: string) => string
}

export function mailCard({ head, drawing, check, label, id }: MailCardOptions): Markup {
  const numbered = (numbers: Numbers, text: string): Markup =>
    numbers.length === 0
      ? html`${text}`
      : html`<mark class="lit">${numbers.map((one) => html`<b class="number" id="${id(`mark-${one}`)}">${one}</b> `)}${text}</mark>`
  const { rows, files, unseen } = head
  return html`<div class="mail-card">
<dl>${rows.map(({ label: name, value, numbers }) => html`<div><dt>${name}</dt><dd>${numbered(numbers, value)}</dd></div>`)}
${files.length === 0 ? '' : html`<div><dt>${check.head.files}</dt><dd>${files.map(({ name, numbers }) => html`<span class="file">${numbered(numbers, name)}</span> `)}</dd></div>`}
${unseen.length === 0 ? '' : html`<div><dt>${check.head.unseen}</dt><dd>${unseen.map(({ place, number }) => html`<span class="file">${numbered([number], place)}</span> `)}</dd></div>`}</dl>
${'path' in drawing ? mailFrame(drawing.path, label, id('mail')) : mailInside(drawing.document, label)}
</div>`
}
