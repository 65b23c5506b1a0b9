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
  /**
   * Within a piece: what is to be done after all pieces of the commit. For full-text tables, which write what they have as a segment of its own at each
   * savepoint, and merge segments again and again.
   */
  later(work: () => void): void
  /** Between pieces: does what waits, for who is about to read it. */
  settle(): void
  /** Commits what waits. */
  commit(): void
}

export function openTransactions(database: DatabaseSync): Transactions {
  let pieces = 0
  let timer: NodeJS.Timeout | null = null
  let waiting: (() => void)[] = []
  /** What nobody waited for has failed: who comes next is told. */
  let failed: { readonly cause: unknown } | null = null
  /** Within the transaction of the pieces. @throws what `work` throws, and nothing of it is done */
  const piece = <Result>(work: () => Result): Result => {
    const waitingBefore = waiting.length
    database.exec('savepoint piece')
    try {
      const result = work()
      database.exec('release piece')
      return result
    } catch (cause) {
      // A full disk rolls everything back by itself; a second rollback would hide what went wrong.
      waiting.length = database.isTransaction ? Math.min(waiting.length, waitingBefore) : 0
      if (database.isTransaction) database.exec('rollback to piece; release piece')
      throw cause
    }
  }
  /** All at once; where that fails, one by one, so that one that cannot be done does not keep the others from being done. */
  const doWaiting = () => {
    const works = waiting
    waiting = []
    if (works.length === 0) return
    try {
      piece(() => {
        for (const work of works) work()
      })
    } catch (cause) {
      if (!database.isTransaction) throw cause
      for (const work of works) orTold(() => piece(work))
    }
  }
  const orTold = (work: () => void) => {
    try {
      work()
    } catch (cause) {
      failed = { cause }
    }
  }
  const commit = () => {
    if (timer) clearTimeout(timer)
    timer = null
    pieces = 0
    if (!database.isOpen || !database.isTransaction) return
    try {
      doWaiting()
      database.exec('commit')
    } catch (cause) {
      waiting = []
      if (database.isTransaction) database.exec('rollback')
      throw cause
    }
  }
  return {
    commit,
    settle: () => orTold(doWaiting),
    later: (work) => void waiting.push(work),
    run(work) {
      if (failed) {
        const { cause } = failed
        failed = null
        throw cause
      }
      if (!database.isTransaction) database.exec('begin immediate')
      const result = piece(work)
      pieces += 1
      if (pieces >= PIECES_MAX) commit()
      else timer ??= setTimeout(() => orTold(commit), WAIT_MS_MAX).unref()
      return result
    },
  }
}
