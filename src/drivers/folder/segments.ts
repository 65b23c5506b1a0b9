/** The files of a journal, in order: found at opening, their torn end cut off, gaps reported. */
import { join } from 'node:path'
import { Refusal } from '../../model/index.ts'
import type { Disk } from './disk.ts'
import { entryOf } from './journal-line.ts'

export interface Segment {
  readonly name: string
  /** Global position of its first byte. */
  readonly start: number
  /** Bytes that are durable. */
  bytes: number
  /** A write failed half-way: what stands behind `bytes` must be cut off before the next one. */
  hasTornEnd: boolean
}

const SEGMENT_NAME = /^\d{6}\.jsonl$/
const TAIL_BYTES = 65_536
const LINE_END = 0x0a

export const segmentName = (number: number) => `${String(number).padStart(6, '0')}.jsonl`

/** @throws Refusal when a segment is missing */
export async function findSegments(folder: string, disk: Disk): Promise<Segment[]> {
  const names = (await disk.list(folder)).filter((name) => SEGMENT_NAME.test(name)).sort()
  const segments: Segment[] = []
  for (const [index, name] of names.entries()) {
    // Positions run over all segments: with one missing, every position behind it would lie, and a new segment would take a taken name.
    if (name !== segmentName(index + 1))
      throw new Refusal(`The journal ${join(folder, segmentName(index + 1))} is missing. Bring it back from a copy.`)
    const size = (await disk.size(join(folder, name))) ?? 0
    const bytes = index === names.length - 1 ? await mendedEnd(join(folder, name), size, disk) : size
    const before = segments.at(-1)
    segments.push({ name, start: before ? before.start + before.bytes : 0, bytes, hasTornEnd: false })
  }
  // A segment may have been made, and not yet acknowledged, by a process that was killed.
  if (segments.length > 0) await disk.syncFolder(folder)
  return segments
}

/** Bytes of the last segment up to the end of its last whole line; what a crash tore is cut off. */
async function mendedEnd(path: string, size: number, disk: Disk): Promise<number> {
  const tail = await lastLines(path, size, disk)
  const end = tail.lastIndexOf(LINE_END) + 1
  const lineStart = end < 2 ? 0 : tail.lastIndexOf(LINE_END, end - 2) + 1
  const isWhole = end > 0 && entryOf(tail.toString('utf8', lineStart, end - 1)) !== null
  const whole = size - tail.length + (isWhole ? end : lineStart)
  // A whole line with a wrong checksum may be a torn batch or a rotten disk: who looks for it later shall find it.
  if (!isWhole && end > 0) await disk.writeFile(`${path}.torn-${whole}`, tail.subarray(lineStart))
  // Also when nothing is torn: it may have been written by a process killed before its fsync, and readers now rely on it.
  await disk.truncate(path, whole)
  return whole
}

/** The end of a file, long enough to hold its last whole line and what follows. */
async function lastLines(path: string, size: number, disk: Disk): Promise<Buffer> {
  for (let wanted = TAIL_BYTES; ; wanted *= 8) {
    const tail = Buffer.from(await disk.readRange(path, Math.max(0, size - wanted), size))
    const end = tail.lastIndexOf(LINE_END)
    if (wanted >= size || (end > 0 && tail.lastIndexOf(LINE_END, end - 1) !== -1)) return tail
  }
}
