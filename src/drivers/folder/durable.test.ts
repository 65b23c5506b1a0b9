import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type CaseId, Fault } from '../../model/index.ts'
import { collected, labelEntry } from '../../ports/contract/durable.contract.ts'
import { type VolatileOptions, volatileDisk } from '../memory/index.ts'
import { type Disk, openFileJournal, openFolderBlobStore } from './index.ts'

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

test('each name on the way is made durable: without the sync of any one folder, mail is lost', async () => {
  for (const forgotten of ['/', '/d', '/d/blobs', '/d/journal']) {
    const disk = volatileDisk()
    const forgetful: Disk = { ...disk, syncFolder: async (path) => (path === forgotten ? undefined : disk.syncFolder(path)) }
    const [blobs, journal] = [
      await openFolderBlobStore('/d/blobs', { disk: forgetful }),
      await openFileJournal('/d/journal', { disk: forgetful }),
    ]
    const id = await blobs.put(mails[0] as Uint8Array)
    await journal.append([labelEntry('one')])
    disk.crash()
    const again = await openFileJournal('/d/journal', { disk })
    const left = [(await (await openFolderBlobStore('/d/blobs', { disk })).get(id)) !== null, (await collected(again.read(0))).length === 1]
    assert.ok(left.includes(false), `${forgotten} need not be synced`)
  }
})

test('a folder made by a process that was killed before its sync outlives a power cut all the same', async () => {
  const disk = volatileDisk()
  const probe = await openFolderBlobStore('/d/blobs', { disk: volatileDisk() })
  const id = await probe.put(mails[0] as Uint8Array)
  await openFolderBlobStore('/d/blobs', { disk })
  await disk.makeFolder(join('/d/blobs', id.slice(7, 9)))
  const blobs = await openFolderBlobStore('/d/blobs', { disk })
  await blobs.put(mails[0] as Uint8Array)
  disk.crash()
  assert.ok(await (await openFolderBlobStore('/d/blobs', { disk })).get(id))
})

test('what a reader was shown after opening outlives a power cut, although its writer was killed before the fsync', async () => {
  const options: VolatileOptions = {}
  const disk = volatileDisk(options)
  const journal = await openFileJournal('/d/journal', { disk })
  options.forgetsSyncOf = 'files'
  await journal.append([labelEntry('one')])
  options.forgetsSyncOf = undefined
  const shown = await collected((await openFileJournal('/d/journal', { disk })).read(0))
  disk.crash()
  const left = await collected((await openFileJournal('/d/journal', { disk })).read(0))
  assert.deepEqual([shown.length, left], [1, shown])
})

test('a disk that fills up half-way through a line refuses it, and what comes later is read without a gap', async () => {
  const disk = volatileDisk()
  let isFull = false
  const filling: Disk = {
    ...disk,
    async append(path, bytes) {
      await disk.append(path, isFull ? bytes.subarray(0, bytes.length / 2) : bytes)
      if (isFull) throw new Fault('disk-full')
    },
    async writeFile(path, bytes) {
      await disk.writeFile(path, bytes)
      if (isFull) throw new Fault('disk-full')
    },
  }
  const [blobs, journal] = [
    await openFolderBlobStore('/d/blobs', { disk: filling }),
    await openFileJournal('/d/journal', { disk: filling }),
  ]
  const isDiskFull = (cause: unknown) => cause instanceof Fault && cause.code === 'disk-full'
  await journal.append([labelEntry('before')])
  isFull = true
  await assert.rejects(journal.append([labelEntry('lost')]), isDiskFull)
  await assert.rejects(blobs.put(mails[0] as Uint8Array), isDiskFull)
  isFull = false
  await journal.append([labelEntry('after')])
  const notes = async (from: Awaited<ReturnType<typeof openFileJournal>>) =>
    (await collected(from.read(0))).map(({ entry }) => (entry.type === 'label' ? entry.note : ''))
  assert.deepEqual(await notes(journal), ['before', 'after'])
  assert.deepEqual(await notes(await openFileJournal('/d/journal', { disk })), ['before', 'after'])
  const [home] = (await disk.list('/d/blobs')) as [string]
  assert.deepEqual(await disk.list(join('/d/blobs', home)), [])
})

test('many puts and appends at once share their fsyncs', async () => {
  const disk = volatileDisk()
  const synced: string[] = []
  const counting: Disk = {
    ...disk,
    async syncFolder(path) {
      synced.push(path)
      await disk.syncFolder(path)
    },
    async append(path, bytes) {
      synced.push(path)
      await disk.append(path, bytes)
    },
  }
  const [blobs, journal] = [
    await openFolderBlobStore('/d/blobs', { disk: counting }),
    await openFileJournal('/d/journal', { disk: counting }),
  ]
  synced.length = 0
  const ids: CaseId[] = await Promise.all(mails.map((mail) => blobs.put(mail)))
  const homes = new Set(ids.map((id) => id.slice(7, 9)))
  assert.equal(synced.length, homes.size + 1)
  synced.length = 0
  await Promise.all(mails.map((_, at) => journal.append([labelEntry(`${at}`)])))
  assert.deepEqual(synced, ['/d/journal/000001.jsonl', '/d/journal'])
})

test('every mail and entry acknowledged before SIGKILL is there afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-killed-'))
  const [blobFolder, journalFolder] = [join(folder, 'blobs'), join(folder, 'journal')]
  const code = `
    const { openFileJournal, openFolderBlobStore } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
    const [blobs, journal] = [await openFolderBlobStore(${JSON.stringify(blobFolder)}), await openFileJournal(${JSON.stringify(journalFolder)})]
    const write = async (writer) => {
      for (let at = 0; ; at += 1) {
        const caseId = await blobs.put(Buffer.from(writer + ' ' + at + ' '.repeat(20_000)))
        await journal.append([{ type: 'label', at: '', caseId, label: 'attack', by: '', note: '' }])
        process.stdout.write(caseId + '\\n')
      }
    }
    await Promise.all([1, 2, 3, 4].map(write))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.split('\n').length > 40) child.kill('SIGKILL')
    })
    child.once('close', () => resolve())
  })
  const acknowledged = said.split('\n').slice(0, -1) as CaseId[]
  assert.ok(acknowledged.length >= 40)
  const [blobs, journal] = [await openFolderBlobStore(blobFolder), await openFileJournal(journalFolder)]
  const written = new Set((await collected(journal.read(0))).map(({ entry }) => (entry.type === 'label' ? entry.caseId : '')))
  for (const id of acknowledged) assert.ok(written.has(id) && (await blobs.get(id)))
  await journal.close()
  await rm(folder, { recursive: true })
})
