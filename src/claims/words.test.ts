import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldText, isInAddress, wordsOf } from './fold.ts'
import { everyPhraseFinder, phraseFinder } from './phrase-finder.ts'

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

const every = everyPhraseFinder([
  ['verify your wallet', 1],
  ['your wallet', 2],
  ['wallet*', 3],
  ['wallet address', 4],
  ['ビットコイン', 5],
])
for (const [why, text, values] of [
  ['phrases inside phrases', 'verify your wallet', [1, 2, 3]],
  ['a stem that a longer phrase begins with', 'wallet', [3]],
  ['both where both end', 'wallet address', [3, 4]],
  ['signs without spaces', '無料ビットコインです', [5]],
] as const) {
  test(`finds every phrase: ${why}`, () =>
    assert.deepEqual(
      every(wordsOf(text, 100)).map(({ value }) => value),
      values,
    ))
}

const said = (text: string) =>
  wordsOf(text, 100)
    .filter((word) => !isInAddress(text, word))
    .map((word) => word.text)
for (const [why, text, words] of [
  ['a link', 'see https://my.example/account/verify now', ['see', 'now']],
  ['a mail address', 'write to ada@reader.example today', ['write', 'to', 'today']],
  ['a query', 'a=b', []],
  ['two words with a stroke', 'log in/sign up', ['log', 'in', 'sign', 'up']],
  ['the end of a sentence', 'Pay now. Thanks', ['pay', 'now', 'thanks']],
] as const) {
  test(`tells what is said from an address: ${why}`, () => assert.deepEqual(said(text), words))
}
