/** The mail on a page: whose it says it is, and its drawing in a frame. */
import { html } from 'hono/html'
import type { Markup } from './layout.ts'
import type { ReportWords } from './ledger.ts'

/** Subject and author, as the mail has them. */
export const mailHead = ({ subject, from, titles, page }: ReportWords): Markup =>
  html`<p class="mailhead"><b>${subject || titles.noSubject}</b><br>${page.from} ${from || titles.nobody}</p>`

/** The mail, where nothing in it can run, load or lead anywhere. */
export const mailFrame = (path: string, label: string): Markup =>
  html`<section class="mail" aria-label="${label}"><iframe sandbox="" src="${path}" title="${label}" loading="lazy" referrerpolicy="no-referrer"></iframe></section>`
