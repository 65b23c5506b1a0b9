/** Runs the jobs of a stage side by side: done is acknowledged, what may pass is tried again later, the rest is set aside with its reason. */
import { FAULTS, Fault } from '../model/index.ts'
import type { CaseStore, ClaimedJob, Clock, JobQueue, Journal } from '../ports/index.ts'

export interface StagePorts {
  readonly queue: JobQueue
  readonly journal: Journal
  readonly cases: CaseStore
  readonly clock: Clock
}

const LEASE_MS = 120_000
export const ATTEMPTS_MAX = 5
const RETRY_BASE_MS = 2_000

/** One round of one stage. @returns how many jobs were claimed */
export async function runStage(
  ports: StagePorts,
  stage: string,
  jobsMax: number,
  run: (subject: string) => Promise<void>,
  leaseMs = LEASE_MS,
): Promise<number> {
  const jobs = await ports.queue.claim(stage, jobsMax, leaseMs)
  const done: ClaimedJob[] = []
  await Promise.all(
    jobs.map((job) =>
      run(job.subject).then(
        () => done.push(job),
        (cause) => giveBack(ports, job, cause),
      ),
    ),
  )
  if (done.length > 0) await ports.queue.acknowledge(done)
  return jobs.length
}

/** A fault that may pass is tried again, later each time; anything else is set aside with its reason, in the journal too. */
async function giveBack({ queue, journal, cases, clock }: StagePorts, job: ClaimedJob, cause: unknown): Promise<void> {
  const isPassing = cause instanceof Fault && FAULTS[cause.code].retry === 'later'
  if (isPassing && job.attempt < ATTEMPTS_MAX) return queue.retry(job, RETRY_BASE_MS * 2 ** (job.attempt - 1))
  const because =
    cause instanceof Fault ? FAULTS[cause.code].says : `A bug in Telltale: ${cause instanceof Error ? cause.message : 'unknown'}`
  const sighting = await cases.findSighting(job.subject)
  if (sighting) {
    const entry = {
      type: 'set-aside',
      at: clock.now().toISOString(),
      sightingId: job.subject,
      caseId: sighting.caseId,
      stage: job.stage,
      because,
    } as const
    await journal.append([entry])
  }
  return queue.setAside(job, because)
}
