/** *Receivers and retention*: whose word about senders is believed, and how long mail is kept. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'
import { askTwice, day, type SettingsFrame, setElsewhere, settingsPage } from './settings-frame.ts'

export interface MailSettingsOptions extends SettingsFrame {
  readonly receivers: { readonly trustedReceivers: readonly string[]; readonly from: string }
  readonly retention: {
    readonly days: number | null
    readonly from: string
    /** What the policy would delete now. */
    readonly due: number
    readonly dueBytes: number
    readonly oldest: string | null
    readonly retired: number
    readonly isCut: boolean
  }
}

const isOpen = (from: string): boolean => from !== 'file' && from !== 'flag'
const cases = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'mail' : 'mails'}`
const days = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'day' : 'days'}`
const megabytes = (bytes: number): string => (bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)

export const mailSettingsPage = (options: MailSettingsOptions): Markup =>
  settingsPage('mail', options, html`${receivers(options.receivers)}${retention(options.retention)}`)

const receivers = ({ trustedReceivers, from }: MailSettingsOptions['receivers']): Markup => html`<h3>Trusted receivers</h3>
<p class="help">Mail servers that write down who really sent a mail (<code>Authentication-Results</code>), such as <code>outlook.com</code>. Of mail that they received their word is taken instead of asking again. Name only your own or your provider’s: whoever is named here is believed. It holds for mail that comes in from now on.</p>
${setElsewhere(from)}${
  isOpen(from)
    ? html`<form method="post" action="/settings/receivers"><div class="field"><label for="receivers">Receivers, one a line</label><textarea id="receivers" name="receivers" rows="4" spellcheck="false">${trustedReceivers.join('\n')}</textarea></div><button type="submit">Keep these</button></form>`
    : html`<ul>${trustedReceivers.map((one) => html`<li><code>${one}</code></li>`)}</ul>`
}`

const retention = (kept: MailSettingsOptions['retention']): Markup => html`<h3>Retention</h3>
<p class="help">How long mail is kept after it was last seen. When its time has come, the mail, the pictures of its pages and all that was read in it are deleted; what stays is when it came, from and to whom by its envelope, how its sender was checked, its verdict, and to which campaign it belonged. Mail that somebody starred, mail of a campaign with a star, and mail with a contested verdict are kept. Copies of the data folder are yours to look after.</p>
${setElsewhere(kept.from)}
<p class="lead">${kept.days === null ? 'Mail is kept for ever.' : `Mail is kept for ${days(kept.days)}.`} ${kept.retired > 0 ? `${cases(kept.retired)} ${kept.retired === 1 ? 'was' : 'were'} deleted by policy so far.` : ''}</p>
${
  isOpen(kept.from)
    ? html`<form class="sheet" method="post" action="/settings/retention"><div class="field"><label for="days">Days</label><input id="days" name="days" type="number" min="1" max="36500" value="${kept.days ?? ''}" aria-describedby="days-help"><p class="help" id="days-help">Empty: for ever. Nothing is deleted by this button: first you see what would be.</p></div><button type="submit">Keep and show</button></form>`
    : ''
}
${kept.days === null ? '' : dueNow(kept)}`

const dueNow = ({ due, dueBytes, oldest, isCut, days: wanted }: MailSettingsOptions['retention']): Markup =>
  due === 0
    ? html`<p>No mail is that old. Telltale looks every six hours.</p>`
    : html`<p>${isCut ? 'At least ' : ''}<b>${cases(due)}</b> (${megabytes(dueBytes)}) ${due === 1 ? 'is' : 'are'} due${oldest === null ? '' : `, the oldest last seen on ${day(oldest)}`}. Telltale deletes them within twelve hours, and not before six are over, so that a slip can be taken back.</p>
${askTwice({
  open: 'Delete them now',
  says: `Delete ${cases(due)} that ${due === 1 ? 'was' : 'were'} last seen more than ${days(wanted ?? 0)} ago? They cannot be brought back.`,
  action: '/settings/retention/apply',
  press: `Delete ${cases(due)}`,
})}`
