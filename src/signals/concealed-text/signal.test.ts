import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Concealment, VisibleText } from '../../model/index.ts'
import { concealedText } from './signal.ts'

const at = { part: '1', start: 10, end: 90 }
const WORDS = 'harbour lantern gravel meadow copper window basket thunder velvet orchard pencil marble'
const hidden = (changed: Partial<Concealment> = {}): Concealment => ({
  kind: 'hidden-text',
  text: WORDS,
  chars: WORDS.length,
  isPreheader: false,
  insideWord: false,
  at,
  ...changed,
})
const inside = (kind: Concealment['kind'], chars = 3): Concealment => hidden({ kind, chars, text: 'pаypal', insideWord: true })
const visible = (text: string): VisibleText => ({ part: '1', isHtml: true, text, runs: [] })
const detect = (concealments: readonly Concealment[], text = 'Verify your account') =>
  concealedText.detect({ concealments, text: visible(text) }).map(({ message }) => message)

for (const kind of ['hidden-text', 'zero-size-text', 'same-colour-text', 'off-screen-text'] as const)
  test(`fires on ${kind}`, () => assert.deepEqual(detect([hidden({ kind })]), ['hidden']))
test('fires on hidden text of just enough length', () => assert.deepEqual(detect([hidden({ chars: 80 })]), ['hidden']))
for (const [kind, how] of [
  ['zero-width', 'broken'],
  ['invisible-tag', 'broken'],
  ['bidi-control', 'reversed'],
  ['homoglyph', 'letters'],
] as const)
  test(`fires on ${kind} inside a word`, () => assert.deepEqual(detect([inside(kind)]), [how]))
test('says what mathematical signs spell', () =>
  assert.deepEqual(concealedText.detect({ concealments: [{ ...inside('homoglyph'), text: '𝘾𝙇𝘼𝙄𝙈' }], text: visible('') }), [
    { message: 'styled', values: { text: 'CLAIM' }, at },
  ]))
test('fires once on many pieces, at the longest', () =>
  assert.deepEqual(
    concealedText
      .detect({ concealments: [hidden(), hidden({ text: `${WORDS} barrel`, chars: 93 })], text: visible('') })
      .map(({ values }) => values.text),
    [`${WORDS} barrel`],
  ))
test('fires on short pieces that are nothing but jumbles', () =>
  assert.deepEqual(detect([hidden({ text: 'k4tw0pm9 zrrkhmb2', chars: 17 })]), ['jumbled']))
test('fires with the sum of all invisible characters', () =>
  assert.deepEqual(
    concealedText.detect({ concealments: [inside('zero-width', 3), inside('zero-width', 4)], text: visible('') })[0]?.values.chars,
    '7',
  ))
test('fires on soft hyphens between all letters', () => assert.deepEqual(detect([inside('soft-hyphen', 10)]), ['broken']))

for (const [why, concealments, text] of [
  ['nothing hidden', [], undefined],
  ['preview text of a newsletter', [hidden({ isPreheader: true })], undefined],
  ['a short hidden piece', [hidden({ chars: 79 })], undefined],
  ['the number of a ticket', [hidden({ text: '[K4TW0P-M9Q2R]', chars: 14 })], undefined],
  ['two numbers that have a name', [hidden({ text: 'INV2024 REF12345', chars: 16 })], undefined],
  ['a jumble in the preview line', [hidden({ text: 'k4tw0pm9 zrrkhmb2', chars: 17, isPreheader: true })], undefined],
  ['a hidden copy of the visible text for telephones', [hidden()], `Read on: ${WORDS}`],
  ['hidden signs without words', [hidden({ text: '· · · — — — '.repeat(8), chars: 96 })], undefined],
  ['a zero-width character between words', [hidden({ kind: 'zero-width', chars: 200 })], undefined],
  [
    'letters of text read with the wrong character set',
    [hidden({ kind: 'homoglyph', text: 'attachпїЅ', chars: 1, insideWord: true })],
    undefined,
  ],
  ['a mark that keeps a street from becoming a link', [inside('zero-width', 2)], undefined],
  ['a few soft hyphens of a typesetter', [inside('soft-hyphen', 9)], undefined],
] as const)
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(concealments, text), []))
