import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Concealment, Facts } from '../../model/index.ts'
import { stuffedStyleSheet } from './signal.ts'

const detect = (kind: Concealment['kind']) =>
  stuffedStyleSheet
    .detect({ concealments: [{ kind, chars: 900, text: 'fern gravel lantern' }] } as unknown as Pick<Facts, 'concealments'>)
    .map(({ values }) => values)

test('tells how much filler there is, and how it begins', () =>
  assert.deepEqual(detect('style-filler'), [{ chars: '900', text: 'fern gravel lantern' }]))
test('hidden words elsewhere are left to another signal', () => assert.deepEqual(detect('hidden-text'), []))
