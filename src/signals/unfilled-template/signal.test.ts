import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Details, Facts } from '../../model/index.ts'
import { unfilledTemplate } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const detect = (...fields: string[]) => {
  const details: Partial<Details> = { placeholders: fields.map((text) => ({ text, at })) }
  return unfilledTemplate.detect({ details } as Pick<Facts, 'details'>).map(({ values }) => values)
}

test('names each field once, in whatever letters', () =>
  assert.deepEqual(detect('{name}', '{NAME}', '[email]'), [{ field: '{name}' }, { field: '[email]' }]))
test('stays silent without one', () => assert.deepEqual(detect(), []))
