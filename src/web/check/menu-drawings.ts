/**
 * Drawings of what to press to get the source of a mail, our own: no program's pictures, only where the button is. What is written on it comes in the
 * reader's language. The steps beside a drawing say the same, so it is hidden from who has it read aloud.
 */
import { html } from 'hono/html'
import type { Program } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'

type Draw = (press: readonly string[]) => Markup

const DRAWINGS: Readonly<Record<Program, Draw>> = {
  gmail: ([original = '']) => mailWindow('', [opener('⋮'), menu(84, 54, [null, null, { text: original, step: 2 }, null])]),
  outlook: ([view = '', source = '']) =>
    mailWindow('', [
      opener('⋯'),
      menu(140, 54, [null, { text: `${view} ›`, step: 2 }, null], 90),
      menu(26, 96, [null, { text: source, step: 2 }], 176),
    ]),
  'outlook-classic': ([address = '']) => mailWindow(address, [opener('⋯', 2), step(22, 17, 1)]),
  'apple-mail': ([view = '', message = '', source = '']) => menuBar(view, message, source),
  thunderbird: (keys) => keyboard(keys),
  iphone: ([files = '']) => phoneDrag(files),
  android: ([desktop = '']) => phoneMenu(desktop),
}

export const drawingOf = (program: Program, press: readonly string[]): Markup =>
  html`<svg class="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">${DRAWINGS[program](press)}</svg>`

const step = (x: number, y: number, number: number): Markup =>
  html`<g class="step"><circle cx="${x}" cy="${y}" r="8"/><text x="${x}" y="${y + 3.5}">${number}</text></g>`

const bar = (x: number, y: number, width: number, height = 5): Markup =>
  html`<rect class="bar" x="${x}" y="${y}" width="${width}" height="${height}" rx="2"/>`

/** An open mail in a window; `address` where it is a browser's. */
const mailWindow = (
  address: string,
  inside: readonly Markup[],
): Markup => html`<rect class="sheet" x="2" y="2" width="236" height="146" rx="8"/>
<path class="edge" d="M2 26h236"/>${
  address === ''
    ? html`<circle class="bar" cx="14" cy="14" r="3"/><circle class="bar" cx="24" cy="14" r="3"/><circle class="bar" cx="34" cy="14" r="3"/>`
    : html`<rect class="press" x="36" y="7" width="130" height="15" rx="7"/><text x="44" y="18">${address}</text>`
}
${bar(14, 36, 96, 8)}${bar(14, 52, 60)}${bar(14, 74, 150)}${bar(14, 86, 132)}${bar(14, 98, 144)}${bar(14, 110, 84)}
${inside}`

/** The button that opens the menu, at the top right of the mail. */
const opener = (sign: string, number = 1): Markup =>
  html`<rect class="press" x="208" y="33" width="22" height="18" rx="5"/><text class="sign" x="219" y="46">${sign}</text>${step(198, 42, number)}`

type Row = { readonly text: string; readonly step: number } | null

const ROW = 17

/** Rows of a menu; what is not to be pressed is a bar. */
const menu = (x: number, y: number, rows: readonly Row[], width = 146): Markup =>
  html`<rect class="popup" x="${x}" y="${y}" width="${width}" height="${rows.length * ROW + 6}" rx="5"/>${rows.map((row, at) => {
    const top = y + 3 + at * ROW
    return row === null
      ? bar(x + 10, top + 6, Math.min(width - 30, 46 + ((at * 23) % 40)))
      : html`<rect class="press" x="${x + 3}" y="${top}" width="${width - 6}" height="${ROW}" rx="4"/><text x="${x + 9}" y="${top + 12}">${row.text}</text>${step(x - 1, top + ROW / 2, row.step)}`
  })}`

/** The bar at the top of the screen, as on a Mac. */
const menuBar = (view: string, message: string, source: string): Markup => {
  const width = 14 + view.length * 5.6
  return html`<rect class="sheet" x="2" y="2" width="236" height="146" rx="8"/><path class="edge" d="M2 22h236"/>
${bar(12, 10, 14)}${bar(34, 10, 26)}<rect class="press" x="68" y="4" width="${width}" height="16" rx="4"/><text x="75" y="16">${view}</text>${step(64, 24, 1)}${bar(82 + width, 10, 26)}
${menu(68, 30, [null, null, { text: `${message} ›`, step: 2 }, null], 90)}${menu(104, 84, [null, { text: source, step: 2 }, null], 124)}`
}

const keyboard = ([
  first = '',
  second = '',
]: readonly string[]): Markup => html`<rect class="sheet" x="2" y="2" width="236" height="146" rx="8"/>
<rect class="press" x="46" y="48" width="64" height="54" rx="8"/><text class="key" x="78" y="81">${first}</text>
<text class="key" x="124" y="81">+</text><rect class="press" x="138" y="48" width="54" height="54" rx="8"/><text class="key" x="165" y="81">${second}</text>${step(46, 48, 1)}`

const phone = (inside: Markup): Markup =>
  html`<rect class="sheet" x="74" y="2" width="92" height="146" rx="12"/><rect class="bar" x="106" y="7" width="28" height="4" rx="2"/>${inside}`

const FINGER = 'a5 5 0 0 1 10 0v14c10 2 14 6 12 18h-24l-9-13c-3-5 3-8 7-4z'

const phoneDrag = (files: string): Markup => html`${phone(html`${bar(84, 22, 52, 7)}${bar(84, 36, 72, 14)}${bar(84, 76, 72, 14)}
<path class="folder" d="M94 104h16l5 6h32v28H94z"/><text class="centre" x="120" y="128">${files}</text>`)}
<rect class="press" x="86" y="54" width="84" height="17" rx="4"/><path class="finger" d="M168 66${FINGER}"/>${step(82, 62, 1)}
<path class="arrow" d="M104 76c-20 14 -22 30 -14 42"/><path class="arrow" d="M84 112l6 7 5-8"/>${step(72, 118, 2)}`

const phoneMenu = (desktop: string): Markup =>
  html`<rect class="sheet" x="40" y="2" width="160" height="146" rx="12"/><rect class="bar" x="106" y="7" width="28" height="4" rx="2"/>
<rect class="press" x="62" y="17" width="100" height="15" rx="7"/><text x="70" y="28">gmail.com</text><text class="sign" x="182" y="29">⋮</text>${step(52, 24, 1)}${step(170, 24, 1)}
${bar(54, 44, 80, 7)}${bar(54, 60, 132)}${bar(54, 72, 110)}${menu(52, 42, [null, null, { text: `☑ ${desktop}`, step: 2 }, null], 142)}`
