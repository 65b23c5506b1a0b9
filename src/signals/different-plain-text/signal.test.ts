import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Details, Facts } from '../../model/index.ts'
import { differentPlainText } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const detect = (otherStory: Details['otherStory']) =>
  differentPlainText.detect({ details: { otherStory } } as unknown as Pick<Facts, 'details'>).map(({ values }) => values)

test('quotes the beginning of both', () => assert.deepEqual(detect({ plain: 'A', shown: 'B', at }), [{ shown: 'B', plain: 'A' }]))
test('stays silent without a second story', () => assert.deepEqual(detect(null), []))
test('two texts that begin with the same sentence are one story', () =>
  assert.deepEqual(detect({ plain: 'Our garden letter for August. =====', shown: 'Our garden letter for August. Lamps', at }), []))
