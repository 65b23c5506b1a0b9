/** The append-only record beside the blobs. */
import type { JournalEntry, JournalPosition, PositionedEntry } from '../model/index.ts'

export interface Journal {
  /** Adds entries together, in order. When it resolves they are durable. @returns the position behind the last. @throws Fault disk-full, disk-failed */
  append(entries: readonly JournalEntry[]): Promise<JournalPosition>
  /**
   * Durable entries from a position on (0: all), up to what was durable when the reading reached the end. A torn last line
   * (a crash) is not an entry. @throws Refusal when an entry is damaged, or the position lies behind the end
   */
  read(from: JournalPosition): AsyncIterable<PositionedEntry>
  close(): Promise<void>
}
