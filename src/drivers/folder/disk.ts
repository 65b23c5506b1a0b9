/** What durable storage asks of a disk: small enough that a test can put a forgetful one in its place. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Fault } from '../../model/index.ts'

export interface Disk {
  /** Creates or replaces a file and fsyncs its bytes. Its name is durable only after `syncFolder`. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>
  /** Adds to the end of a file and fsyncs. The name of a new file is durable only after `syncFolder`. */
  append(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  makeFolder(path: string): Promise<void>
  /** Makes the names in a folder durable (fsync of the directory). */
  syncFolder(path: string): Promise<void>
  readFile(path: string): Promise<Uint8Array | null>
  list(path: string): Promise<readonly string[]>
  remove(path: string): Promise<void>
}

const isMissing = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === 'ENOENT'

/** @throws Fault disk-full, disk-failed */
async function guarded<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    const { code } = cause as NodeJS.ErrnoException
    throw new Fault(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'disk-failed', { cause })
  }
}

async function written(path: string, flags: 'w' | 'a', bytes: Uint8Array): Promise<void> {
  const handle = await open(path, flags, 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const realDisk: Disk = {
  writeFile: (path, bytes) => guarded(written(path, 'w', bytes)),
  append: (path, bytes) => guarded(written(path, 'a', bytes)),
  rename: (from, to) => guarded(rename(from, to)),
  makeFolder: (path) =>
    guarded(
      mkdir(path, { recursive: true }).then(async (first) => {
        // A new folder's name lives in its parent.
        if (first !== undefined) await synced(dirname(first))
      }),
    ),
  syncFolder: (path) => guarded(synced(path)),
  readFile: (path) => guarded(readFile(path).catch((cause) => (isMissing(cause) ? null : Promise.reject(cause)))),
  list: (path) => guarded(readdir(path).catch((cause) => (isMissing(cause) ? [] : Promise.reject(cause)))),
  remove: (path) => guarded(rm(path, { force: true })),
}
