import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '../memory/index.ts'
import { systemClock } from './index.ts'

test('the system clock tells the time of the machine', () => {
  const before = Date.now()
  const now = systemClock.now().getTime()
  assert.ok(now >= before && now <= Date.now())
})

test('a fixed clock stands still until it is moved', () => {
  const clock = fixedClock('2025-01-01T00:00:00Z')
  assert.equal(clock.now().toISOString(), '2025-01-01T00:00:00.000Z')
  clock.advance(1_500)
  assert.equal(clock.now().toISOString(), '2025-01-01T00:00:01.500Z')
})
