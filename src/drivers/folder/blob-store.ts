/** Blobs as files named by their hash: `blobs/ab/abcdef…`. Durable before `put` resolves: file synced, renamed, folder synced. */
import { createHash, randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type CaseId, Fault } from '../../model/index.ts'
import type { BlobStore } from '../../ports/index.ts'
import { createBatches } from './batches.ts'
import { type Disk, makeFolderDurably, realDisk } from './disk.ts'

const HOME = /^[0-9a-f]{2}$/
const CASE_ID = /^sha256:[0-9a-f]{64}$/
const HEX = /^[0-9a-f]{64}$/
const TEMPORARY = '.new-'

export async function openFolderBlobStore(folder: string, { disk = realDisk }: { readonly disk?: Disk } = {}): Promise<BlobStore> {
  await makeFolderDurably(disk, folder)
  await removeLeftovers(folder, disk)
  const durableHomes = new Set<string>()
  const batches = createBatches<Uint8Array, CaseId>((items) => putAll(folder, items, disk, durableHomes))
  // An id is a path: one that is not ours must not lead out of the folder.
  const pathOf = (id: string) => (CASE_ID.test(id) ? join(folder, id.slice(7, 9), id.slice(7)) : null)
  return {
    put: (bytes) => batches.add(bytes),
    async get(id) {
      const path = pathOf(id)
      const bytes = path === null ? null : await disk.readFile(path)
      if (bytes && idOf(bytes) !== id) throw new Fault('disk-failed', { cause: `${path} is damaged` })
      return bytes
    },
    async has(id) {
      const path = pathOf(id)
      return path !== null && (await disk.size(path)) !== null
    },
    async remove(id) {
      const path = pathOf(id)
      if (path === null || (await disk.size(path)) === null) return
      await disk.remove(path)
      await disk.syncFolder(dirname(path))
    },
    async *list() {
      for (const home of await homesOf(folder, disk))
        for (const name of await disk.list(join(folder, home))) if (HEX.test(name)) yield `sha256:${name}` as CaseId
    },
    close: () => batches.close(),
  }
}

const idOf = (bytes: Uint8Array): CaseId => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

const homesOf = async (folder: string, disk: Disk) => (await disk.list(folder)).filter((name) => HOME.test(name))

async function putAll(folder: string, items: readonly Uint8Array[], disk: Disk, durableHomes: Set<string>): Promise<readonly CaseId[]> {
  const ids = items.map(idOf)
  const firstOf = new Map(ids.map((id, index) => [id, items[index] as Uint8Array] as const))
  const homes = [...new Set(ids.map((id) => join(folder, id.slice(7, 9))))]
  const unsure = homes.filter((home) => !durableHomes.has(home))
  if (unsure.length > 0) {
    await allDone(unsure.map((home) => disk.makeFolder(home)))
    await disk.syncFolder(folder)
    for (const home of unsure) durableHomes.add(home)
  }
  await allDone([...firstOf].map(([id, bytes]) => writeBlob(join(folder, id.slice(7, 9), id.slice(7)), id, bytes, disk)))
  // Those that were there already, too: whoever put them may not have come so far.
  await allDone(homes.map((home) => disk.syncFolder(home)))
  return ids
}

async function writeBlob(path: string, id: CaseId, bytes: Uint8Array, disk: Disk): Promise<void> {
  const known = await disk.readFile(path)
  if (known && idOf(known) === id) return
  const temporary = join(dirname(path), `${TEMPORARY}${randomBytes(8).toString('hex')}`)
  try {
    await disk.writeFile(temporary, bytes)
    await disk.rename(temporary, path)
  } catch (cause) {
    // On a full disk every half-written file would make it fuller.
    await disk.remove(temporary).catch(() => undefined)
    throw cause
  }
}

/** Waits for all even when one fails, so that nothing of a failed batch still writes while the next one runs. */
async function allDone(works: readonly Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(works)) if (one.status === 'rejected') throw one.reason
}

/** What a crash left half written was never promised to anybody. */
async function removeLeftovers(folder: string, disk: Disk): Promise<void> {
  for (const home of await homesOf(folder, disk))
    for (const name of await disk.list(join(folder, home))) if (name.startsWith(TEMPORARY)) await disk.remove(join(folder, home, name))
}
