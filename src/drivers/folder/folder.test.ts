import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Fault, Refusal } from '../../model/index.ts'
import { collected, labelEntry, testBlobStore, testJournal } from '../../ports/contract/durable.contract.ts'
import { volatileDisk } from '../memory/index.ts'
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

const mails = Array.from({ length: 40 }, (_, at) => new TextEncoder().encode(`mail number ${at}`))

/** Puts and appends everything, pulls the plug, opens again. */
async function afterPowerCut(forgetsSyncOf?: 'files' | 'folders') {
  const disk = volatileDisk(forgetsSyncOf ? { forgetsSyncOf } : {})
  const [blobs, journal] = [await openFolderBlobStore('/d/blobs', { disk }), await openFileJournal('/d/journal', { disk })]
  const ids = await Promise.all(
    mails.map(async (mail, at) => {
      const id = await blobs.put(mail)
      await journal.append([labelEntry(`${at}`)])
      return id
    }),
  )
  disk.crash()
  const [blobsAgain, journalAgain] = [await openFolderBlobStore('/d/blobs', { disk }), await openFileJournal('/d/journal', { disk })]
  const left = await Promise.all(ids.map((id) => blobsAgain.get(id).catch(() => null)))
  return { blobs: left.filter((bytes) => bytes !== null).length, entries: (await collected(journalAgain.read(0))).length }
}

test('what was acknowledged outlives a power cut', async () => {
  assert.deepEqual(await afterPowerCut(), { blobs: 40, entries: 40 })
})

test('the power-cut test can fail: without fsync of files, or of folders, mail is lost', async () => {
  assert.deepEqual(await afterPowerCut('files'), { blobs: 0, entries: 0 })
  assert.deepEqual(await afterPowerCut('folders'), { blobs: 0, entries: 0 })
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

test('a damaged line in the middle is a fault, not silence', async () => {
  const folder = await newFolder()
  const journal = await openFileJournal(folder)
  await journal.append([labelEntry('one'), labelEntry('two')])
  await journal.close()
  const path = join(folder, '000001.jsonl')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"one"', '"oNe"'))
  const again = await openFileJournal(folder)
  await assert.rejects(collected(again.read(0)), (cause) => cause instanceof Fault && cause.code === 'disk-failed')
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
  const id = await blobs.put(mails[0] as Uint8Array)
  await writeFile(join(folder, id.slice(7, 9), id.slice(7)), 'something else')
  await assert.rejects(blobs.get(id), (cause) => cause instanceof Fault && cause.code === 'disk-failed')
})

test('every entry acknowledged before SIGKILL is read afterwards', async () => {
  const folder = await newFolder()
  const code = `
    const { openFileJournal } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
    const journal = await openFileJournal(${JSON.stringify(folder)})
    for (let at = 0; ; at += 1) { await journal.append([{ type: 'label', at: '', caseId: 'sha256:0', label: 'attack', by: '', note: String(at) }]); process.stdout.write(at + '\\n') }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.split('\n').length > 40) child.kill('SIGKILL')
    })
    child.once('close', () => resolve())
  })
  const last = Number(said.trim().split('\n').at(-1))
  const journal = await openFileJournal(folder)
  assert.ok((await collected(journal.read(0))).length >= last + 1)
  await journal.close()
})
