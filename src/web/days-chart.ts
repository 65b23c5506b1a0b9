/** The days of a campaign: as many to a column as it takes to fit them all. */
import { html } from 'hono/html'
import { columnsChart } from './columns-chart.ts'
import type { Markup } from './layout.ts'

type Days = readonly { readonly day: string; readonly cases: number }[]

const BARS_MAX = 120

/** Days that are too many for the width are put together, as many to a bar. */
function barsOf(days: Days): readonly { from: string; to: string; cases: number }[] {
  const first = Date.parse(days[0]?.day ?? '')
  const last = Date.parse(days.at(-1)?.day ?? '')
  const span = Math.round((last - first) / DAY_MS) + 1
  const perBar = Math.max(1, Math.ceil(span / BARS_MAX))
  const bars = Array.from({ length: Math.ceil(span / perBar) }, (_, at) => ({
    from: dayAfter(first, at * perBar),
    to: dayAfter(first, Math.min(span, (at + 1) * perBar) - 1),
    cases: 0,
  }))
  for (const { day, cases } of days) {
    const bar = bars[Math.floor(Math.round((Date.parse(day) - first) / DAY_MS) / perBar)]
    if (bar) bar.cases += cases
  }
  return bars
}
const DAY_MS = 86_400_000
const dayAfter = (start: number, days: number): string => new Date(start + days * DAY_MS).toISOString().slice(0, 10)

/** With its figures, for who does not see it or wants them. */
export function daysChart(days: Days): Markup {
  const bars = barsOf(days).map(({ from, to, cases }) => ({ name: from === to ? from : `${from} to ${to}`, from, values: [cases] }))
  return html`${columnsChart('Cases by day', [{ name: 'cases', tone: 'tone-0' }], bars)}
<details class="rest"><summary>These days as a table</summary><table class="figures"><thead><tr><th scope="col">Day (UTC)</th><th scope="col">Cases</th></tr></thead><tbody>
${bars.filter(({ values }) => values[0] !== 0).map(({ name, values }) => html`<tr><th scope="row">${name}</th><td>${values[0]}</td></tr>`)}</tbody></table></details>`
}
