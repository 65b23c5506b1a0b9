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

/** A name leads to a file or, when null, to a folder. */
type Names = Map<string, File | null>

export interface VolatileOptions {
  /** A disk that lies: its syncs do nothing. A test that cannot lose data on it would prove nothing. May be changed as it runs. */
  forgetsSyncOf?: 'files' | 'folders' | undefined
}

export function volatileDisk(options: VolatileOptions = {}): VolatileDisk {
  let names: Names = new Map()
  let platter: Names = new Map()
  const sync = (file: File) => {
    if (options.forgetsSyncOf !== 'files') file.synced = Buffer.from(file.bytes)
  }
  const change = (path: string, bytesFrom: (old: Buffer) => Buffer, isNewAllowed = true) => {
    if (dirname(path) !== '/' && names.get(dirname(path)) !== null) throw missing(path)
    const old = names.get(path)
    if (!old && !isNewAllowed) throw missing(path)
    const file = old ?? { bytes: Buffer.alloc(0), synced: Buffer.alloc(0) }
    file.bytes = bytesFrom(file.bytes)
    names.set(path, file)
    sync(file)
  }
  const bytesOf = (path: string) => names.get(path)?.bytes ?? null
  return {
    writeFile: async (path, bytes) => change(path, () => Buffer.from(bytes)),
    append: async (path, bytes) => change(path, (old) => Buffer.concat([old, bytes])),
    truncate: async (path, bytes) => change(path, (old) => old.subarray(0, bytes), false),
    async rename(from, to) {
      const file = names.get(from)
      if (!file) throw missing(from)
      names.delete(from)
      names.set(to, file)
    },
    async makeFolder(path) {
      let first: string | null = null
      for (let at = path; at !== '/' && !names.has(at); at = dirname(at)) {
        names.set(at, null)
        first = at
      }
      return first
    },
    async syncFolder(path) {
      if (options.forgetsSyncOf === 'folders') return
      for (const [name, file] of names) if (dirname(name) === path) platter.set(name, file)
      for (const name of [...platter.keys()]) if (dirname(name) === path && !names.has(name)) platter.delete(name)
    },
    readFile: async (path) => bytesOf(path),
    readRange: async (path, start, end) => bytesOf(path)?.subarray(start, end) ?? new Uint8Array(),
    size: async (path) => bytesOf(path)?.length ?? null,
    list: async (path) => [...names.keys()].filter((name) => dirname(name) === path).map((name) => name.slice(path.length + 1)),
    async remove(path) {
      names.delete(path)
    },
    crash() {
      names = afterCrash(platter)
      platter = new Map(names)
    },
  }
}

const missing = (path: string) => Object.assign(new RangeError(`no file ${path}`), { code: 'ENOENT' })

/** A name on the platter is of use only when every folder above it is there as well. */
function afterCrash(platter: Names): Names {
  const isReached = (path: string): boolean => {
    for (let at = dirname(path); at !== '/'; at = dirname(at)) if (!platter.has(at)) return false
    return true
  }
  const left: Names = new Map()
  for (const [name, file] of platter)
    if (isReached(name)) left.set(name, file && { bytes: Buffer.from(file.synced), synced: Buffer.from(file.synced) })
  return left
}
