/** The mail on a page: whose it says it is, and its drawing in a frame. */
import { html } from 'hono/html'
import type { Markup } from './layout.ts'
import type { ReportWords } from './ledger.ts'

/** Subject and author, as the mail has them. */
export const mailHead = ({ subject, from, titles, page }: ReportWords): Markup =>
  html`<p class="mailhead"><b>${subject || titles.noSubject}</b><br>${page.from} ${from || titles.nobody}</p>`

/**
 * The mail, where nothing in it can run, load or lead anywhere: an origin of its own, no script, no form, no window, no way out.
 * Plain links lead to places on it by its name. `client/lights.ts` may give it our origin (and nothing else) so that pointing works both ways.
 */
export const mailFrame = (path: string, label: string, name = 'mail'): Markup =>
  html`<section class="mail" aria-label="${label}"><iframe name="${name}" sandbox="" src="${path}" title="${label}" loading="lazy" referrerpolicy="no-referrer"></iframe></section>`

/** The same within a page that stands alone: its document brings its own policy. */
export const mailInside = (document: string, label: string): Markup =>
  html`<section class="mail" aria-label="${label}"><iframe sandbox="" srcdoc="${document}" title="${label}" referrerpolicy="no-referrer"></iframe></section>`
