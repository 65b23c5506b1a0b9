/**
 * Counts over time as stacked columns, drawn on the server, so that it needs no script. Scales, ticks and stacks are d3's; the drawing is ours.
 * The columns are stretched to the width of the page and the words are not: they stand beside them, at percentages. A series is told by its
 * pattern as well as by its colour, and whoever shows a chart puts its figures below it as a table.
 */
import { scaleLinear, scaleUtc } from 'd3-scale'
import { stack } from 'd3-shape'
import { html } from 'hono/html'
import type { Markup } from './layout.ts'

export interface Series {
  readonly name: string
  /** Class of its colour. */
  readonly tone: string
}

export interface Span {
  readonly name: string
  /** The year, month or day that it begins with (UTC). */
  readonly from: string
  /** One a series. */
  readonly values: readonly number[]
}

const [WIDTH, HEIGHT, FOOT] = [720, 200, 26]
const TICKS = 4
const TOLD_MAX = 3
const DAY_MS = 86_400_000
const COLUMN_PX_MIN = 2
/** Ticks nearer to an end than this would be cut off. */
const EDGE_PERCENT = 5

const number = (count: number): string => count.toLocaleString('en-US')
const casesOf = (count: number): string => `${number(count)} ${count === 1 ? 'case' : 'cases'}`
const sumOf = (values: readonly number[]): number => values.reduce((sum, count) => sum + count, 0)

export function columnsChart(title: string, series: readonly Series[], spans: readonly Span[]): Markup {
  const most = Math.max(1, ...spans.map(({ values }) => sumOf(values)))
  const y = scaleLinear().domain([0, most]).nice(TICKS).range([HEIGHT, 0])
  const starts = spans.map(({ from }) => Date.parse(from))
  const last = starts.at(-1) ?? 0
  const edges = [...starts, last + (last - (starts.at(-2) ?? last - DAY_MS))]
  const x = scaleUtc()
    .domain([edges[0] ?? 0, edges.at(-1) ?? 1])
    .range([0, WIDTH])
  const columns = spans.map((span, at) => ({ ...span, left: x(edges[at] ?? 0), right: x(edges[at + 1] ?? 0) }))
  const levels = y.ticks(TICKS).filter(Number.isInteger)
  return html`<figure class="chart"><svg height="${HEIGHT + FOOT}" role="img" aria-labelledby="chart-title chart-says">
<title id="chart-title">${title}</title><desc id="chart-says">From ${spans[0]?.name ?? ''} to ${spans.at(-1)?.name ?? ''}, at most ${casesOf(most)} in one column. A table below has the figures.</desc>
<defs>${series.map(({ tone }, at) => pattern(tone, at))}</defs>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="100%" height="${HEIGHT}" preserveAspectRatio="none">
<path class="lines" d="${levels.map((level) => `M0 ${y(level).toFixed(1)}H${WIDTH}`).join('')}"/>
${paths(series, columns, y)}
${columns.map((one) => html`<rect class="column" x="${one.left.toFixed(1)}" width="${(one.right - one.left).toFixed(1)}" height="${HEIGHT}"><title>${told(one, series)}</title></rect>`)}</svg>
${levels.filter((level) => level > 0).map((level) => html`<text class="level" x="4" y="${(y(level) + 13).toFixed(1)}">${number(level)}</text>`)}
${x.ticks(TICKS).map((tick) => label((x(tick) / WIDTH) * 100, x.tickFormat()(tick)))}</svg></figure>`
}

/** One path a series: a hundred columns of eight series would else be most of the page. */
function paths(
  series: readonly Series[],
  columns: readonly (Span & { left: number; right: number })[],
  y: (count: number) => number,
): Markup[] {
  const stacked = stack<Span, number>()
    .keys(series.keys())
    .value(({ values }, at) => values[at] ?? 0)([...columns])
  return stacked.map((layer, at) => {
    const d = layer.map(([low, high], place) => {
      const { left = 0, right = 0 } = columns[place] ?? {}
      const gap = Math.min(1.5, (right - left) / 5)
      const tall = Math.max(y(low) - y(high), COLUMN_PX_MIN)
      return high === low
        ? ''
        : `M${left.toFixed(1)} ${(y(low) - tall).toFixed(1)}h${(right - left - gap).toFixed(1)}v${tall.toFixed(1)}h-${(right - left - gap).toFixed(1)}z`
    })
    return html`<path fill="url(#tone-${at})" d="${d.join('')}"/>`
  })
}

/** Under the pointer: the span, and what most of it is. */
const told = ({ name, values }: Span, series: readonly Series[]): string => {
  const parts = series.length < 2 ? [] : values.flatMap((count, at) => (count === 0 ? [] : [{ name: series[at]?.name ?? '', count }]))
  const most = parts.sort((one, other) => other.count - one.count).slice(0, TOLD_MAX)
  const rest = parts.length > TOLD_MAX ? ' …' : ''
  return `${name}: ${casesOf(sumOf(values))}${most.length > 0 ? ` (${most.map((one) => `${one.name} ${number(one.count)}`).join(', ')}${rest})` : ''}`
}

const label = (percent: number, words: string): Markup => {
  const anchor = percent < EDGE_PERCENT ? 'start' : percent > 100 - EDGE_PERCENT ? 'end' : 'middle'
  return html`<text x="${percent.toFixed(2)}%" y="${HEIGHT + 18}" text-anchor="${anchor}">${words}</text>`
}

/** Drawn over a colour, so that series differ where colours do not. The first is plain. */
const TEXTURES = [
  '',
  'M-2 10L10 -2M6 10L10 6M-2 2L2 -2',
  'M2 2h.01M6 6h.01',
  'M-2 -2L10 10M6 -2L10 2M-2 6L2 10',
  'M0 4H8',
  'M4 0V8',
  'M0 4H8M4 0V8',
  'M4 4h.01',
] as const

const pattern = (tone: string, at: number): Markup =>
  html`<pattern id="tone-${at}" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="${tone}" width="8" height="8"/><path class="texture" d="${TEXTURES[at % TEXTURES.length]}"/></pattern>`

/** Of the series at that place, for a legend. */
export const swatch = (at: number): Markup =>
  html`<svg class="swatch" width="16" height="16" aria-hidden="true"><rect width="16" height="16" rx="3" fill="url(#tone-${at})"/></svg>`
