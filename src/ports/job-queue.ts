/** Work between stages. At least once: every stage is idempotent by its key. Written so that JetStream and PostgreSQL can answer it. */

export interface Job {
  /** `stage:version:subject`. Enqueuing a key that is waiting, running or done changes nothing. */
  readonly key: string
  readonly stage: string
  /** Sighting id for `gather` and `judge`. */
  readonly subject: string
}

export interface ClaimedJob extends Job {
  /** 1 on the first try. */
  readonly attempt: number
  /** Passed back with acknowledge, retry and setAside; a claim whose lease ran out is refused silently. */
  readonly lease: string
}

export interface QueueCounts {
  readonly waiting: number
  readonly running: number
  readonly setAside: number
}

export interface JobQueue {
  enqueue(jobs: readonly Job[]): Promise<void>
  /** Up to `jobsMax` jobs whose time has come, oldest first, leased for `leaseMs`. Claims whose lease ran out come back. */
  claim(stage: string, jobsMax: number, leaseMs: number): Promise<readonly ClaimedJob[]>
  acknowledge(jobs: readonly ClaimedJob[]): Promise<void>
  /** Comes back after `delayMs`. */
  retry(job: ClaimedJob, delayMs: number): Promise<void>
  /** Never comes back by itself; kept with its reason. */
  setAside(job: ClaimedJob, because: string): Promise<void>
  /** Makes done and set-aside jobs of a stage runnable again (replay with a new ruleset). */
  reopen(stage: string): Promise<void>
  /** Of these stages; of all when none are named. */
  counts(stages?: readonly string[]): Promise<QueueCounts>
  /** Since when (ISO) the job is due that waits longest; null when none is due. */
  waitingSince(): Promise<string | null>
  close(): Promise<void>
}
