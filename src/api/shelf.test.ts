import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShelf } from './shelf.ts'

test('a piece is found by its name for ten minutes and then gone', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const shelf = openShelf<string>((text) => text.length)
  const id = shelf.put('mail')
  t.mock.timers.tick(10 * 60_000 - 1)
  assert.equal(shelf.find(id), 'mail')
  t.mock.timers.tick(1)
  assert.equal(shelf.find(id), null)
  assert.equal(shelf.find('another'), null)
})

test('the oldest makes room, by number and by bytes', () => {
  const few = openShelf<number>(() => 1)
  const ids = Array.from({ length: 51 }, (_, at) => few.put(at))
  assert.deepEqual([few.find(ids[0] ?? ''), few.find(ids[1] ?? ''), few.find(ids[50] ?? '')], [null, 1, 50])
  const heavy = openShelf<string>(() => 100 * 1024 * 1024)
  const [first = '', second = '', third = ''] = ['a', 'b', 'c'].map((one) => heavy.put(one))
  assert.deepEqual([heavy.find(first), heavy.find(second), heavy.find(third)], [null, 'b', 'c'])
})
