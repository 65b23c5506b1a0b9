/** *Audit*: what was changed, taken out or tried. *All settings*: each with its sentence, its value, and where that is from. */
import { html } from 'hono/html'
import type { AuditShown, SettingShown } from '../../operations/index.ts'
import type { Markup } from '../layout.ts'
import { moment, type SettingsFrame, settingsPage } from './settings-frame.ts'

export interface AuditOptions extends SettingsFrame {
  readonly entries: readonly AuditShown[]
  readonly limit: number
}

export const AUDIT_LIMITS = [100, 1_000] as const

export const auditPage = (options: AuditOptions): Markup =>
  settingsPage(
    'audit',
    options,
    html`<p class="help">The newest ${options.limit} entries of <code>audit.jsonl</code> in the data folder, to which lines are only ever added. ${AUDIT_LIMITS.map(
      (limit) => (limit === options.limit ? '' : html`<a href="/settings/audit?limit=${limit}">Show ${limit}</a> `),
    )}</p>
<div class="sideways" tabindex="0" role="region" aria-label="Audit log"><table class="audit cards"><thead><tr><th scope="col">When (UTC)</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">On what</th><th scope="col">From</th></tr></thead>
<tbody>${options.entries.map(
      (one) =>
        html`<tr class="${one.outcome}"><td>${moment(one.at)}</td><td data-label="By">${one.by}${one.role === null ? '' : html` <span class="when">${one.role}</span>`}</td><td>${one.did}${one.outcome === 'done' ? '' : html` <span class="badge attack">${one.outcome}</span>`}</td><td>${Object.entries(
          one.on,
        ).map(
          ([name, value]) => html`<span class="pair"><span class="when">${name}</span> ${value}</span> `,
        )}${one.says === undefined ? '' : html`<br><span class="when">${one.says}</span>`}</td><td data-label="From">${one.from}</td></tr>`,
    )}</tbody></table></div>
${options.entries.length === 0 ? html`<p class="empty">Nothing was changed yet.</p>` : ''}`,
  )

const FROM: Readonly<Record<SettingShown['from'], string>> = {
  default: 'default',
  file: 'settings file',
  flag: 'command line',
  page: 'set here',
}

export const allSettingsPage = (options: SettingsFrame & { readonly settings: readonly SettingShown[] }): Markup =>
  settingsPage(
    'all',
    options,
    html`<p class="help">What is in force now. A flag of the command line comes first, then the settings file, then what was set on these pages, then the default. <code>telltale config example</code> prints a settings file with all of it.</p>
<dl class="all">${options.settings.map(
      ({ path, says, value, from }) =>
        html`<div><dt><code>${path}</code> <span class="from-where ${from}">${FROM[from]}</span></dt><dd><code class="value">${value}</code><p class="help">${says}</p></dd></div>`,
    )}</dl>`,
  )
