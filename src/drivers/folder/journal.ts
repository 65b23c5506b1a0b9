/**
 * The journal: `journal/000001.jsonl`, one entry a line behind its checksum. One write and one fsync for all that wait. A torn last
 * line (a crash) was never acknowledged and is cut off at opening; a damaged line before it is reported with its place.
 */
import { join, resolve } from 'node:path'
import { type JournalEntry, type JournalPosition, type PositionedEntry, Refusal } from '../../model/index.ts'
import type { Journal } from '../../ports/index.ts'
import { createBatches } from './batches.ts'
import { type Disk, makeFolderDurably, realDisk } from './disk.ts'
import { entryOf, lineOf } from './journal-line.ts'
import { takeLock } from './lock.ts'
import { findSegments, type Segment, segmentName } from './segments.ts'

export interface JournalOptions {
  readonly disk?: Disk
  /** A segment that has grown to this is followed by another. */
  readonly segmentBytesMax?: number
}

const SEGMENT_BYTES_MAX = 64_000_000
const READ_BYTES = 1_000_000
const LINE_END = 0x0a
const WAY_OUT = 'Bring it back from a copy, or go on with what is left: telltale reindex'

/** @throws Refusal when another process holds the folder or a segment is missing; Fault disk-full, disk-failed */
export async function openFileJournal(
  folder: string,
  { disk = realDisk, segmentBytesMax = SEGMENT_BYTES_MAX }: JournalOptions = {},
): Promise<Journal> {
  await makeFolderDurably(disk, folder)
  // A disk of a test is in nobody else's reach.
  const lock = disk === realDisk ? await takeLock(resolve(folder, 'lock')) : null
  try {
    const segments = await findSegments(folder, disk)
    const batches = createBatches<readonly JournalEntry[], JournalPosition>((items) =>
      write(folder, segments, items, disk, segmentBytesMax),
    )
    return {
      append: (entries) => batches.add(entries),
      read: (from) => readFrom(folder, segments, disk, from),
      async close() {
        await batches.close()
        await lock?.release()
      },
    }
  } catch (cause) {
    await lock?.release()
    throw cause
  }
}

async function write(
  folder: string,
  segments: Segment[],
  items: readonly (readonly JournalEntry[])[],
  disk: Disk,
  segmentBytesMax: number,
): Promise<readonly JournalPosition[]> {
  const chunks = items.map((entries) => Buffer.from(entries.map(lineOf).join('')))
  const segment = await openSegment(folder, segments, disk, segmentBytesMax)
  const path = join(folder, segment.name)
  if (segment.hasTornEnd && (await disk.size(path)) !== null) await disk.truncate(path, segment.bytes)
  // Until it is durable: a write that fails half-way must not leave half a line in front of the next entry.
  segment.hasTornEnd = true
  await disk.append(path, Buffer.concat(chunks))
  if (segment.bytes === 0) await disk.syncFolder(folder)
  segment.hasTornEnd = false
  return chunks.map((chunk) => {
    segment.bytes += chunk.length
    return segment.start + segment.bytes
  })
}

async function openSegment(folder: string, segments: Segment[], disk: Disk, segmentBytesMax: number): Promise<Segment> {
  const last = segments.at(-1)
  if (last && last.bytes < segmentBytesMax) return last
  const next = { name: segmentName(segments.length + 1), start: endOf(segments), bytes: 0, hasTornEnd: false }
  // Left behind by a crash between the creation and the first write.
  await disk.remove(join(folder, next.name))
  segments.push(next)
  return next
}

async function* readFrom(folder: string, segments: readonly Segment[], disk: Disk, from: JournalPosition): AsyncGenerator<PositionedEntry> {
  // Whoever has read further than this was told of entries that are gone; to go on would skip as many of the next ones.
  if (from > endOf(segments)) throw new Refusal(`The journal in ${folder} is shorter than it was: entries are missing. ${WAY_OUT}`)
  // As it stands now: read as it grows, a segment could gain entries behind us while the next one is begun.
  for (const { name, start, bytes } of segments.map((segment) => ({ ...segment }))) {
    if (start + bytes <= from) continue
    yield* readSegment(join(folder, name), { start, bytes }, disk, Math.max(0, from - start))
  }
}

const endOf = (segments: readonly Segment[]): JournalPosition => {
  const last = segments.at(-1)
  return last ? last.start + last.bytes : 0
}

/** By pieces: reading on from the end of a long segment must not cost reading all of it. */
async function* readSegment(path: string, { start, bytes }: Pick<Segment, 'start' | 'bytes'>, disk: Disk, from: number) {
  let carried = Buffer.alloc(0)
  let lineStart = from
  for (let at = from; at < bytes; at += READ_BYTES) {
    const piece = Buffer.concat([carried, await disk.readRange(path, at, Math.min(bytes, at + READ_BYTES))])
    let lineAt = 0
    for (let end = piece.indexOf(LINE_END); end !== -1; end = piece.indexOf(LINE_END, lineAt)) {
      const entry = entryOf(piece.toString('utf8', lineAt, end))
      if (!entry) throw await damaged(path, lineStart, disk)
      lineStart += end + 1 - lineAt
      lineAt = end + 1
      yield { entry, next: start + lineStart } satisfies PositionedEntry
    }
    carried = piece.subarray(lineAt)
  }
  // The durable part ends with a line; less than that is a file cut off behind our back.
  if (lineStart < bytes) throw await damaged(path, lineStart, disk)
}

async function damaged(path: string, at: number, disk: Disk): Promise<Refusal> {
  const before = Buffer.from(await disk.readRange(path, 0, at))
  let line = 1
  for (let end = before.indexOf(LINE_END); end !== -1; end = before.indexOf(LINE_END, end + 1)) line += 1
  return new Refusal(`The journal ${path} is damaged in line ${line} (byte ${at}). Bring it back from a copy.`)
}
