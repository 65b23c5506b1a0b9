/** The frame of all settings pages: their tabs, what is wrong or was just done, and questions that are asked twice. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'

const TABS = [
  ['traps', 'Traps'],
  ['mail', 'Receivers and retention'],
  ['access', 'Access'],
  ['sessions', 'Sessions'],
  ['audit', 'Audit'],
  ['all', 'All settings'],
] as const
export type SettingsTab = (typeof TABS)[number][0]

export interface SettingsFrame {
  readonly asker: Asker | null
  /** What was refused, in a sentence. */
  readonly problem?: string | null
}

export const settingsPage = (tab: SettingsTab, { asker, problem = null }: SettingsFrame, body: Markup): Markup => {
  const name = TABS.find(([one]) => one === tab)?.[1] ?? ''
  return layout({
    title: `${name} · Settings`,
    here: 'settings',
    sheets: ['settings'],
    asker,
    body: html`<h1>Settings</h1>
<nav class="tabs settings-tabs" aria-label="Settings">${TABS.map(
      ([one, says]) => html`<a href="/settings/${one}" ${one === tab ? html`aria-current="page"` : ''}>${says}</a>`,
    )}</nav>
${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
<section class="settings" aria-labelledby="tab-name"><h2 id="tab-name">${name}</h2>
${body}</section>`,
  })
}

/** Opened first, then pressed: without script, and nothing dangerous is one press away. */
export const askTwice = (options: {
  readonly open: string
  readonly says: string
  readonly action: string
  readonly fields?: Readonly<Record<string, string>>
  readonly press: string
}): Markup => html`<details class="twice"><summary>${options.open}</summary>
<form method="post" action="${options.action}"><p>${options.says}</p>${Object.entries(options.fields ?? {}).map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
)}<button class="danger" type="submit">${options.press}</button></form></details>`

/** Why a form is missing: the settings file or a flag says it already. */
export const setElsewhere = (from: string): Markup | string =>
  from === 'file' || from === 'flag'
    ? html`<p class="notice">${from === 'file' ? 'The settings file says these' : 'A flag of the command line says these'}, and what stands there holds. Change it there and start Telltale again; or take it out there, and it can be changed here.</p>`
    : ''

export const day = (at: string): string => at.slice(0, 10)
export const moment = (at: string): Markup => html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time>`
