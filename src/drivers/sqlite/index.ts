/** The embedded store: cases, search and queue in one SQLite file. A projection of the journal, so it may be lost. */
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Refusal } from '../../model/index.ts'
import type { CaseStore, Clock, JobQueue } from '../../ports/index.ts'
import { createCaseStore } from './case-store.ts'
import { createJobQueue } from './job-queue.ts'
import { INDEXES, SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { SEARCH_INDEXES, SEARCH_SCHEMA } from './search-schema.ts'
import { openTransactions } from './transaction.ts'
import { translated, translating } from './translated.ts'

export interface SqliteStore {
  readonly cases: CaseStore
  readonly queue: JobQueue
  close(): Promise<void>
}

const BUSY_MS = 5_000
/** What a new case shares with others lies anywhere in the indexes: two megabytes, as SQLite has it, are read over and over from some ten thousand cases on. */
const CACHE_KIB = 65_536
/** Pages that many cases write to are then copied into the file once, not for each of them. 64 megabytes, as pages of 4,096 bytes. */
const CHECKPOINT_PAGES = 16_384

/** @throws Refusal when the file is damaged or written by a newer program */
export async function openSqliteStore(
  file: string,
  { clock = { now: () => new Date() } }: { readonly clock?: Clock } = {},
): Promise<SqliteStore> {
  if (file !== ':memory:') makeFolderOf(file)
  const says = (cause: unknown) => translated(cause, file)
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(file)
    prepare(database, file)
    const opened = database
    const transactions = openTransactions(opened)
    return {
      cases: translating(createCaseStore(opened, transactions), says),
      queue: translating(createJobQueue(opened, transactions, clock), says),
      async close() {
        if (!opened.isOpen) return
        transactions.commit()
        opened.close()
      },
    }
  } catch (cause) {
    if (database?.isOpen) database.close()
    throw says(cause)
  }
}

function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (cause) {
    throw new Refusal(`The folder of ${file} cannot be made.`, { cause })
  }
}

function prepare(database: DatabaseSync, file: string): void {
  database.exec(
    `pragma busy_timeout = ${BUSY_MS}; pragma journal_mode = wal; pragma synchronous = normal; pragma temp_store = memory; pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}; pragma cache_size = -${CACHE_KIB};`,
  )
  const { user_version: version } = database.prepare('pragma user_version').get() as { user_version: number }
  if (version > SCHEMA_VERSION) throw new Refusal(`The database ${file} was written by a newer Telltale. Update, or run: telltale reindex`)
  // An older shape is not migrated: it is made anew from the journal, whose cursor starts at zero.
  if (version !== 0 && version < SCHEMA_VERSION) throw new Refusal(`The database ${file} is of an older shape. Run: telltale reindex`)
  if (version === 0) database.exec(`begin; ${SCHEMA} ${SEARCH_SCHEMA} pragma user_version = ${SCHEMA_VERSION}; commit;`)
  database.exec(INDEXES)
  database.exec(SEARCH_INDEXES)
}

/** Deletes the database; blobs and journal are untouched. */
export async function removeSqliteStore(file: string): Promise<void> {
  await Promise.all([file, `${file}-wal`, `${file}-shm`].map((path) => rm(path, { force: true })))
}
