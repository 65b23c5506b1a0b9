import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Workspace } from './context.ts'
import { interestsSoon } from './ranking.ts'

test('a page does not wait for the first ranking of a large store', async () => {
  const cases = { revision: () => new Promise(() => undefined) }
  const interestOf = await interestsSoon({ cases, events: [] } as unknown as Workspace)
  assert.equal(interestOf('campaign:0123456789abcdef'), null)
})

test('one page waits for it in vain, the next ones do not', async () => {
  const cases = { revision: () => new Promise(() => undefined) }
  const workspace = { cases, events: [] } as unknown as Workspace
  await interestsSoon(workspace)
  const turns = { interest: interestsSoon(workspace).then(() => 'page'), timer: new Promise((turn) => setImmediate(turn, 'timer')) }
  assert.equal(await Promise.race([turns.interest, turns.timer]), 'page')
})
