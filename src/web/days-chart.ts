/** The days of a campaign, as bars. */
import { html } from 'hono/html'
import type { Markup } from './layout.ts'

type Days = readonly { readonly day: string; readonly cases: number }[]

const [CHART_WIDTH, CHART_HEIGHT, BAR_GAP] = [720, 120, 1]
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

/** Drawn on the server, so that it needs no script; a table stands behind it for who does not see it. */
export function daysChart(days: Days): Markup {
  const bars = barsOf(days)
  const most = Math.max(...bars.map(({ cases }) => cases))
  const width = CHART_WIDTH / bars.length
  return html`<figure class="timeline"><svg viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Cases by day: at most ${most} in one bar">
${bars.map(({ from, to, cases }, at) => {
  const height = cases === 0 ? 0 : Math.max(2, (cases / most) * (CHART_HEIGHT - 4))
  const when = from === to ? from : `${from} to ${to}`
  return html`<rect x="${(at * width).toFixed(1)}" y="${(CHART_HEIGHT - height).toFixed(1)}" width="${Math.max(1, width - BAR_GAP).toFixed(1)}" height="${height.toFixed(1)}"><title>${when}: ${cases === 1 ? '1 case' : `${cases} cases`}</title></rect>`
})}</svg><figcaption><span>${bars[0]?.from}</span><span>${bars.at(-1)?.to}</span></figcaption></figure>`
}
