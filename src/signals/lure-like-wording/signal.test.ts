import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VisibleText } from '../../model/index.ts'
import { lureLikeWording } from './signal.ts'

const phrase = { text: 'verify your account', at: { part: '1', start: 4, end: 23 } }
const textOf = (text: string): VisibleText => ({
  part: '1',
  isHtml: false,
  text,
  runs: [{ start: 0, end: text.length, sourceStart: 0, sourceEnd: text.length }],
})
const detect = (attackLogit: number, phrases = [phrase], shown = '') =>
  lureLikeWording.detect({ wording: { attackLogit, unwantedLogit: 0, phrases }, text: textOf(shown) })
const quoteOf = (shown: string) => detect(3, [phrase], shown)[0]?.values.phrase ?? ''

test('fires with the loudest phrase', () =>
  assert.deepEqual(detect(3), [{ message: 'phrase', values: { phrase: 'verify your account' }, at: phrase.at }]))
test('quotes the sentence that the phrase stands in', () => {
  assert.equal(
    quoteOf('Hello. You have to verify your account within 2.5 days. Thank you.'),
    'You have to verify your account within 2.5 days',
  )
  assert.deepEqual(detect(3, [phrase], 'Hello. You have to verify your account. Bye')[0]?.at, { part: '1', start: 7, end: 38 })
})
test('cuts a long sentence between two words', () => {
  const quote = quoteOf(`${'over and '.repeat(30)}verify your account ${'again and '.repeat(30)}`)
  assert.match(quote, /^(?:over|and) .* (?:again|and)$/)
  assert.ok(quote.length <= 150)
})
test('stays silent where the words are near neither', () => assert.deepEqual(detect(2.4), []))
test('stays silent without words to show', () => assert.deepEqual(detect(3, []), []))
test('quotes the loudest words that do not stand in the small print', () => {
  const small = { text: 'no longer wish', at: { part: '1', start: 0, end: 14 } }
  const shown = 'If you no longer wish to get this, leave. You have to verify your account.'
  assert.equal(detect(3, [small, phrase], shown)[0]?.values.phrase, 'You have to verify your account')
  assert.equal(detect(3, [small], shown)[0]?.values.phrase, 'If you no longer wish to get this')
})
test('reads over the end of a full line of a plain text', () =>
  assert.equal(quoteOf('Hello.\nYou have to verify your account\nwithin two days. Bye'), 'You have to verify your account within two days'))
