import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Concealment, Facts } from '../../model/index.ts'
import { distantText } from './signal.ts'

const detect = (kind: Concealment['kind']) =>
  distantText
    .detect({ concealments: [{ kind, chars: 72, text: 'Your booking' }] } as unknown as Pick<Facts, 'concealments'>)
    .map(({ values }) => values)

test('tells how far below it stands, and how it begins', () =>
  assert.deepEqual(detect('far-below'), [{ lines: '72', text: 'Your booking' }]))
test('hidden text is left to another signal', () => assert.deepEqual(detect('off-screen-text'), []))
