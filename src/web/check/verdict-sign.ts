/** The verdict as a sign that is told apart by its shape, too. */
import { html } from 'hono/html'
import type { Report } from '../../model/index.ts'
import type { Markup } from '../layout.ts'

const EXCLAMATION = 'M24 13v15M24 34v.5'
/** `unproven`: nothing speaks against it, and nothing says that it is so. */
export type Sign = Report['verdict'] | 'unproven'

const SHAPES: Readonly<Record<Sign, readonly [shape: string, sign: string]>> = {
  attack: ['M15 3h18l12 12v18L33 45H15L3 33V15z', EXCLAMATION],
  suspicious: ['M24 4l21 39H3z', 'M24 18v12M24 36v.5'],
  unwanted: ['M6 6h36v36H6z', 'M15 15l18 18M33 15L15 33'],
  benign: ['M24 3a21 21 0 1 0 .1 0z', 'M14 25l7 7 13-15'],
  unproven: ['M24 3a21 21 0 1 0 .1 0z', 'M24 22v13M24 13v.5'],
  undecided: ['M24 3a21 21 0 1 0 .1 0z', 'M17 18c0-9 14-9 14-1 0 6-7 6-7 12M24 35v.5'],
}

export const verdictSign = (sign: Sign): Markup => {
  const [shape, mark] = SHAPES[sign]
  return html`<svg class="sign" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path class="shape" d="${shape}"/><path class="mark" d="${mark}"/></svg>`
}
