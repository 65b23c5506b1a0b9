/** The map of what a crook uses: from which domains his mails come, and to which sites they lead. Drawn on the server; a table holds the same. */
import { linkHorizontal } from 'd3-shape'
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

/** Words already cleaned and defanged. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly cases: number
}

const SIDE_MAX = 12
const [WIDTH, ROW, LABEL] = [760, 30, 250]
const LINE_MAX = 14
const LABEL_CHARS_MAX = 34

interface Node {
  readonly name: string
  readonly cases: number
}

/** Those with most cases; the rest of a side is one node. */
function sideOf(flows: readonly Flow[], end: 'from' | 'to'): Node[] {
  const counts = new Map<string, number>()
  for (const flow of flows) counts.set(flow[end], (counts.get(flow[end]) ?? 0) + flow.cases)
  const all = [...counts].map(([name, cases]) => ({ name, cases })).sort((one, other) => other.cases - one.cases)
  if (all.length <= SIDE_MAX) return all
  const rest = all.slice(SIDE_MAX - 1)
  return [...all.slice(0, SIDE_MAX - 1), { name: `${rest.length} others`, cases: rest.reduce((sum, { cases }) => sum + cases, 0) }]
}

const short = (name: string): string => (name.length > LABEL_CHARS_MAX ? `${name.slice(0, LABEL_CHARS_MAX - 1)}…` : name)

const curve = linkHorizontal().digits(1)

export function flowMap(flows: readonly Flow[]): Markup | string {
  if (flows.length === 0) return ''
  const [left, right] = [sideOf(flows, 'from'), sideOf(flows, 'to')]
  const height = Math.max(left.length, right.length) * ROW + 10
  const most = Math.max(...flows.map(({ cases }) => cases))
  const placeOf = (nodes: readonly Node[], name: string) => {
    const at = nodes.findIndex((one) => one.name === name)
    return (height / nodes.length) * ((at < 0 ? nodes.length - 1 : at) + 0.5)
  }
  const lines = flows.map(({ from, to, cases }) => {
    const [y1, y2] = [placeOf(left, from), placeOf(right, to)]
    const d = curve({ source: [LABEL + 6, y1], target: [WIDTH - LABEL - 6, y2] })
    const wide = Math.max(1.5, (cases / most) * LINE_MAX)
    return html`<path d="${d}" stroke-width="${wide.toFixed(1)}"><title>${from} → ${to}: ${cases}</title></path>`
  })
  const labels = (nodes: readonly Node[], x: number, anchor: 'end' | 'start') =>
    nodes.map(
      ({ name, cases }) =>
        html`<text class="flow-name" x="${x}" y="${placeOf(nodes, name).toFixed(1)}" text-anchor="${anchor}">${short(name)} (${cases})<title>${name}</title></text>`,
    )
  return html`<figure class="flows"><svg viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true">${lines}${labels(left, LABEL, 'end')}${labels(right, WIDTH - LABEL, 'start')}</svg>
<div class="as-table"><table><caption>Sent from → main link opens</caption><thead><tr><th scope="col">Sent from</th><th scope="col">Opens</th><th scope="col">Mails</th></tr></thead><tbody>
${flows.map(({ from, to, cases }) => html`<tr><td>${from}</td><td>${to}</td><td class="count">${cases}</td></tr>`)}</tbody></table></div></figure>`
}
