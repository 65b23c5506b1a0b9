/** The way of a mail as a path: each hop with its time, and whether it is known or only claimed. */
import { html } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { fold } from './fold.ts'

export interface HopView {
  readonly from: string
  readonly address: string
  /** '' where we took it in ourselves. */
  readonly by: string
  readonly protocol: string
  readonly at: string
  readonly seconds: number | null
  readonly trust: 'seen' | 'trusted' | 'claimed'
}

export const pathSection = (hops: readonly HopView[], { path: says }: CaseWords): Markup =>
  fold({
    id: 'way',
    title: says.title,
    hint: `${hops.length}`,
    body:
      hops.length === 0
        ? html`<p>${says.none}</p>`
        : html`<p class="note">${says.means}</p><ol class="path">${hops.map((hop) => hopRow(hop, says))}</ol>`,
  })

const hopRow = ({ from, address, by, protocol, at, seconds, trust }: HopView, says: CaseWords['path']): Markup => html`<li class="${trust}">
<p class="who"><code>${from || says.nobody}</code>${address === '' ? '' : html` <code class="address">${address}</code>`} <span class="trust">${says[trust]}</span></p>
<p class="where">${trust === 'seen' && by === '' ? says.takenByUs : says.takenBy.replace('{host}', by || says.nobody)}${protocol === '' ? '' : ` · ${protocol}`} · ${at || says.noTime}${seconds === null ? '' : html` · <span class="${seconds < 0 ? 'odd' : ''}">${delay(seconds, says)}</span>`}</p></li>`

const delay = (seconds: number, says: CaseWords['path']): string =>
  (seconds < 0 ? says.before : says.after).replace('{time}', lasting(Math.abs(seconds)))

/** The same letters in all of our languages. */
const lasting = (seconds: number): string =>
  seconds < 120
    ? `${seconds} s`
    : seconds < 7_200
      ? `${Math.round(seconds / 60)} min`
      : seconds < 172_800
        ? `${Math.round(seconds / 3_600)} h`
        : `${Math.round(seconds / 86_400)} d`
