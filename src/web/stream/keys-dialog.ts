/** The keys that the stream knows: told in a dialog, and switched off there (WCAG 2.1.4). */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['j', 'k'], 'next case, the one before'],
  [['o', 'Enter'], 'open the case'],
  [['x'], 'select it; with Shift and a click, all up to there'],
  [['a'], 'select all that are shown'],
  [['e'], 'export what is selected, or all that fit'],
  [['n'], 'show what is new'],
  [['/'], 'search'],
  [['u'], 'back to everything, newest first'],
  [['Esc'], 'leave the search, or drop the selection'],
  [['?'], 'this help'],
]

export const keysDialog: Markup = html`<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">Keys</h2>
<dl>${KEYS.map(([keys, does]) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd></div>`)}</dl>
<label class="switch"><input type="checkbox" id="keys-on" checked> Single keys work on this page</label>
<form method="dialog"><button type="submit">Close</button></form>
</dialog>`
