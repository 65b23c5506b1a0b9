/** One entry of the journal as a line: eight hex digits of a checksum, a space, JSON. */
import { createHash } from 'node:crypto'
import type { JournalEntry } from '../../model/index.ts'

const CHECKSUM_CHARS = 8

const checksumOf = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, CHECKSUM_CHARS)

export function lineOf(entry: JournalEntry): string {
  const json = JSON.stringify(entry)
  return `${checksumOf(json)} ${json}\n`
}

/** Null when the line is damaged. */
export function entryOf(line: string): JournalEntry | null {
  const json = line.slice(CHECKSUM_CHARS + 1)
  if (line.slice(0, CHECKSUM_CHARS) !== checksumOf(json)) return null
  try {
    return JSON.parse(json) as JournalEntry
  } catch {
    // A checksum somebody computed over something that is no entry.
    return null
  }
}
