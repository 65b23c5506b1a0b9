import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addSheet, cascade, readDeclarations, rulesFor, type Sheet } from './css.ts'

const sheetOf = (css: string): Sheet => {
  const sheet: Sheet = { rules: new Map(), hidesPaper: false }
  addSheet(sheet, css)
  return sheet
}
const display = (css: string, tag: string, classes = '', id = '') => rulesFor(sheetOf(css), tag, classes, id).get('display')

test('rules of tags, classes and ids fall on their elements, the nearer one last', () => {
  assert.equal(display('p{display:none}', 'p'), 'none')
  assert.equal(display('.a, .b{display:none}', 'div', 'x b'), 'none')
  assert.equal(display('#i{display:none}.a{display:block}', 'div', 'a', 'i'), 'none')
  assert.equal(display('td.a{display:none}', 'p', 'a'), undefined)
})

test('rules that hold for some screens only, and selectors beyond the simple, are left alone', () => {
  assert.equal(display('@media screen{.a{display:none}} .b{display:none}', 'p', 'a'), undefined)
  assert.equal(display('@media screen{.a{display:block}} .b{display:none}', 'p', 'b'), 'none')
  assert.equal(display('div > .a, .a:hover{display:none}', 'p', 'a'), undefined)
})

test('comments are not rules', () => {
  assert.equal(display('<!-- /* .a{display:block} */ .a{display:none} -->', 'p', 'a'), 'none')
})

test('an important display beats what comes later, an important size does not', () => {
  const earlier = readDeclarations('display:none !important;font-size:0 !important')
  const found = cascade(earlier, readDeclarations('display:block;font-size:16px'))
  assert.deepEqual([found.get('display'), found.get('font-size')], ['none', '16px'])
})

test('an endless sheet ends', () => {
  for (const piece of ['{', '}', '/*', 'a{', '@media{', '.a{display:none}']) assert.ok(sheetOf(piece.repeat(100_000)).rules.size <= 2)
})
