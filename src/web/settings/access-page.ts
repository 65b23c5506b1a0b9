/** *Access*: who holds a token, and a new one, shown once. *Sessions*: which browsers are signed in. */
import { html } from 'hono/html'
import type { SessionShown, TokenShown } from '../../operations/index.ts'
import type { Markup } from '../layout.ts'
import { askTwice, day, moment, type SettingsFrame, settingsPage } from './settings-frame.ts'

export interface AccessOptions extends SettingsFrame {
  readonly tokens: readonly TokenShown[]
  /** Just made: shown this once. */
  readonly made?: { readonly token: string; readonly name: string; readonly role: string } | null
  readonly typed?: { readonly name?: string; readonly role?: string }
}

const ROLES = [
  ['reader', 'Reader', 'reads everything but traps and settings'],
  ['analyst', 'Analyst', 'also says what mails are: labels, stars, merges, write-ups'],
  ['admin', 'Admin', 'also rules over tokens, traps and settings, and reads the audit log'],
] as const

export const accessPage = (options: AccessOptions): Markup =>
  settingsPage(
    'access',
    options,
    html`<p class="help">A token is what people sign in with and what programs send (<code>Authorization: Bearer …</code>). Its name stands beside all that is said with it, so make one for each person and each program.</p>
${options.made ? shown(options.made) : ''}
<div class="sideways"><table class="cards"><thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Made</th><th scope="col">Last used</th><th scope="col"><span class="visually-hidden">Change</span></th></tr></thead>
<tbody>${options.tokens.map((one) => row(one, isLastAdmin(one, options.tokens), one.tokenId === options.asker?.tokenId))}</tbody></table></div>
<h3>Make a token</h3>
<form class="sheet" method="post" action="/settings/access">
<div class="field"><label for="name">Name</label><input id="name" name="name" value="${options.typed?.name ?? ''}" required maxlength="60" autocomplete="off" aria-describedby="name-help"><p class="help" id="name-help">Whose it is, or what it is for.</p></div>
<fieldset><legend>Role</legend>${ROLES.map(
      ([role, name, says], at) =>
        html`<label class="choice"><input type="radio" name="role" value="${role}" ${(options.typed?.role ?? 'reader') === role ? html`checked` : ''} required aria-describedby="role-${at}"> ${name} <span class="help" id="role-${at}">${says}</span></label>`,
    )}</fieldset>
<button type="submit">Make the token</button>
</form>
<p class="help">On the machine itself: <code>telltale token make --name NAME --role reader</code></p>`,
  )

const isLastAdmin = ({ role }: TokenShown, tokens: readonly TokenShown[]): boolean =>
  role === 'admin' && tokens.filter((one) => one.role === 'admin').length === 1

const shown = ({ token, name, role }: { readonly token: string; readonly name: string; readonly role: string }): Markup =>
  html`<div class="notice fine made" role="status"><p><label for="made">The token of <b>${name}</b> (${role}). Copy it now: it is shown this once and kept nowhere.</label></p>
<textarea id="made" class="token" readonly rows="2" spellcheck="false">${token}</textarea></div>`

const row = ({ tokenId, name, role, madeAt, madeBy, lastUsedOn }: TokenShown, isLast: boolean, isOwn: boolean): Markup =>
  html`<tr><th scope="row">${name}${isOwn ? html` <span class="when">(yours)</span>` : ''}</th><td>${role}</td><td data-label="Made">${day(madeAt)}${madeBy === '' ? '' : html` <span class="when">by ${madeBy}</span>`}</td><td data-label="Last used">${lastUsedOn ?? 'never'}</td><td>${
    isLast
      ? html`<span class="when">the last admin: it stays</span>`
      : askTwice({
          open: 'Revoke',
          says: `Revoke the token of ${name}? Whoever uses it is out at once, ${isOwn ? 'you yourself as well, ' : ''}and it cannot be brought back.`,
          action: '/settings/access/revoke',
          fields: { tokenId },
          press: 'Revoke it',
        })
  }</td></tr>`

export const sessionsPage = (
  options: SettingsFrame & { readonly sessions: readonly (SessionShown & { readonly browserName: string; readonly isOwn: boolean })[] },
): Markup =>
  settingsPage(
    'sessions',
    options,
    html`<p class="help">A browser that signed in stays so for thirty days at most, and two weeks when it is not used. Revoking a token ends its sessions.</p>
<div class="sideways"><table class="cards"><thead><tr><th scope="col">Who</th><th scope="col">Browser</th><th scope="col">From</th><th scope="col">Signed in (UTC)</th><th scope="col">Last seen</th><th scope="col"><span class="visually-hidden">Change</span></th></tr></thead>
<tbody>${options.sessions.map(
      (one) =>
        html`<tr><th scope="row">${one.name}${one.isOwn ? html` <span class="when">(this browser)</span>` : ''}</th><td title="${one.browser}">${one.browserName}</td><td data-label="From">${one.address}</td><td data-label="Signed in">${moment(one.startedAt)}</td><td data-label="Last seen">${one.lastSeenOn}</td><td>${askTwice({ open: 'End', says: `Sign this browser of ${one.name} out?`, action: '/settings/sessions/end', fields: { sessionId: one.sessionId }, press: 'Sign it out' })}</td></tr>`,
    )}</tbody></table></div>
${options.sessions.length === 0 ? html`<p class="empty">No browser is signed in.</p>` : ''}`,
  )
