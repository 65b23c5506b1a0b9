/** What durable storage asks of a disk: small enough that a test can put a forgetful one in its place. */
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Fault } from '../../model/index.ts'

export interface Disk {
  /** Creates or replaces a file and fsyncs its bytes. Its name is durable only after `syncFolder`. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>
  /** Adds to the end of a file and fsyncs. The name of a new file is durable only after `syncFolder`. */
  append(path: string, bytes: Uint8Array): Promise<void>
  /** Cuts a file off behind so many bytes and fsyncs it. */
  truncate(path: string, bytes: number): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Makes a folder and what is missing above it. @returns the uppermost folder that was made, null when all were there */
  makeFolder(path: string): Promise<string | null>
  /** Makes the names in a folder durable (fsync of the directory). */
  syncFolder(path: string): Promise<void>
  readFile(path: string): Promise<Uint8Array | null>
  /** Bytes from `start` up to `end`, fewer when the file ends before; none when there is no file. */
  readRange(path: string, start: number, end: number): Promise<Uint8Array>
  /** Bytes in a file; null when there is none. */
  size(path: string): Promise<number | null>
  list(path: string): Promise<readonly string[]>
  remove(path: string): Promise<void>
}

/** Makes a folder whose name, and the names above it that were new, outlive a power cut. */
export async function makeFolderDurably(disk: Disk, path: string): Promise<void> {
  const first = await disk.makeFolder(path)
  // The parent in any case: whoever made the folder may have died before syncing it.
  for (let parent = dirname(path); ; parent = dirname(parent)) {
    await disk.syncFolder(parent)
    if (first === null || parent === dirname(first) || parent === dirname(parent)) return
  }
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

async function withFile<Result>(path: string, flags: 'w' | 'a' | 'r' | 'r+', use: (file: FileHandle) => Promise<Result>): Promise<Result> {
  const file = await open(path, flags, 0o600)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

const orElse =
  <Other>(other: Other) =>
  (cause: unknown): Other => {
    if (isMissing(cause)) return other
    throw cause
  }

export const realDisk: Disk = {
  writeFile: (path, bytes) =>
    guarded(
      withFile(path, 'w', async (file) => {
        await file.writeFile(bytes)
        await file.sync()
      }),
    ),
  // The length of a file is written with its data, so fdatasync is enough for an append.
  append: (path, bytes) =>
    guarded(
      withFile(path, 'a', async (file) => {
        await file.writeFile(bytes)
        await file.datasync()
      }),
    ),
  truncate: (path, bytes) =>
    guarded(
      withFile(path, 'r+', async (file) => {
        await file.truncate(bytes)
        await file.sync()
      }),
    ),
  rename: (from, to) => guarded(rename(from, to)),
  makeFolder: (path) => guarded(mkdir(path, { recursive: true }).then((first) => first ?? null)),
  syncFolder: (path) => guarded(withFile(path, 'r', (folder) => folder.sync())),
  readFile: (path) => guarded(readFile(path).catch(orElse(null))),
  readRange: (path, start, end) =>
    guarded(
      withFile(path, 'r', async (file) => {
        const bytes = new Uint8Array(Math.max(0, end - start))
        let filled = 0
        while (filled < bytes.length) {
          const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return bytes.subarray(0, filled)
      }).catch(orElse(new Uint8Array())),
    ),
  size: (path) => guarded(stat(path).then(({ size }) => size, orElse(null))),
  list: (path) => guarded(readdir(path).catch(orElse([]))),
  remove: (path) => guarded(rm(path, { force: true })),
}
