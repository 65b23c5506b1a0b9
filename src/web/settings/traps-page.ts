/** *Traps*: the addresses and domains that should receive no mail, and the form that adds one. */
import { html } from 'hono/html'
import type { TrapShown } from '../../operations/index.ts'
import type { Markup } from '../layout.ts'
import { askTwice, type SettingsFrame, setElsewhere, settingsPage } from './settings-frame.ts'

export interface TrapsOptions extends SettingsFrame {
  readonly traps: readonly TrapShown[]
  readonly from: string
  /** What was typed and refused. */
  readonly typed?: Partial<Record<keyof TrapShown, string>>
}

const KINDS: readonly (readonly [TrapShown['kind'], string, string])[] = [
  ['pristine', 'Pristine', 'never used by anybody; whoever writes to it found it where it was seeded'],
  ['recycled', 'Recycled', 'somebody’s once and given up; whoever writes to it has an old list'],
  ['typo', 'Typo', 'one slip from a name that people mean; real mail may come to it'],
]

export const trapsPage = (options: TrapsOptions): Markup => {
  const isOpen = options.from !== 'file' && options.from !== 'flag'
  return settingsPage(
    'traps',
    options,
    html`<p class="help">A trap is an address, or a whole domain, that should receive no mail. The stream can then be asked for what came to one (<code>trap:office@trap.example</code>) or to all of a kind (<code>trap:pristine</code>). The list leaves Telltale in no export.</p>
${setElsewhere(options.from)}${list(options.traps, isOpen)}${isOpen ? form(options.typed ?? {}) : ''}`,
  )
}

const searchFor = (value: string) => `/stream?${new URLSearchParams({ search: `trap:${value}` }).toString()}`

const list = (traps: readonly TrapShown[], isOpen: boolean): Markup =>
  traps.length === 0
    ? html`<p class="empty">No trap is listed yet. Mail comes in all the same; it is only not known which kind it came to.</p>`
    : html`<p class="kinds">${KINDS.map(([kind, name]) => {
        const count = traps.filter((one) => one.kind === kind).length
        return count === 0 ? '' : html`<a href="${searchFor(kind)}">${name} <span class="count">${count}</span></a> `
      })}</p>
<div class="sideways"><table class="cards"><thead><tr><th scope="col">Trap</th><th scope="col">Kind</th><th scope="col">Seeded</th><th scope="col">Since</th>${isOpen ? html`<th scope="col"><span class="visually-hidden">Change</span></th>` : ''}</tr></thead>
<tbody>${traps.map(
        ({ at, kind, seeded, since }) =>
          html`<tr><th scope="row"><a href="${searchFor(at)}">${at}</a></th><td>${kind}</td><td data-label="Seeded">${seeded}</td><td data-label="Since">${since ?? ''}</td>${
            isOpen
              ? html`<td>${askTwice({ open: 'Remove', says: `Take ${at} off the list? Mail that came to it stays.`, action: '/settings/traps/remove', fields: { at }, press: 'Take it off' })}</td>`
              : ''
          }</tr>`,
      )}</tbody></table></div>`

const form = (typed: Partial<Record<keyof TrapShown, string>>): Markup => html`<h3>Add a trap</h3>
<form class="sheet" method="post" action="/settings/traps">
<div class="field"><label for="at">Address or domain</label><input id="at" name="at" value="${typed.at ?? ''}" required maxlength="254" autocomplete="off" spellcheck="false" aria-describedby="at-help"><p class="help" id="at-help">office@trap.example, or trap.example with all below it. One that is listed already is changed.</p></div>
<fieldset><legend>Kind</legend>${KINDS.map(
  ([kind, name, says], at) =>
    html`<label class="choice"><input type="radio" name="kind" value="${kind}" ${(typed.kind ?? 'pristine') === kind ? html`checked` : ''} required aria-describedby="kind-${at}"> ${name} <span class="help" id="kind-${at}">${says}</span></label>`,
)}</fieldset>
<div class="field"><label for="seeded">Where it was seeded</label><input id="seeded" name="seeded" value="${typed.seeded ?? ''}" maxlength="300" aria-describedby="seeded-help"><p class="help" id="seeded-help">Where it was left for collectors to find: a page, a list, a form. May stay empty.</p></div>
<div class="field"><label for="since">Since</label><input id="since" name="since" type="date" value="${typed.since ?? ''}"></div>
<button type="submit">Keep this trap</button>
</form>`
