import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBareLinks } from './bare-links.ts'

const hrefs = (text: string) => findBareLinks(text).map(({ href }) => href)

for (const [why, text, found] of [
  [
    'without the punctuation of the sentence',
    'See https://a.example/x, or https://b.example/y. End…',
    ['https://a.example/x', 'https://b.example/y'],
  ],
  ['without brackets around it', '(www.a.example/y) <http://b.example>', ['www.a.example/y', 'http://b.example']],
  ['with brackets that belong to it', 'https://a.example/x_(y)', ['https://a.example/x_(y)']],
  ['that were defanged', 'hxxps://a.example/x', ['hxxps://a.example/x']],
  ['in capital letters', 'HTTPS://A.EXAMPLE/X', ['HTTPS://A.EXAMPLE/X']],
] as const) {
  test(`finds addresses ${why}`, () => assert.deepEqual(hrefs(text), found))
}

for (const text of ['mail me at me@www.a.example', 'xwww.a.example', 'http://', 'www.', 'no address here']) {
  test(`finds none in "${text}"`, () => assert.deepEqual(hrefs(text), []))
}

test('ends on text made of nothing but starts', () => {
  assert.ok(hrefs('https://a.example/)))))) '.repeat(20_000)).length <= 500)
})
