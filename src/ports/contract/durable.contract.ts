/** What every BlobStore and every Journal must do. Each driver's test runs these and adds what is its own. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { type JournalEntry, type PositionedEntry, Refusal } from '../../model/index.ts'
import type { BlobStore, Journal } from '../index.ts'

export const collected = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

export function testBlobStore(driver: string, open: () => Promise<BlobStore>): void {
  test(`${driver}: gives back what was put, under the hash of its bytes`, async () => {
    const store = await open()
    const id = await store.put(bytesOf('hello'))
    assert.equal(id, `sha256:${createHash('sha256').update('hello').digest('hex')}`)
    assert.equal(Buffer.from((await store.get(id)) ?? []).toString(), 'hello')
    assert.equal(await store.has(id), true)
    await store.close()
  })
  test(`${driver}: knows nothing of what was never put`, async () => {
    const store = await open()
    assert.equal(await store.get(`sha256:${'0'.repeat(64)}`), null)
    assert.equal(await store.has(`sha256:${'0'.repeat(64)}`), false)
    await store.close()
  })
  test(`${driver}: what was removed is gone, and can be put again`, async () => {
    const store = await open()
    const [id, other] = [await store.put(bytesOf('hello')), await store.put(bytesOf('other'))]
    await store.remove(id)
    await store.remove(id)
    assert.deepEqual([await store.get(id), await store.has(id), await store.has(other)], [null, false, true])
    assert.deepEqual(await collected(store.list()), [other])
    await store.put(bytesOf('hello'))
    assert.equal(Buffer.from((await store.get(id)) ?? []).toString(), 'hello')
    await store.close()
  })
  test(`${driver}: the same bytes put many times at once are one blob`, async () => {
    const store = await open()
    const ids = await Promise.all(Array.from({ length: 50 }, (_, at) => store.put(bytesOf(`mail ${at % 5}`))))
    assert.equal(new Set(ids).size, 5)
    assert.deepEqual((await collected(store.list())).sort(), [...new Set(ids)].sort())
    await store.close()
  })
}

export const labelEntry = (note: string): JournalEntry => ({
  type: 'label',
  at: '2025-01-01T00:00:00.000Z',
  caseId: `sha256:${'a'.repeat(64)}`,
  label: 'attack',
  by: 'test',
  note,
})
const notesOf = (entries: readonly PositionedEntry[]) => entries.map(({ entry }) => (entry.type === 'label' ? entry.note : ''))

export function testJournal(
  driver: string,
  open: () => Promise<{ readonly journal: Journal; readonly reopen: () => Promise<Journal> }>,
): void {
  test(`${driver}: entries come back in order, from any position`, async () => {
    const { journal } = await open()
    const position = await journal.append([labelEntry('one'), labelEntry('two\nlines')])
    await journal.append([labelEntry('three')])
    assert.deepEqual(notesOf(await collected(journal.read(0))), ['one', 'two\nlines', 'three'])
    assert.deepEqual(notesOf(await collected(journal.read(position))), ['three'])
    await journal.close()
  })
  test(`${driver}: a position behind the end is refused, for what was read up to there is gone`, async () => {
    const { journal } = await open()
    const end = await journal.append([labelEntry('one')])
    assert.deepEqual(await collected(journal.read(end)), [])
    await assert.rejects(collected(journal.read(end + 1)), Refusal)
    await journal.close()
  })
  test(`${driver}: each entry says where reading goes on`, async () => {
    const { journal } = await open()
    await journal.append(['a', 'b', 'c'].map(labelEntry))
    const [first] = await collected(journal.read(0))
    assert.deepEqual(notesOf(await collected(journal.read(first?.next ?? 0))), ['b', 'c'])
    await journal.close()
  })
  test(`${driver}: what was appended by many at once is all there after opening again`, async () => {
    const { journal, reopen } = await open()
    await Promise.all(Array.from({ length: 100 }, (_, at) => journal.append([labelEntry(`${at}`)])))
    await journal.close()
    const again = await reopen()
    assert.equal(new Set(notesOf(await collected(again.read(0)))).size, 100)
    await again.close()
  })
}
