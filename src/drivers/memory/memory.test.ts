import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testBlobStore, testJournal } from '../../ports/contract/durable.contract.ts'
import { openMemoryBlobStore, openMemoryJournal, volatileDisk } from './index.ts'

testBlobStore('memory', async () => openMemoryBlobStore())
testJournal('memory', async () => {
  const journal = openMemoryJournal()
  return { journal, reopen: async () => journal }
})

test('a crash of the volatile disk takes what its folder was not synced for, and the folder itself', async () => {
  const disk = volatileDisk()
  await disk.makeFolder('/kept')
  await disk.makeFolder('/lost')
  await disk.syncFolder('/')
  await disk.makeFolder('/kept/unnamed')
  await disk.writeFile('/kept/a', Buffer.from('a'))
  await disk.syncFolder('/kept')
  await disk.writeFile('/kept/b', Buffer.from('b'))
  await disk.writeFile('/lost/c', Buffer.from('c'))
  disk.crash()
  assert.deepEqual([await disk.list('/kept'), await disk.list('/lost')], [['unnamed', 'a'], []])
})
