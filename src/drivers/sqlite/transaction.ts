/** All or nothing. */
import type { DatabaseSync } from 'node:sqlite'

export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('begin immediate')
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (cause) {
    // A full disk rolls back by itself; a second rollback would hide what went wrong.
    if (database.isTransaction) database.exec('rollback')
    throw cause
  }
}
