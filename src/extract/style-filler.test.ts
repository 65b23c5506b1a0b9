import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walkHtml } from './html-walk.ts'

const WORDS = 'fern gravel lantern oboe picnic quarry saddle thimble, '.repeat(5)
const fillerIn = (sheet: string) => walkHtml('1', `<style>${sheet}</style><p>Hello`).concealments.map(({ kind, chars }) => [kind, chars])

test('words behind the rules of a sheet are filler', () => {
  assert.deepEqual(fillerIn(WORDS), [['style-filler', WORDS.trim().length]])
  assert.deepEqual(fillerIn(`p { margin: 0 } ${WORDS}`), [['style-filler', WORDS.trim().length]])
})

test('so is one word without an end', () => assert.deepEqual(fillerIn('K4hq8WzT'.repeat(40)), [['style-filler', 320]]))

for (const [why, sheet] of [
  ['is short', WORDS.slice(0, 150)],
  ['is a comment', `p { margin: 0 } /* ${WORDS} */`],
  ['is rules without their braces', 'body margin: 0; padding: 0; .a, .b vertical-align: top; '.repeat(9)],
  ['is what a sheet brings in', '@import url(https://styles.example/one/two/three/four.css);'.repeat(9)],
] as const) {
  test(`what stands there is no filler where it ${why}`, () => assert.deepEqual(fillerIn(sheet), []))
}

test('it has its place, behind a comment too', () => {
  const html = `<style>/* a */ p { margin: 0 }\n${WORDS}</style><p>Hello`
  const [filler] = walkHtml('1', html).concealments
  assert.equal(html.slice(filler?.at.start, filler?.at.end), WORDS.slice(0, 80))
})
