import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parsePlaced } from './placed-tree.ts'

/** Every text of the tree with the source it says it was written as. */
function textsOf(html: string): { value: string; written: string }[] {
  const found: { value: string; written: string }[] = []
  const stack = [...parsePlaced(html).childNodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text') {
      const { value, sourceCodeLocation: place } = node as DefaultTreeAdapterTypes.TextNode
      found.push({ value, written: html.slice(place?.startOffset, place?.endOffset) })
    } else if ('childNodes' in node) stack.push(...[...node.childNodes].reverse())
  }
  return found
}

test('an entity behind dropped text begins at its ampersand', () => {
  for (const [html, written] of [
    ['a\0&#128512;word', '&#128512;word'],
    ['a\0&ampword', '&ampword'],
    ['&lt;<b>x</b>&copyword', '&copyword'],
    ['<pre>\n&amp;word', '&amp;word'],
    [' &amp;word', '&amp;word'],
  ] as const)
    assert.equal(textsOf(html).at(-1)?.written, written)
})

for (const [around, html, values] of [
  ['a tag that browsers ignore', 'Pay</x>Pal', ['Pay', 'Pal']],
  ['NUL characters', 'a\0b\0\0c', ['a', 'b', 'c']],
  ['a table', '<table>before<tr><td>cell</td></tr>after</table>', ['before', 'after', 'cell']],
  ['the end of the body', '<body>one</body>two', ['one', 'two']],
] as const) {
  test(`text around ${around} keeps a place for each piece`, () => {
    assert.deepEqual(
      textsOf(html).map(({ written }) => written),
      values,
    )
  })
}

test('offsets count UTF-16 units of the source: line ends, emoji and a first line end that <pre> drops', () => {
  assert.deepEqual(textsOf('😀<b>ü\r\nx</b>\ry<pre>\r\n  z</pre>'), [
    { value: '😀', written: '😀' },
    { value: 'ü\nx', written: 'ü\r\nx' },
    { value: '\ny', written: '\ry' },
    { value: '  z', written: '  z' },
  ])
})

test('offsets hold beyond the size at which the parser lets go of what it has read', () => {
  const long = 'x'.repeat(70_000)
  assert.deepEqual(
    textsOf(`${long}<b>\r\ny</b>`).map(({ written }) => written),
    [long, '\r\ny'],
  )
})

test('what stands in <noscript> is shown, as no mail program runs scripts', () => {
  assert.deepEqual(
    textsOf('<body><noscript><p>seen</p></noscript>').map(({ value }) => value),
    ['seen'],
  )
})

test('every text is what its place says, line ends aside, whatever the tags around it', () => {
  const piece = fc.constantFrom(
    'word',
    '\r\n',
    '\r',
    '\0',
    '😀',
    '</b>',
    '<b>',
    '<i>',
    '</i>',
    '<table>',
    '<td>',
    '</table>',
    '<p>',
    '<pre>',
    '<!--c-->',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = `<body>${pieces.join('')}`
      for (const { value, written } of textsOf(html)) assert.equal(written.replace(/\r\n?/g, '\n'), value)
    }),
    { numRuns: 1_000, seed: 7 },
  )
})
