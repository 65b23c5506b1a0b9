/** Blobs as files named by their hash: `blobs/ab/abcdef…`. Durable before `put` resolves: file synced, renamed, folder synced. */
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type CaseId, Fault } from '../../model/index.ts'
import type { BlobStore } from '../../ports/index.ts'
import { createBatches } from './batches.ts'
import { type Disk, realDisk } from './disk.ts'

const HEX = /^[0-9a-f]{64}$/
const TEMPORARY = '.new-'

export async function openFolderBlobStore(folder: string, { disk = realDisk }: { readonly disk?: Disk } = {}): Promise<BlobStore> {
  await disk.makeFolder(folder)
  await removeLeftovers(folder, disk)
  const madeFolders = new Set<string>()
  const batches = createBatches<Uint8Array, CaseId>((items) => putAll(folder, items, disk, madeFolders))
  const pathOf = (id: string) => join(folder, id.slice(7, 9), id.slice(7))
  return {
    put: (bytes) => batches.add(bytes),
    async get(id) {
      const bytes = await disk.readFile(pathOf(id))
      if (bytes && idOf(bytes) !== id) throw new Fault('disk-failed', { cause: `${pathOf(id)} is damaged` })
      return bytes
    },
    has: async (id) => (await disk.readFile(pathOf(id))) !== null,
    async *list() {
      for (const part of await disk.list(folder))
        for (const name of await disk.list(join(folder, part))) if (HEX.test(name)) yield `sha256:${name}` as CaseId
    },
    close: () => batches.idle(),
  }
}

const idOf = (bytes: Uint8Array): CaseId => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

async function putAll(folder: string, items: readonly Uint8Array[], disk: Disk, madeFolders: Set<string>): Promise<readonly CaseId[]> {
  const ids = items.map(idOf)
  const firstOf = new Map(ids.map((id, index) => [id, index] as const).reverse())
  const folders = new Set<string>()
  await Promise.all(
    [...firstOf].map(async ([id, index]) => {
      const home = join(folder, id.slice(7, 9))
      const path = join(home, id.slice(7))
      const bytes = items[index] as Uint8Array
      // There already, whole: synced once more with its folder, for the one who put it may not have come so far.
      const known = await disk.readFile(path)
      folders.add(home)
      if (known && idOf(known) === id) return
      if (!madeFolders.has(home)) await disk.makeFolder(home)
      const temporary = join(home, `${TEMPORARY}${randomBytes(8).toString('hex')}`)
      await disk.writeFile(temporary, bytes)
      await disk.rename(temporary, path)
    }),
  )
  await Promise.all([...folders].map((home) => disk.syncFolder(home)))
  for (const home of folders) madeFolders.add(home)
  return ids
}

/** What a crash left half written was never promised to anybody. */
async function removeLeftovers(folder: string, disk: Disk): Promise<void> {
  for (const part of await disk.list(folder))
    for (const name of await disk.list(join(folder, part))) if (name.startsWith(TEMPORARY)) await disk.remove(join(folder, part, name))
}
