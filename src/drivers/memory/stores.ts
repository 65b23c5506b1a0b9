/** Blobs and journal in memory, for tests: durable for as long as the object lives. */
import { createHash } from 'node:crypto'
import { type CaseId, type JournalEntry, Refusal } from '../../model/index.ts'
import type { BlobStore, Journal } from '../../ports/index.ts'

export function openMemoryBlobStore(): BlobStore {
  const blobs = new Map<CaseId, Uint8Array>()
  return {
    async put(bytes) {
      const id: CaseId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      // A copy: the caller may go on to use its buffer.
      if (!blobs.has(id)) blobs.set(id, Uint8Array.from(bytes))
      return id
    },
    get: async (id) => blobs.get(id)?.slice() ?? null,
    has: async (id) => blobs.has(id),
    remove: async (id) => void blobs.delete(id),
    async *list() {
      yield* [...blobs.keys()]
    },
    close: async () => undefined,
  }
}

/** Positions are counts of entries. */
export function openMemoryJournal(): Journal {
  const entries: string[] = []
  return {
    async append(added: readonly JournalEntry[]) {
      for (const entry of added) entries.push(JSON.stringify(entry))
      return entries.length
    },
    async *read(from) {
      // Up to here and no further: a reader that appends must come to an end.
      const end = entries.length
      if (from > end) throw new Refusal('The journal is shorter than it was: entries are missing.')
      for (let at = from; at < end; at += 1) yield { entry: JSON.parse(entries[at] as string) as JournalEntry, next: at + 1 }
    },
    close: async () => undefined,
  }
}
