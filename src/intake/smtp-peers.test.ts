import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPeers, networkOf } from './smtp-peers.ts'

for (const [address, network] of [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
] as const) {
  test(`counts ${address} with ${network}`, () => assert.equal(networkOf(address), network))
}

test('gives a place back when its session leaves, once', () => {
  const peers = createPeers(2)
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => peers.enter(id, '192.0.2.1')),
    [true, true, false],
  )
  assert.equal(peers.enter('d', '192.0.2.2'), true)
  peers.leave('c')
  assert.equal(peers.enter('e', '192.0.2.1'), false, 'who had no place gives none back')
  peers.leave('a')
  peers.leave('a')
  assert.equal(peers.enter('f', '192.0.2.1'), true)
  assert.equal(peers.enter('g', '192.0.2.1'), false)
})
