import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walkHtml } from './html-walk.ts'

const drawnIn = (html: string) =>
  walkHtml('1', html).drawings.map(({ kind, text, colours }) => [kind, text, ...colours.map((one) => one.toString(16))])
const cell = (colour: string, inside = '') => `<td style="background:${colour}">${inside}</td>`
const rows = (between = '', inside = '') =>
  `<table bgcolor="#ffffff"><tr>${cell('#f25022', inside)}<td>&nbsp;</td>${cell('#7fba00')}</tr>${between}<tr>${cell('#00a4ef')}${cell('#ffb900')}</tr></table>`
const WINDOW = [['areas', '', 'f25022', '7fba00', 'a4ef', 'ffb900']]

test('four coloured cells in two rows are areas, with a narrow one between them', () => {
  assert.deepEqual(drawnIn(rows()), WINDOW)
  assert.deepEqual(drawnIn(rows('<tr><td colspan="3" height="2"></td></tr>')), WINDOW)
})

test('so are four boxes that float', () => {
  const box = (colour: string) => `<div style="float:left;width:10px;height:10px;background-color:${colour}"></div>`
  assert.deepEqual(drawnIn(`<div>${['#f25022', '#7fba00', '#00a4ef', '#ffb900'].map(box).join('')}</div>`), WINDOW)
})

for (const [why, html] of [
  ['words stand in them', rows('', 'Offer')],
  ['a picture stands between them', rows('<tr><td><img src="cid:a"></td></tr>')],
  [
    'all four stand above each other',
    `<table>${['#f25022', '#7fba00', '#00a4ef', '#ffb900'].map((one) => `<tr>${cell(one)}</tr>`).join('')}</table>`,
  ],
  ['they are paper and frames', `<table><tr>${cell('#fff')}${cell('#eee')}</tr><tr>${cell('#333')}${cell('#000')}</tr></table>`],
  ['they are hidden', `<div style="display:none">${rows()}</div>`],
] as const) {
  test(`coloured cells are no areas where ${why}`, () => assert.deepEqual(drawnIn(html), []))
}

const letters = (written: string, colours: readonly string[], gap = '') =>
  [...written].map((letter, at) => `<b style="color:${colours[at % colours.length]}">${letter}</b>`).join(gap)

test('letters in colours of their own are one word, however far apart', () => {
  const word = ['letters', 'eBay', 'ff0000', 'ff', 'ff0000', 'ff']
  assert.deepEqual(drawnIn(`<p>${letters('eBay', ['red', 'blue'])}</p>`), [word])
  assert.deepEqual(drawnIn(`<p>${letters('eBay', ['red', 'blue'], ' \n ')}</p><p>${letters('Hi', ['red'])}</p>`), [word])
})

test('letters of one colour are no drawing', () => assert.deepEqual(drawnIn(`<p>${letters('eBay', ['red'])}</p>`), []))

test('a drawing has its place', () => {
  const html = `<p>Hello</p>${rows()}`
  const [{ at } = { at: { start: 0, end: 0 } }] = walkHtml('1', html).drawings
  assert.match(html.slice(at.start, at.end), /^<td style="background:#f25022">.*#ffb900"><\/td>$/s)
})
