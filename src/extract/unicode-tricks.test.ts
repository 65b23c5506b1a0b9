import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTricks } from './unicode-tricks.ts'

const seen = (text: string) => findTricks(text).map(({ kind, chars, insideWord }) => [kind, chars, insideWord])

for (const [what, text, kind, insideWord] of [
  ['zero-width space in a word', 'Pay\u200bPal', 'zero-width', true],
  ['word joiner in a word', 'Pay\u2060Pal', 'zero-width', true],
  ['soft hyphen in a word', 'pass\u00adword', 'soft-hyphen', true],
  ['right-to-left override', 'invoice\u202efdp.exe', 'bidi-control', true],
  ['right-to-left override before whole words', 'See \u202e!laPyaP', 'bidi-control', true],
  ['right-to-left override before words that run so anyway', 'See \u202e\u05e9\u05dc\u05d5\u05dd', 'bidi-control', false],
  ['mark of a direction, which turns nothing', 'Pay\u200ePal', 'zero-width', true],
  ['tag character', 'a\u{e0041}b', 'invisible-tag', true],
  ['variation selector in a word', 'Pay\ufe00Pal', 'invisible-tag', true],
  ['padding between words', 'Hello \u200c \u200c you', 'zero-width', false],
] as const) {
  test(`notes a ${what}`, () => assert.deepEqual(seen(text)[0]?.slice(0, 3).toSpliced(1, 1), [kind, insideWord]))
}

for (const [what, text] of [
  ['Cyrillic letters in a Latin word', 'P\u0430yPal account'],
  ['Greek letters in a Latin word', 'Micr\u03bfsoft'],
  ['mathematical letters', '\u{1d5d4}\u{1d5d6}\u{1d5d6}\u{1d5e2}\u{1d5e8}\u{1d5e1}\u{1d5e7} now'],
] as const) {
  test(`notes ${what}`, () => assert.equal(seen(text)[0]?.[0], 'homoglyph'))
}

for (const [what, text] of [
  ['plain words', 'Your parcel is here'],
  ['a Russian sentence with a Latin name beside it', 'Привет от Telltale'],
  ['Greek prose', 'Καλημέρα κόσμε'],
] as const) {
  test(`stays silent on ${what}`, () => assert.deepEqual(seen(text), []))
}

test('a joiner in a script that needs it is not inside a word', () => {
  assert.deepEqual(seen('می\u200cخواهم abc'), [['zero-width', 1, false]])
})

test('counts all and points at the first one inside a word', () => {
  const [trick] = findTricks('a \u200b b\u200bc')
  assert.deepEqual([trick?.chars, trick?.start, trick?.end], [2, 5, 6])
})
