/** Content-addressed bytes that never change: raw messages now; screenshots and DOMs later. */
import type { CaseId } from '../model/index.ts'

export interface BlobStore {
  /**
   * Stores bytes under their SHA-256. When it resolves they are durable: file and directory are fsynced (or replicated).
   * Repeats are free. Many puts at once may share their fsyncs. @throws Fault disk-full, disk-failed
   */
  put(bytes: Uint8Array): Promise<CaseId>
  /** The bytes, verified against their name; null when there are none. @throws Fault disk-failed when they are damaged */
  get(id: CaseId): Promise<Uint8Array | null>
  has(id: CaseId): Promise<boolean>
  /** Deletes it, durably; nothing where there is none. Whoever asks knows that nobody puts or needs it at this moment. */
  remove(id: CaseId): Promise<void>
  /** Every id, in any order. For `reindex` and retention. */
  list(): AsyncIterable<CaseId>
  close(): Promise<void>
}
