/**
 * A disk as a power cut sees it: bytes that were not fsynced and names whose folder was not fsynced are gone after `crash()`. `kill -9`
 * alone proves nothing, for a page cache survives it.
 */
import { dirname } from 'node:path'
import type { Disk } from '../folder/disk.ts'

export interface VolatileDisk extends Disk {
  /** The power goes: only what was synced is left. */
  crash(): void
}

interface File {
  bytes: Buffer
  /** What is on the platter. */
  synced: Buffer
}

export interface VolatileOptions {
  /** A disk that lies: its syncs do nothing. A test that cannot lose data on it would prove nothing. */
  readonly forgetsSyncOf?: 'files' | 'folders'
}

export function volatileDisk({ forgetsSyncOf }: VolatileOptions = {}): VolatileDisk {
  /** Names as the running system sees them, and as the platter has them. */
  let names = new Map<string, File>()
  let platter = new Map<string, File>()
  const sync = (file: File) => {
    if (forgetsSyncOf !== 'files') file.synced = Buffer.from(file.bytes)
  }
  return {
    async writeFile(path, bytes) {
      const file: File = { bytes: Buffer.from(bytes), synced: Buffer.alloc(0) }
      names.set(path, file)
      sync(file)
    },
    async append(path, bytes) {
      const file = names.get(path) ?? { bytes: Buffer.alloc(0), synced: Buffer.alloc(0) }
      file.bytes = Buffer.concat([file.bytes, bytes])
      names.set(path, file)
      sync(file)
    },
    async rename(from, to) {
      const file = names.get(from)
      if (!file) throw Object.assign(new RangeError(`no file ${from}`), { code: 'ENOENT' })
      names.delete(from)
      names.set(to, file)
    },
    async makeFolder() {},
    async syncFolder(path) {
      if (forgetsSyncOf === 'folders') return
      for (const [name, file] of names) if (dirname(name) === path) platter.set(name, file)
      for (const name of platter.keys()) if (dirname(name) === path && !names.has(name)) platter.delete(name)
    },
    readFile: async (path) => names.get(path)?.bytes ?? null,
    async list(path) {
      const below = [...names.keys()]
        .filter((name) => name.startsWith(`${path}/`))
        .map((name) => name.slice(path.length + 1).split('/')[0] ?? '')
      return [...new Set(below)]
    },
    async remove(path) {
      names.delete(path)
    },
    crash() {
      const left = [...platter].map(([name, { synced }]) => [name, { bytes: Buffer.from(synced), synced: Buffer.from(synced) }] as const)
      names = new Map(left)
      platter = new Map(left)
    },
  }
}
