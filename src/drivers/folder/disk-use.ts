/** How much of the disk a data folder takes, measured now and then in the background: it may hold a hundred thousand files. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DiskUse } from '../../ports/index.ts'

const FRESH_MS = 10 * 60_000
const ENTRIES_MAX = 5_000_000
const AT_ONCE = 64

/** @returns what was measured last, null before the first time; asking begins a new measurement when that one is old */
export function openDiskUse(folder: string): () => DiskUse | null {
  let [last, isMeasuring]: [DiskUse | null, boolean] = [null, false]
  return () => {
    if (!isMeasuring && (last === null || Date.now() - Date.parse(last.measuredAt) > FRESH_MS)) {
      isMeasuring = true
      measure(folder)
        .then((found) => (last = found))
        // A folder that cannot be read is told by those who need it.
        .catch(() => undefined)
        .finally(() => (isMeasuring = false))
    }
    return last
  }
}

async function measure(folder: string): Promise<DiskUse> {
  const use = { blobs: 0, journal: 0, database: 0, pictures: 0, others: 0 }
  const left = { entries: ENTRIES_MAX }
  for (const name of await readdir(folder)) {
    const part =
      name === 'blobs' || name === 'journal' || name === 'pictures' ? name : name.startsWith('telltale.sqlite') ? 'database' : 'others'
    use[part] += await bytesOf(join(folder, name), left)
  }
  return { ...use, measuredAt: new Date().toISOString() }
}

async function bytesOf(path: string, left: { entries: number }): Promise<number> {
  left.entries -= 1
  const found = await stat(path).catch(() => null)
  if (found === null || left.entries < 0) return 0
  if (!found.isDirectory()) return found.size
  let sum = 0
  const names = await readdir(path).catch(() => [])
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const sizes = await Promise.all(names.slice(at, at + AT_ONCE).map((name) => bytesOf(join(path, name), left)))
    sum += sizes.reduce((total, size) => total + size, 0)
  }
  return sum
}
