/**
 * All or nothing, and many of them to a commit: what a case adds lies all over the indexes, so that cases that are committed one by one write the same pages
 * again and again. The file is a projection of the journal: what a crash takes with the last commit is projected anew.
 */
import type { DatabaseSync } from 'node:sqlite'

/** So many pieces of work at most wait for their commit, */
const PIECES_MAX = 128
/** and so long. */
const WAIT_MS_MAX = 200

export interface Transactions {
  /** Done when it returns, for everybody who reads through this connection; committed a moment later. @throws what `work` throws, and nothing of it is done */
  run<Result>(work: () => Result): Result
  /** Commits what waits. */
  commit(): void
}

export function openTransactions(database: DatabaseSync): Transactions {
  let pieces = 0
  let timer: NodeJS.Timeout | null = null
  /** A commit that nobody waited for has failed: who comes next is told. */
  let failed: { readonly cause: unknown } | null = null
  const commit = () => {
    if (timer) clearTimeout(timer)
    timer = null
    pieces = 0
    if (!database.isOpen || !database.isTransaction) return
    try {
      database.exec('commit')
    } catch (cause) {
      if (database.isTransaction) database.exec('rollback')
      throw cause
    }
  }
  const commitLater = () => {
    try {
      commit()
    } catch (cause) {
      failed = { cause }
    }
  }
  return {
    commit,
    run(work) {
      if (failed) {
        const { cause } = failed
        failed = null
        throw cause
      }
      if (!database.isTransaction) database.exec('begin immediate')
      database.exec('savepoint piece')
      try {
        const result = work()
        database.exec('release piece')
        pieces += 1
        if (pieces >= PIECES_MAX) commit()
        else timer ??= setTimeout(commitLater, WAIT_MS_MAX).unref()
        return result
      } catch (cause) {
        // A full disk rolls everything back by itself; a second rollback would hide what went wrong.
        if (database.isTransaction) database.exec('rollback to piece; release piece')
        throw cause
      }
    },
  }
}
