import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Details, Facts } from '../../model/index.ts'
import { contradictingCountry } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const detect = (misplacedAddress: Details['misplacedAddress']) =>
  contradictingCountry.detect({ details: { misplacedAddress } } as unknown as Pick<Facts, 'details'>).map(({ values }) => values)

test('names country and address', () =>
  assert.deepEqual(detect({ text: '103.0.0.0', country: 'Chile', region: 'Asia and the Pacific', at }), [
    { country: 'Chile', address: '103.0.0.0' },
  ]))
test('stays silent where they agree', () => assert.deepEqual(detect(null), []))
