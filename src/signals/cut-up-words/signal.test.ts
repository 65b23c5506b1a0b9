import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Concealment, Facts } from '../../model/index.ts'
import { cutUpWords } from './signal.ts'

const detect = (...cuts: readonly (readonly [kind: Concealment['kind'], chars: number])[]) =>
  cutUpWords
    .detect({
      concealments: cuts.map(([kind, chars]) => ({ kind, chars, text: 'Account', isPreheader: false, insideWord: true })),
    } as unknown as Pick<Facts, 'concealments'>)
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
