/** A list with nothing in it says why, and what to do. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'
import { searchHref } from './search-parts.ts'

export interface EmptyOptions {
  readonly search: string
  /** Where mail is taken; null where that is not known. */
  readonly smtp: { readonly host: string; readonly port: number } | null
}

/** What a search asks besides its days. */
const ofAnyTime = (search: string): string => search.replaceAll(/(?<!\S)(?:after|before):\S{1,40}(?!\S)/gi, '').trim()

export const emptyList = (options: EmptyOptions): Markup => (options.search === '' ? noMailYet(options) : nothingFits(options))

function nothingFits({ search }: EmptyOptions): Markup {
  const rest = ofAnyTime(search)
  const wider =
    rest !== search && rest !== '' ? html`<li>Of any time: <a href="${searchHref('/stream', { search: rest })}">${rest}</a></li>` : ''
  const longer = /^[\p{L}\p{N}]{3,40}$/u.test(search)
    ? html`<li>Longer words are found by their beginning: <a href="${searchHref('/stream', { search: `${search}*` })}">${search}*</a></li>`
    : ''
  return html`<div class="empty"><h2>No case fits</h2><ul>${wider}${longer}<li>Take a condition away above, or <a href="/stream">see everything</a>.</li></ul></div>`
}

const noMailYet = ({ smtp }: EmptyOptions): Markup => html`<div class="empty first"><h2>No mail has come in yet</h2>
<p>This page fills by itself; you need not reload it. Mail comes in by either of two ways:</p>
<ol><li><strong>Send it.</strong> Telltale takes mail by SMTP${smtp !== null && smtp.port > 0 ? html` on <code>${smtp.host}</code>, port <code>${smtp.port}</code>` : ' on the port that it printed when it was started'}. Let the server of your traps relay to it, or forward a suspicious mail as an attachment.</li>
<li><strong>Import it.</strong> Stop the service, run <code>telltale import FOLDER</code> over saved mail (.eml files, mbox, Maildir), and start it again.</li></ol>
<p>Only one mail to look at? <a href="/">Check it</a>, nothing is kept.</p></div>`
