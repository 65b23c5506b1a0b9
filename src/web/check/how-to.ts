/** "How do I get the source of a mail?": for each program the steps, and a drawing of what to press. Opens and closes without script. */
import { html } from 'hono/html'
import type { CheckWords, Program } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { drawingOf } from './menu-drawings.ts'

export function howTo({ howTo: title, howToLead, programs }: CheckWords, likely: Program): Markup {
  const entries = Object.entries(programs) as [Program, CheckWords['programs'][Program]][]
  return html`<section class="how-to" id="how-to" aria-labelledby="how-to-title"><h2 id="how-to-title">${title}</h2>
<p>${howToLead}</p>
${entries.map(
  ([program, { name, steps, press }]) => html`<details name="program" ${program === likely ? html`open` : ''}><summary>${name}</summary>
<div class="steps"><ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>${drawingOf(program, press)}</div></details>
`,
)}</section>`
}
