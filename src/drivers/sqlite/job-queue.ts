/** JobQueue over SQLite: leases, retries, set aside with a reason. Done keys are remembered, so a key runs once. */
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { ClaimedJob, Clock, JobQueue } from '../../ports/index.ts'
import type { Transactions } from './transaction.ts'

interface JobRow {
  readonly key: string
  readonly stage: string
  readonly subject: string
  readonly attempt: number
}

export function createJobQueue(database: DatabaseSync, { run }: Transactions, clock: Clock): JobQueue {
  let sequence = (database.prepare('select coalesce(max(sequence), 0) highest from jobs').get() as { highest: number }).highest
  const insert = database.prepare('insert or ignore into jobs (key, stage, subject, due, sequence) values (?, ?, ?, ?, ?)')
  const select = database.prepare(
    "select key, stage, subject, attempt from jobs where stage = ? and state in ('waiting', 'running') and due <= ? order by due, sequence limit ?",
  )
  const lease = database.prepare("update jobs set state = 'running', attempt = attempt + 1, due = ?, lease = ? where key = ?")
  const finish = database.prepare("update jobs set state = 'done', lease = null where key = ? and lease = ?")
  const delay = database.prepare("update jobs set state = 'waiting', due = ?, lease = null where key = ? and lease = ?")
  const putAside = database.prepare("update jobs set state = 'set-aside', because = ?, lease = null where key = ? and lease = ?")
  const makeOpen = database.prepare(
    "update jobs set state = 'waiting', due = ?, attempt = 0, because = null where stage = ? and state in ('done', 'set-aside')",
  )
  const count = database.prepare(
    "select state, count(*) count from jobs where state in ('waiting', 'running', 'set-aside') and (?1 is null or stage in (select value from json_each(?1))) group by state",
  )
  // Named twice: only so the index over jobs that are not done is seen to hold it.
  const oldest = database.prepare(
    "select min(due) due from jobs where state in ('waiting', 'running', 'set-aside') and state = 'waiting' and due <= ?",
  )
  const now = () => clock.now().getTime()
  // One process holds a data folder, so whatever was running when the file was closed is running no more.
  database.prepare("update jobs set state = 'waiting', due = ?, lease = null where state = 'running'").run(now())
  return {
    async enqueue(jobs) {
      if (jobs.length === 0) return
      run(() => {
        for (const { key, stage, subject } of jobs) {
          sequence += 1
          insert.run(key, stage, subject, now(), sequence)
        }
      })
    },
    async claim(stage, jobsMax, leaseMs) {
      const time = now()
      // A running job is due again when its lease has run out: `due` holds that moment.
      return run(() => {
        const rows = select.all(stage, time, jobsMax) as unknown as JobRow[]
        return rows.map((row): ClaimedJob => {
          const token = randomUUID()
          lease.run(time + leaseMs, token, row.key)
          return { key: row.key, stage: row.stage, subject: row.subject, attempt: row.attempt + 1, lease: token }
        })
      })
    },
    async acknowledge(jobs) {
      run(() => {
        for (const job of jobs) finish.run(job.key, job.lease)
      })
    },
    async retry(job, delayMs) {
      delay.run(now() + delayMs, job.key, job.lease)
    },
    async setAside(job, because) {
      putAside.run(because, job.key, job.lease)
    },
    async reopen(stage) {
      makeOpen.run(now(), stage)
    },
    async counts(stages) {
      const byState = new Map(
        (count.all(stages ? JSON.stringify(stages) : null) as { state: string; count: number }[]).map((row) => [row.state, row.count]),
      )
      return { waiting: byState.get('waiting') ?? 0, running: byState.get('running') ?? 0, setAside: byState.get('set-aside') ?? 0 }
    },
    async waitingSince() {
      const { due } = oldest.get(now()) as { due: number | null }
      return due === null ? null : new Date(due).toISOString()
    },
    close: async () => undefined,
  }
}
