/** The embedded store: cases, search and queue in one SQLite file. A projection of the journal, so it may be lost. */
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Refusal } from '../../model/index.ts'
import type { CaseStore, Clock, JobQueue } from '../../ports/index.ts'
import { createCaseStore } from './case-store.ts'
import { createJobQueue } from './job-queue.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'

export interface SqliteStore {
  readonly cases: CaseStore
  readonly queue: JobQueue
  close(): Promise<void>
}

const BUSY_MS = 5_000

/** @throws Refusal when the file is damaged or written by a newer program */
export async function openSqliteStore(
  file: string,
  { clock = { now: () => new Date() } }: { readonly clock?: Clock } = {},
): Promise<SqliteStore> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = open(file)
  let isOpen = true
  return {
    cases: createCaseStore(database),
    queue: createJobQueue(database, clock),
    async close() {
      if (isOpen) database.close()
      isOpen = false
    },
  }
}

function open(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file)
    database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = ${BUSY_MS}; pragma temp_store = memory;`)
    const version = (database.prepare('pragma user_version').get() as { user_version: number }).user_version
    if (version > SCHEMA_VERSION) throw new Refusal(`The database ${file} was written by a newer Telltale.`)
    // An older shape is not migrated: it is made anew from the journal, whose cursor starts at zero.
    if (version !== 0 && version < SCHEMA_VERSION) throw new Refusal(`The database ${file} is of an older shape. Run: telltale reindex`)
    if (version === 0) database.exec(`begin; ${SCHEMA} pragma user_version = ${SCHEMA_VERSION}; commit;`)
    return database
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal(`The database ${file} is damaged. It can be rebuilt from the stored mail: telltale reindex`, { cause })
  }
}

/** Deletes the database; blobs and journal are untouched. */
export async function removeSqliteStore(file: string): Promise<void> {
  await Promise.all([file, `${file}-wal`, `${file}-shm`].map((path) => rm(path, { force: true })))
}
