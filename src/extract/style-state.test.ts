import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDeclarations } from './css.ts'
import { colourOf, nextState, PLAIN_STYLE } from './style-state.ts'

const hiddenBy = (style: string, parent = PLAIN_STYLE) => nextState(parent, readDeclarations(style), { isHidden: false }).hidden
const inside = (...styles: string[]) =>
  styles.reduce((state, style) => nextState(state, readDeclarations(style), { isHidden: false }), PLAIN_STYLE).hidden

for (const [style, kind] of [
  ['display:none', 'hidden-text'],
  ['DISPLAY : NONE !important', 'hidden-text'],
  ['visibility:hidden', 'hidden-text'],
  ['opacity:0', 'hidden-text'],
  ['mso-hide:all', 'hidden-text'],
  ['font-size:0', 'zero-size-text'],
  ['font-size:0.00000001px', 'zero-size-text'],
  ['font-size:1px', 'zero-size-text'],
  ['font:0/0 a', 'zero-size-text'],
  ['max-height:0;overflow:hidden', 'zero-size-text'],
  ['width:1px;overflow:hidden', 'zero-size-text'],
  ['clip:rect(0,0,0,0)', 'zero-size-text'],
  ['clip-path:inset(50%)', 'zero-size-text'],
  ['transform:scale(0)', 'zero-size-text'],
  ['text-indent:-9999px', 'off-screen-text'],
  ['position:absolute;left:-5000px', 'off-screen-text'],
  ['color:transparent', 'same-colour-text'],
  ['color:rgba(9,9,9,0)', 'same-colour-text'],
  ['color:#fefefe01', 'same-colour-text'],
  ['color:#0360', 'same-colour-text'],
  ['color:rgba(9,9,9,0.01)', 'same-colour-text'],
  ['color:rgb(9 9 9 / 1%)', 'same-colour-text'],
  ['color:#ffffffee;background:#fefefe', 'same-colour-text'],
  ['color:#fff;background:#fefefe', 'same-colour-text'],
  ['color:rgb(255,255,255);background-color:white', 'same-colour-text'],
] as const) {
  test(`${style} hides`, () => assert.equal(hiddenBy(style), kind))
}

for (const style of [
  'color:#fff',
  'color:#fff;background:url(x.png) #fff',
  'color:#999;background:#fff',
  'color:#03366680',
  'color:#333;background:rgba(48,48,48,0.02)',
  'opacity:0.6',
  'height:0',
  'position:absolute;left:10px',
  'transform:scale(0.9)',
  'font:bold 14px/1.5 Arial',
  'font-size:inherit',
]) {
  test(`${style} does not hide`, () => assert.equal(hiddenBy(style), null))
}

test('a child takes its own font size and colour, but cannot leave display:none', () => {
  assert.equal(inside('font-size:0', 'font-size:14px'), null)
  assert.equal(inside('font-size:0', 'font-size:1.2em'), 'zero-size-text')
  assert.equal(inside('background:#fff', 'color:#fff'), 'same-colour-text')
  assert.equal(inside('background:#fff', 'background:#036', 'color:#fff'), null)
  assert.equal(inside('display:none', 'display:block;font-size:20px'), 'hidden-text')
  assert.equal(inside('visibility:hidden', 'visibility:visible'), null)
})

test('colours are read in the ways mails write them', () => {
  assert.deepEqual(['#fff', '#FFFFFF'.toLowerCase(), 'white', 'rgb(255, 255, 255)', 'transparent', 'papayawhipped'].map(colourOf), [
    0xffffff,
    0xffffff,
    0xffffff,
    0xffffff,
    -1,
    null,
  ])
})

test('white words on the bare page are not seen, where nothing unread may lie behind them', () => {
  const stateOf = (style: string, isPaperKnown: boolean, background?: string) =>
    nextState(PLAIN_STYLE, readDeclarations(style), { isHidden: false, isPaperKnown, background }).hidden
  assert.equal(stateOf('color:#fff', true), 'same-colour-text')
  assert.equal(stateOf('color:#fff', false), null)
  assert.equal(stateOf('color:#fff', true, 'sea.png'), null)
  assert.equal(stateOf('color:#fff;background-image:url(sea.png)', true), null)
  assert.equal(stateOf('color:#fff;position:absolute', true), null)
  assert.equal(stateOf('color:#fff;background:navy', true), null)
  assert.equal(stateOf('color:#333', true), null)
})
