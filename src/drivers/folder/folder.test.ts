import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type CaseId, Fault, Refusal } from '../../model/index.ts'
import { collected, labelEntry, testBlobStore, testJournal } from '../../ports/contract/durable.contract.ts'
import { openFileJournal, openFolderBlobStore } from './index.ts'

const made: string[] = []
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-folder-'))
  made.push(folder)
  return folder
}
after(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))))

testBlobStore('folder', async () => openFolderBlobStore(await newFolder()))
testJournal('folder', async () => {
  const folder = await newFolder()
  return { journal: await openFileJournal(folder), reopen: () => openFileJournal(folder) }
})

test('a torn last line is cut off, and the next entry stands on a line of its own', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder)
  await journal.append([labelEntry('whole')])
  await journal.close()
  await appendFile(join(folder, '000001.jsonl'), '0123abcd {"type":"label","no')
  const again = await openFileJournal(folder)
  await again.append([labelEntry('after')])
  assert.equal((await collected(again.read(0))).length, 2)
  await again.close()
})

test('a damaged line in the middle is said with its place, not passed over', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder)
  await journal.append([labelEntry('one'), labelEntry('two')])
  await journal.close()
  const path = join(folder, '000001.jsonl')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"one"', '"oNe"'))
  const again = await openFileJournal(folder)
  await assert.rejects(
    collected(again.read(0)),
    (cause) => cause instanceof Refusal && /000001\.jsonl is damaged in line 1/.test(cause.message),
  )
  await again.close()
})

test('a journal that has grown goes on in another segment, and positions run through', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder, { segmentBytesMax: 500 })
  for (let at = 0; at < 12; at += 1) await journal.append([labelEntry(`${at}`)])
  const all = await collected(journal.read(0))
  assert.equal(all.length, 12)
  assert.ok((await readdir(folder)).filter((name) => name.endsWith('.jsonl')).length > 2)
  assert.equal((await collected(journal.read(all[6]?.next ?? 0))).length, 5)
  await journal.close()
})

test('a data folder has one holder: the second is refused in plain words, and a dead one is taken over', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder)
  await assert.rejects(openFileJournal(folder), (cause) => cause instanceof Refusal && /Another telltale/.test(cause.message))
  await journal.close()
  await writeFile(join(folder, 'lock'), '999999999')
  await (await openFileJournal(folder)).close()
})

test('a damaged blob is a fault, never other bytes', async () => {
  const folder = await newFolder()
  const blobs = await openFolderBlobStore(folder)
  const id = await blobs.put(Buffer.from('a mail'))
  await writeFile(join(folder, id.slice(7, 9), id.slice(7)), 'something else')
  await assert.rejects(blobs.get(id), (cause) => cause instanceof Fault && cause.code === 'disk-failed')
})

test('a last line that is whole but damaged is put aside, not thrown away', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder)
  const kept = await journal.append([labelEntry('one')])
  await journal.append([labelEntry('two')])
  await journal.close()
  const path = join(folder, '000001.jsonl')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"two"', '"tWo"'))
  const again = await openFileJournal(folder)
  assert.equal((await collected(again.read(0))).length, 1)
  assert.match(await readFile(`${path}.torn-${kept}`, 'utf8'), /"tWo"/)
  await again.close()
})

test('a missing segment is named, and nothing is written over', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder, { segmentBytesMax: 100 })
  for (let at = 0; at < 3; at += 1) await journal.append([labelEntry(`${at}`)])
  await journal.close()
  await rm(join(folder, '000002.jsonl'))
  await assert.rejects(openFileJournal(folder), (cause) => cause instanceof Refusal && /000002\.jsonl is missing/.test(cause.message))
  assert.deepEqual((await readdir(folder)).sort(), ['000001.jsonl', '000003.jsonl'])
})

test('entries longer than a piece of reading come back whole', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder)
  const long = 'é'.repeat(1_500_000)
  await journal.append([labelEntry('short'), labelEntry(long), labelEntry('last')])
  await journal.close()
  const again = await openFileJournal(folder)
  const notes = (await collected(again.read(0))).map(({ entry }) => (entry.type === 'label' ? entry.note : ''))
  assert.deepEqual([notes[0], notes[1] === long, notes[2]], ['short', true, 'last'])
  await again.close()
})

test('another process is refused while the journal is open, and let in afterwards', async () => {
  const folder = await newFolder()
  const code = `
    const { openFileJournal } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
    await openFileJournal(${JSON.stringify(folder)}).then((journal) => journal.close()).then(() => console.log('opened'), ({ message }) => console.log(message))`
  const other = () => spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout
  const journal = await openFileJournal(folder)
  assert.match(other(), /^Another telltale is using this data folder/)
  await journal.close()
  assert.equal(other(), 'opened\n')
  assert.deepEqual(await readdir(folder), [])
})

test('a lock whose number is another program by now is taken over', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, 'lock'), `${process.ppid} an-earlier-boot 1`)
  await (await openFileJournal(folder)).close()
  await writeFile(join(folder, 'lock'), `${process.ppid}`)
  await assert.rejects(openFileJournal(folder), /Another telltale/)
})

test('what is added after closing is refused, for the folder may be somebody else’s', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder)
  await journal.close()
  await assert.rejects(journal.append([labelEntry('late')]), Fault)
})

test('half-written blobs of a crash are removed at opening, and strange files are left alone', async () => {
  const folder = await newFolder()
  const blobs = await openFolderBlobStore(folder)
  const id = await blobs.put(Buffer.from('a mail'))
  const home = join(folder, id.slice(7, 9))
  await writeFile(join(home, '.new-0123'), 'half')
  await writeFile(join(folder, 'notes.txt'), 'mine')
  const again = await openFolderBlobStore(folder)
  assert.deepEqual([await readdir(home), await collected(again.list())], [[id.slice(7)], [id]])
  assert.ok((await readdir(folder)).includes('notes.txt'))
})

test('an id that is no id leads nowhere', async () => {
  const folder = await newFolder()
  const blobs = await openFolderBlobStore(join(folder, 'blobs'))
  await writeFile(join(folder, 'secret'), 'secret')
  const id = 'sha256:../secret' as CaseId
  assert.deepEqual([await blobs.get(id), await blobs.has(id)], [null, false])
})
