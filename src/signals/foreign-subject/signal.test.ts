import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Details, Facts } from '../../model/index.ts'
import { foreignSubject } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const detect = (otherLanguage: Details['otherLanguage']) =>
  foreignSubject.detect({ details: { otherLanguage } } as unknown as Pick<Facts, 'details'>).map(({ values }) => values)

test('names languages as they name themselves', () =>
  assert.deepEqual(detect({ subject: 'pt', body: 'it', at }), [{ subject: 'português', body: 'italiano' }]))
test('stays silent where they agree', () => assert.deepEqual(detect(null), []))
