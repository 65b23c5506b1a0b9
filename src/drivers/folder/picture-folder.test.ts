import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openPictureFolder } from './picture-folder.ts'

const folder = () => join(mkdtempSync(join(tmpdir(), 'telltale-pictures-')), 'pictures')

test('gives back what was put, also after it was opened anew', async () => {
  const path = folder()
  await (await openPictureFolder(path)).put('ab12', Buffer.from('picture'))
  const shelf = await openPictureFolder(path)
  assert.equal(Buffer.from((await shelf.get('ab12')) ?? []).toString(), 'picture')
  assert.equal(await shelf.get('ab13'), null)
})
test('holds no more than it may', async () => {
  const path = folder()
  const shelf = await openPictureFolder(path, { picturesMax: 10 })
  for (let at = 0; at < 25; at += 1) await shelf.put(at.toString(16).padStart(4, '0'), Buffer.from('x'))
  assert.ok(readdirSync(path).length <= 10)
  assert.ok(await shelf.get('0018'))
})
test('a name that is a way out of the folder is no name', async () => {
  const shelf = await openPictureFolder(folder())
  await shelf.put('../../outside', Buffer.from('x'))
  assert.equal(await shelf.get('../../outside'), null)
})

test('all pictures of one mail can be taken away, however they were drawn', async () => {
  const shelf = await openPictureFolder(folder())
  for (const name of ['ab121', 'ab122', 'ab131']) await shelf.put(name, Buffer.from(name))
  await shelf.remove('ab12')
  await shelf.remove('../')
  assert.deepEqual([await shelf.get('ab121'), await shelf.get('ab122'), (await shelf.get('ab131'))?.length], [null, null, 5])
})
