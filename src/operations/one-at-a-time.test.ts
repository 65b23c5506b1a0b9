import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import type { Journal } from '../ports/index.ts'
import { oneAtATime } from './one-at-a-time.ts'

test('what is begun second waits for the first, also where that fails, and another journal waits for nobody', async () => {
  const [one, other] = [{}, {}] as [Journal, Journal]
  const said: string[] = []
  const first = oneAtATime(one, async () => {
    await after(20)
    said.push('first')
    throw new RangeError('no')
  })
  const second = oneAtATime(one, async () => said.push('second'))
  await oneAtATime(other, async () => said.push('other'))
  await assert.rejects(first, /no/)
  await second
  assert.deepEqual(said, ['other', 'first', 'second'])
})
