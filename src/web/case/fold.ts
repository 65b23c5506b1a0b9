/** A section of the page that folds: its title, how much is in it, and what is. Whole without script. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

export interface Fold {
  readonly id: string
  readonly title: string
  /** Beside the title: a count, a result. */
  readonly hint?: string
  readonly isOpen?: boolean
  readonly body: Markup
}

export const fold = ({ id, title, hint = '', isOpen = false, body }: Fold): Markup =>
  html`<details class="fold" id="${id}" ${isOpen ? 'open' : ''}><summary><h2>${title}</h2>${hint === '' ? '' : html` <span class="hint">${hint}</span>`}</summary><div class="inside">${body}</div></details>`

/** Telltales that stand on something in a list: each leads to what it says. */
export const numberLinks = (numbers: readonly number[]): Markup =>
  html`${numbers.map((one) => html` <a class="number small" href="#telltale-${one}">${one}</a>`)}`

/** `12 kB`, the same in every language. */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000 ? `${bytes} B` : bytes < 1_000_000 ? `${Math.round(bytes / 100) / 10} kB` : `${Math.round(bytes / 100_000) / 10} MB`
