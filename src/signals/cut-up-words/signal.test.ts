import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Concealment, Facts } from '../../model/index.ts'
import { gappedWord } from './gaps.ts'
import { cutUpWords } from './signal.ts'

const detect = (...cuts: readonly (readonly [kind: Concealment['kind'], chars: number])[]) =>
  cutUpWords
    .detect({
      concealments: cuts.map(([kind, chars]) => ({ kind, chars, text: 'Account', isPreheader: false, insideWord: true })),
      text: { part: '1', isHtml: false, text: '', runs: [] },
    } as unknown as Pick<Facts, 'concealments' | 'text'>)
    .map(({ message, values }) => `${message} ${values.times}`)

test('three cuts by what nobody sees are told, two are a slip', () => {
  assert.deepEqual(detect(['cut-word', 3]), ['cut 3'])
  assert.deepEqual(detect(['cut-word', 2]), [])
})

test('tags alone must cut many words, and are not told beside hidden pieces', () => {
  assert.deepEqual(detect(['word-in-pieces', 7]), [])
  assert.deepEqual(detect(['word-in-pieces', 8]), ['pieces 8'])
  assert.deepEqual(detect(['cut-word', 4], ['word-in-pieces', 90]), ['cut 4'])
})

test('other concealments are left to other signals', () => assert.deepEqual(detect(['hidden-text', 400], ['zero-width', 40]), []))

for (const [shown, word] of [
  ['g o v . b r', 'gov.br'],
  ['a c c o u n t', 'account'],
  ['Bit C oin', 'BitCoin'],
] as const)
  test(`"${shown}" is read as one word`, () => assert.deepEqual(gappedWord(`Hello, ${shown} waits`), { word, shown, start: 7 }))

for (const [why, text] of [
  ['a headline spaced out in capitals', 'O F F E R of the week'],
  ['initials and rows of letters', 'J . R . Hartley, a b c d e f, x . y . z'],
  ['dots that lead on', 'and then . . . . . it rained'],
  ['words with a letter between them', 'I had a look, and vitamin C is in it'],
] as const)
  test(`is silent on ${why}`, () => assert.equal(gappedWord(text), null))

const readAs = (text: string) =>
  cutUpWords.detect({ concealments: [], text: { part: '1', isHtml: false, text, runs: [] } } as unknown as Pick<
    Facts,
    'concealments' | 'text'
  >).length
test('a word with gaps that stands whole elsewhere is hidden from nobody', () => {
  assert.equal(readAs('Your a c c o u n t waits'), 1)
  assert.equal(readAs('Your a c c o u n t waits. Open your account.'), 0)
})
