/** The audit log: `audit.jsonl`, one entry a line, fsynced; a file that has grown is put aside under its time and another begun. Nothing is ever taken out. */
import { join } from 'node:path'
import type { AuditEntry, AuditLog } from '../../ports/index.ts'
import { createBatches } from './batches.ts'
import { type Disk, makeFolderDurably, realDisk } from './disk.ts'

export interface AuditLogOptions {
  readonly disk?: Disk
  readonly fileBytesMax?: number
}

const NAME = 'audit.jsonl'
const ASIDE = /^audit-[\dTZ-]{20,40}\.jsonl$/
const FILE_BYTES_MAX = 10_000_000
/** Shorter than what a file system writes in one piece, so that two processes' lines do not mix. */
const LINE_BYTES_MAX = 4_000
const VALUE_CHARS_MAX = 200
const VALUES_MAX = 12
const READ_BYTES = 500_000

export async function openAuditLog(
  folder: string,
  { disk = realDisk, fileBytesMax = FILE_BYTES_MAX }: AuditLogOptions = {},
): Promise<AuditLog> {
  const file = join(folder, NAME)
  await mendEnd(file, disk)
  const putAside = async () => {
    await disk.rename(file, join(folder, `audit-${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}.jsonl`))
  }
  const batches = createBatches<AuditEntry, void>(async (entries) => {
    const size = await disk.size(file)
    if (size !== null && size >= fileBytesMax) await putAside()
    if (size === null) await makeFolderDurably(disk, folder)
    await disk.append(file, Buffer.from(entries.map(lineOf).join('')))
    if (size === null || size >= fileBytesMax) await disk.syncFolder(folder)
    return entries.map(() => undefined)
  })
  return {
    append: (entry) => batches.add(entry),
    async newest(limit) {
      const found: AuditEntry[] = []
      const aside = (await disk.list(folder))
        .filter((name) => ASIDE.test(name))
        .sort()
        .reverse()
      for (const name of [NAME, ...aside]) {
        if (found.length >= limit) break
        found.push(...(await newestIn(join(folder, name), limit - found.length, disk)))
      }
      return found
    },
  }
}

function lineOf(entry: AuditEntry): string {
  const on = Object.fromEntries(
    Object.entries(entry.on)
      .slice(0, VALUES_MAX)
      .map(([name, value]) => [name.slice(0, 40), value.slice(0, VALUE_CHARS_MAX)]),
  )
  const cut = {
    ...entry,
    by: entry.by.slice(0, VALUE_CHARS_MAX),
    on,
    ...(entry.says ? { says: entry.says.slice(0, VALUE_CHARS_MAX) } : {}),
  }
  const line = JSON.stringify(cut)
  return `${Buffer.byteLength(line) <= LINE_BYTES_MAX ? line : JSON.stringify({ ...cut, on: {} })}\n`
}

/** From its end, so that a long log costs no more than a short one. */
async function newestIn(path: string, limit: number, disk: Disk): Promise<AuditEntry[]> {
  const size = (await disk.size(path)) ?? 0
  const found: AuditEntry[] = []
  let rest = ''
  for (let end = size; end > 0 && found.length < limit; end -= READ_BYTES) {
    const start = Math.max(0, end - READ_BYTES)
    // Read as Latin-1 and decoded by the line: a piece may begin in the middle of a letter.
    const lines = (Buffer.from(await disk.readRange(path, start, end)).toString('latin1') + rest).split('\n')
    rest = start === 0 ? '' : (lines.shift() ?? '')
    for (const line of lines.reverse()) {
      const entry = found.length < limit ? entryOf(line) : null
      if (entry) found.push(entry)
    }
  }
  return found
}

function entryOf(line: string): AuditEntry | null {
  if (line === '') return null
  try {
    return JSON.parse(Buffer.from(line, 'latin1').toString('utf8')) as AuditEntry
  } catch {
    // Torn by a crash; who looks into the file still sees it.
    return null
  }
}

/** What a crash tore must not swallow the next line. */
async function mendEnd(file: string, disk: Disk): Promise<void> {
  const size = (await disk.size(file)) ?? 0
  if (size === 0) return
  const [last] = await disk.readRange(file, size - 1, size)
  if (last !== 0x0a) await disk.append(file, Buffer.from('\n'))
}
