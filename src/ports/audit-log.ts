/** What people changed, took out, or tried: only ever added to. */
import type { Role } from '../model/index.ts'

export interface AuditEntry {
  readonly at: string
  /** The name of the token; who has none is called otherwise. */
  readonly by: string
  readonly role: Role | null
  /** The address it was asked from; `command line` there. */
  readonly from: string
  /** Id of the operation, or `sign-in`, `sign-out`, `failed-sign-in`. */
  readonly did: string
  /** What it was done to: what was asked, shortened. */
  readonly on: Readonly<Record<string, string>>
  readonly outcome: 'done' | 'refused' | 'failed'
  /** Why it was refused. */
  readonly says?: string
}

export interface AuditLog {
  /** When it resolves the entry is durable. What is too long is cut. @throws Fault disk-full, disk-failed */
  append(entry: AuditEntry): Promise<void>
  /** Newest first. */
  newest(limit: number): Promise<readonly AuditEntry[]>
}
