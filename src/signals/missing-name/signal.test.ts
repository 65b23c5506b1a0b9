import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Details, Facts } from '../../model/index.ts'
import { missingName } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const detect = (kind: 'address' | 'no-name' | null, strength: number) => {
  const details: Partial<Details> = { oddGreeting: kind && { kind, text: 'Dear ,', at } }
  const claims: readonly Claim[] = [{ organisation: 'netflix', name: 'Netflix', strength, places: [] }]
  return missingName.detect({ details, claims } as Pick<Facts, 'details' | 'claims'>).length
}

test('fires on a gap in a mail that speaks for a company', () => assert.equal(detect('no-name', 0.5), 1))
test('stays silent where a company is only mentioned', () => assert.equal(detect('no-name', 0.49), 0))
test('stays silent on another odd greeting, and on none', () => assert.equal(detect('address', 1) + detect(null, 1), 0))
