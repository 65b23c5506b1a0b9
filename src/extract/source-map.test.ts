import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { mapPieces, placeIn, rangeIn } from './source-map.ts'

const readValue = (written: string): string => {
  const [text] = parseFragment(written).childNodes
  return text && 'value' in text ? text.value : ''
}
const piecesOf = (written: string) => mapPieces(written, 0, written.length, readValue(written))

test('a text without entities is one piece', () => {
  assert.deepEqual(piecesOf('plain'), [{ from: 0, to: 5, start: 0, end: 5 }])
})

for (const [why, written, needle, at] of [
  ['behind an entity', 'a&amp;needle', 'needle', [6, 12]],
  ['behind an entity that browsers read without its end', 'a&copyneedle', 'needle', [6, 12]],
  ['behind a name nobody knows', 'a&nosuch;needle', 'needle', [9, 15]],
  ['behind a number above the first plane', 'a&#128512;needle', 'needle', [10, 16]],
  ['behind a number that is no character', 'a&#x110000;needle', 'needle', [11, 17]],
  ['behind a number with many zeros', 'a&#00000000000000038;needle', 'needle', [21, 27]],
  ['behind two entities in a row', 'a&notit;&fjlig;needle', 'needle', [15, 21]],
  ['behind Windows line ends', 'a\r\nb\r\nneedle', 'needle', [6, 12]],
  ['the entity itself', 'a&eacute;b', 'é', [1, 9]],
] as const) {
  test(`finds ${why} where it was written`, () => {
    const from = readValue(written).indexOf(needle)
    const { start, end } = placeIn(piecesOf(written), from, from + needle.length)
    assert.deepEqual([start, end], at)
  })
}

test('value and source lead to each other', () => {
  const pieces = piecesOf('one &amp; two')
  assert.deepEqual(rangeIn(pieces, 10, 13), { from: 6, to: 9 })
  assert.deepEqual(placeIn(pieces, 6, 9), { start: 10, end: 13 })
})

test('pieces cover value and source without gaps, whatever stands in them', () => {
  const piece = fc.constantFrom(
    'a',
    'it;',
    ';',
    '&',
    '&amp',
    '&amp;',
    '&copyright',
    '&notin;',
    '&#65',
    '&#x1F600;',
    '&#0;',
    '&zz',
    '\r\n',
    '\r',
    'ü',
    '#',
    'x',
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (all) => {
      const written = `.${all.join('')}.`
      const pieces = piecesOf(written)
      let [from, start] = [0, 0]
      for (const one of pieces) {
        assert.deepEqual([one.from, one.start], [from, start])
        if (one.to - one.from === one.end - one.start && one.to - one.from > 1)
          assert.equal(written.slice(one.start, one.end).replaceAll('\r', '\n'), readValue(written).slice(one.from, one.to))
        from = one.to
        start = one.end
      }
      assert.deepEqual([from, start], [readValue(written).length, written.length])
    }),
    { numRuns: 1_000, seed: 5 },
  )
})
