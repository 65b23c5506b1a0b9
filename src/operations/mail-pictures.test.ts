/** Pictures are made once, one after the other, and a browser that fails is not asked for ever. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryBlobStore } from '../drivers/memory/index.ts'
import { openMailPictures } from './mail-pictures.ts'

async function given(paint: (html: string) => Promise<Uint8Array>, mails = 1, now = () => 0) {
  const blobs = openMemoryBlobStore()
  const ids = await Promise.all(Array.from({ length: mails }, (_, at) => blobs.put(Buffer.from(`Subject: ${at}\r\n\r\nhello ${at}\r\n`))))
  const kept = new Map<string, Uint8Array>()
  const shelf = {
    get: async (name: string) => kept.get(name) ?? null,
    remove: async () => undefined,
    put: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
  }
  return { ids, kept, blobs, pictures: openMailPictures({ blobs, shelf, painter: { paint }, now }) }
}

test('many who want one picture at once make it once, and the next finds it kept', async () => {
  let painted = 0
  const { ids, pictures } = await given(async () => {
    painted += 1
    return Buffer.from('jpeg')
  })
  const [id] = ids
  assert.ok(id)
  const all = await Promise.all([1, 2, 3].map(() => pictures.find(id)))
  assert.deepEqual(
    all.map((one) => Buffer.from(one ?? []).toString()),
    ['jpeg', 'jpeg', 'jpeg'],
  )
  await pictures.find(id)
  assert.equal(painted, 1)
})
test('one is painted at a time', async () => {
  let [now, most] = [0, 0]
  const { ids, pictures } = await given(async () => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 5))
    now -= 1
    return Buffer.from('jpeg')
  }, 4)
  await Promise.all(ids.map((id) => pictures.find(id)))
  assert.equal(most, 1)
})
test('a mail that cannot be painted is hopeless; after three failures in a row all are, for a while', async () => {
  let time = 1
  const { ids, pictures } = await given(
    () => Promise.reject(new Error('no browser')),
    4,
    () => time,
  )
  const [first, second, third, fourth] = ids
  assert.ok(first && second && third && fourth)
  assert.equal(await pictures.find(first), null)
  assert.deepEqual([pictures.isHopeful(first), pictures.isHopeful(second)], [false, true])
  await pictures.find(second)
  await pictures.find(third)
  assert.equal(pictures.isHopeful(fourth), false)
  time += 3_600_000
  assert.deepEqual([pictures.isHopeful(first), pictures.isHopeful(fourth)], [true, true])
})

test('a mail that was deleted while it was painted leaves no picture', async () => {
  const painting = Promise.withResolvers<Uint8Array>()
  const { ids, kept, blobs, pictures } = await given(() => painting.promise)
  const [id] = ids
  assert.ok(id)
  const wanted = pictures.find(id)
  await new Promise((done) => setTimeout(done, 20))
  await blobs.remove(id)
  painting.resolve(Buffer.from('picture'))
  assert.equal(await wanted, null)
  assert.equal(kept.size, 0)
})
