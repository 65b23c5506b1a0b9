/**
 * The journal: `journal/000001.jsonl`, one entry a line behind its checksum. One write and one fsync for all that wait. A torn last
 * line (a crash) was never acknowledged and is cut off at opening; a damaged line before it is reported with its place.
 */
import { createHash } from 'node:crypto'
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault, type JournalEntry, type JournalPosition, type PositionedEntry } from '../../model/index.ts'
import type { Journal } from '../../ports/index.ts'
import { createBatches } from './batches.ts'
import { type Disk, realDisk } from './disk.ts'
import { type Lock, takeLock } from './lock.ts'

export interface JournalOptions {
  readonly disk?: Disk
  /** A segment that has grown to this is followed by another. */
  readonly segmentBytesMax?: number
}

const SEGMENT_BYTES_MAX = 64_000_000
const SEGMENT_NAME = /^\d{6}\.jsonl$/
const CHECKSUM_CHARS = 8

interface Segment {
  readonly name: string
  /** Global position of its first byte. */
  readonly start: number
  bytes: number
}

export async function openFileJournal(
  folder: string,
  { disk = realDisk, segmentBytesMax = SEGMENT_BYTES_MAX }: JournalOptions = {},
): Promise<Journal> {
  await disk.makeFolder(folder)
  const lock: Lock | null = disk === realDisk ? await takeLock(join(folder, 'lock')) : null
  const segments = await readSegments(folder, disk)
  const batches = createBatches<readonly JournalEntry[], JournalPosition>(async (items) => {
    const lines = items.map((entries) => entries.map(lineOf).join(''))
    const segment = await openSegment(folder, segments, disk, segmentBytesMax)
    const isNew = segment.bytes === 0
    await disk.append(join(folder, segment.name), Buffer.from(lines.join('')))
    if (isNew) await disk.syncFolder(folder)
    return lines.map((text) => {
      segment.bytes += Buffer.byteLength(text)
      return segment.start + segment.bytes
    })
  })
  return {
    append: (entries) => batches.add(entries),
    read: (from) => readFrom(folder, segments, disk, from),
    async close() {
      await batches.idle()
      await lock?.release()
    },
  }
}

const checksumOf = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, CHECKSUM_CHARS)

function lineOf(entry: JournalEntry): string {
  const json = JSON.stringify(entry)
  return `${checksumOf(json)} ${json}\n`
}

function entryOf(line: string): JournalEntry | null {
  const json = line.slice(CHECKSUM_CHARS + 1)
  return line.slice(0, CHECKSUM_CHARS) === checksumOf(json) ? (JSON.parse(json) as JournalEntry) : null
}

async function readSegments(folder: string, disk: Disk): Promise<Segment[]> {
  const names = (await disk.list(folder)).filter((name) => SEGMENT_NAME.test(name)).sort()
  const segments: Segment[] = []
  for (const name of names) {
    const bytes = (await disk.readFile(join(folder, name))) ?? new Uint8Array()
    const whole = name === names.at(-1) ? wholeLines(Buffer.from(bytes)) : bytes.length
    // Cut off what a crash tore, so that the next entry begins on a line of its own.
    if (whole < bytes.length)
      await (disk === realDisk ? truncate(join(folder, name), whole) : disk.writeFile(join(folder, name), bytes.slice(0, whole)))
    const start = segments.reduce((sum, segment) => sum + segment.bytes, 0)
    segments.push({ name, start, bytes: whole })
  }
  return segments
}

/** Bytes up to the end of the last line that is whole. */
function wholeLines(bytes: Buffer): number {
  const end = bytes.lastIndexOf(0x0a) + 1
  if (end === 0) return 0
  const start = bytes.lastIndexOf(0x0a, end - 2) + 1
  return entryOf(bytes.toString('utf8', start, end - 1)) ? end : start
}

async function openSegment(folder: string, segments: Segment[], disk: Disk, segmentBytesMax: number): Promise<Segment> {
  const last = segments.at(-1)
  if (last && last.bytes < segmentBytesMax) return last
  const next: Segment = {
    name: `${String(segments.length + 1).padStart(6, '0')}.jsonl`,
    start: last ? last.start + last.bytes : 0,
    bytes: 0,
  }
  // Left behind by a crash between the creation and the first write.
  await disk.remove(join(folder, next.name))
  segments.push(next)
  return next
}

async function* readFrom(folder: string, segments: readonly Segment[], disk: Disk, from: JournalPosition): AsyncGenerator<PositionedEntry> {
  for (const { name, start, bytes } of [...segments].map((segment) => ({ ...segment }))) {
    if (start + bytes <= from) continue
    const content = Buffer.from((await disk.readFile(join(folder, name))) ?? new Uint8Array()).subarray(0, bytes)
    let at = Math.max(0, from - start)
    for (let end = content.indexOf(0x0a, at); end !== -1; end = content.indexOf(0x0a, at)) {
      const entry = entryOf(content.toString('utf8', at, end))
      if (!entry) throw new Fault('disk-failed', { cause: `${join(folder, name)} is damaged at byte ${at}` })
      at = end + 1
      yield { entry, next: start + at }
    }
  }
}
