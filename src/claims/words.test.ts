import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldText, wordsOf } from './fold.ts'
import { phraseFinder } from './phrase-finder.ts'

const textsOf = (text: string) => wordsOf(text, 100).map((word) => word.text)

for (const [why, text, words] of [
  ['accents and case', 'Crédit AGRICOLE', ['credit', 'agricole']],
  ['look-alike letters', 'Ѕрοtіfу', ['spotify']],
  ['invisible letters inside a word', 'pay\u200bpal', ['paypal']],
  ['fancy letters of two units', '𝐏𝐚𝐲', ['pay']],
  ['signs without spaces', '銀行 A', ['銀', '行', 'a']],
  ['sharp s', 'Grüße', ['grusse']],
  ['nothing', '', []],
  ['half a letter', '\ud835', []],
] as const) {
  test(`folds ${why}`, () => assert.deepEqual(textsOf(text), words))
}

test('knows where a folded word stands', () => {
  const text = '… 𝐏𝐚𝐲 pal'
  assert.deepEqual(
    wordsOf(text, 10).map(({ start, end }) => text.slice(start, end)),
    ['𝐏𝐚𝐲', 'pal'],
  )
})

test('stops at the bound', () => assert.equal(wordsOf('a '.repeat(100), 7).length, 7))

const find = phraseFinder([
  ['log in', 1],
  ['log in now', 2],
  ['bestätig*', 3],
  ['gift card', 4],
])
const found = (text: string) => find(wordsOf(text, 100)).map(({ value }) => value)

for (const [why, text, values] of [
  ['the longest phrase', 'Please log in now', [2]],
  ['the shorter where the longer ends', 'log in later', [1]],
  ['endings of a stem', 'Bestätigung', [3]],
  ['words joined by a hyphen', 'gift-card', [4]],
  ['no words far apart', 'gift .... card', []],
  ['no part of a word', 'catalog in', []],
] as const) {
  test(`finds ${why}`, () => assert.deepEqual(found(text), values))
}

test('folds a phrase as it folds a text', () => assert.equal(foldText('  Érable-Wörter  '), 'erable worter'))
