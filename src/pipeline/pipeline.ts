/**
 * The order of the stages: journal → gather → judge, with retries, time limits and resume. The journal is the truth and
 * the store its projection, so a crash at any point is mended by projecting on from the store's cursor.
 */
import { createHash } from 'node:crypto'
import { type CaseId, Fault, type JournalEntry, judgedSighting, type PositionedEntry, type Sighting } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import type { BlobStore, CaseStore, Clock, Job, JobQueue, Journal } from '../ports/index.ts'
import { GATHER_VERSION, type GatherOptions, gather } from './gather.ts'
import type { JudgePool } from './judge-pool.ts'
import { type Listeners, openListeners } from './listeners.ts'
import { runStage } from './run-stage.ts'
import { RULESET_VERSION } from './version.generated.ts'
import { isVisitWanted, type Visits, withPages } from './visits.ts'

export interface PipelinePorts {
  readonly blobs: BlobStore
  readonly journal: Journal
  readonly cases: CaseStore
  readonly queue: JobQueue
  readonly clock: Clock
  readonly pool: JudgePool
  /** Accepts a mail found inside another one, durably. */
  readonly acceptOriginal: (raw: Uint8Array, sighting: Omit<Sighting, 'caseId'>) => Promise<void>
  readonly gatherOptions: GatherOptions
  /** null: no page is ever opened. */
  readonly visits: Visits | null
  /** Told of every round that failed; the next one tries again. */
  readonly onTrouble?: (cause: unknown) => void
}

export interface Pipeline {
  /** Brings the store up to the end of the journal and queues what is new. */
  project(): Promise<void>
  /** Something was accepted: look soon. Never throws. */
  wake(): void
  /** Judges a sighting by the rules of today, from what was gathered once. @throws Fault */
  judgeAgain(sightingId: string): Promise<void>
  /** Starts working until closed. */
  start(): void
  /** Tells of each case that was judged, judged anew or seen again, once the store has it. @returns how to stop that */
  onJudged: Listeners['add']
  /** Resolves when nothing is left to do but what was set aside. */
  drained(): Promise<void>
  close(): Promise<void>
}

const PROJECT_ENTRIES_MAX = 500
const GATHER_JOBS_MAX = 32
const JUDGE_JOBS_MAX = 64
/** Visits wait for a service that opens pages. */
const STAGES_ALWAYS = ['gather', 'judge']
const VISIT_JOBS_MAX = 4
/** Three pages, each at its slowest and waiting for its turn. */
const VISIT_LEASE_MS = 600_000
/** Retried jobs come back by themselves; nobody wakes us for them. */
const IDLE_POLL_MS = 500

export function openPipeline(ports: PipelinePorts): Pipeline {
  let isClosed = false
  let isAwake = true
  let alarm: (() => void) | null = null
  let running: Promise<void> | null = null
  let projecting: Promise<void> = Promise.resolve()
  const listeners = openListeners()
  const wake = () => {
    isAwake = true
    alarm?.()
  }
  // One projection at a time: two readers would apply the same entries twice over.
  const project = () => {
    projecting = projecting.catch(() => undefined).then(() => projectJournal(ports))
    return projecting
  }
  const round = async (): Promise<number> => {
    await project()
    const [gathered, judged] = await Promise.all([
      runStage(ports, 'gather', GATHER_JOBS_MAX, (subject) => gatherOne(ports, subject)),
      runStage(ports, 'judge', JUDGE_JOBS_MAX, (subject) => judgeOne(ports, subject, listeners.tell)),
    ])
    return gathered + judged
  }
  const sleep = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, IDLE_POLL_MS)
      alarm = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const failed = (cause: unknown) => {
    ports.onTrouble?.(cause)
    return 0
  }
  const visitRound = () =>
    ports.visits ? runStage(ports, 'visit', VISIT_JOBS_MAX, (subject) => visitOne(ports, subject), VISIT_LEASE_MS) : Promise.resolve(0)
  // Beside the rounds, not in them: a slow page must not keep new mail waiting.
  const visit = async () => {
    while (!isClosed) {
      const done = await visitRound().catch(failed)
      if (done > 0) wake()
      else await new Promise((resolve) => setTimeout(resolve, IDLE_POLL_MS))
    }
  }
  const work = async () => {
    while (!isClosed) {
      isAwake = false
      // A store that is busy or a full disk must not end the service: the next round tries again.
      const done = await round().catch(failed)
      if (done === 0 && !isAwake && !isClosed) await sleep()
    }
  }
  return {
    project,
    wake,
    judgeAgain: (sightingId) => judgeOne(ports, sightingId, listeners.tell),
    start() {
      running ??= Promise.all([work(), ports.visits ? visit() : undefined]).then(() => undefined)
    },
    onJudged: listeners.add,
    async drained() {
      for (;;) {
        const done = (await round()) + (await visitRound())
        const { waiting, running: leased } = await ports.queue.counts(ports.visits ? undefined : STAGES_ALWAYS)
        if (done === 0 && waiting === 0 && leased === 0) return
        if (done === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async close() {
      isClosed = true
      wake()
      await running
      await projecting.catch(() => undefined)
    },
  }
}

async function projectJournal({ journal, cases, queue }: PipelinePorts): Promise<void> {
  let batch: PositionedEntry[] = []
  const flush = async () => {
    if (batch.length === 0) return
    // Queue first, then move the cursor: a crash in between queues the same keys again, which changes nothing.
    await queue.enqueue(batch.flatMap(({ entry }) => jobsFor(entry)))
    await cases.apply(batch)
    batch = []
  }
  for await (const positioned of journal.read(await cases.cursor())) {
    batch.push(positioned)
    if (batch.length >= PROJECT_ENTRIES_MAX) await flush()
  }
  await flush()
}

function jobsFor(entry: JournalEntry): readonly Job[] {
  if (entry.type === 'sighting')
    return [{ key: `gather:${GATHER_VERSION}:${entry.sighting.sightingId}`, stage: 'gather', subject: entry.sighting.sightingId }]
  if (entry.type === 'facts')
    return [{ key: `judge:${RULESET_VERSION}:${entry.sightingId}:${entry.gathered.gatheredAt}`, stage: 'judge', subject: entry.sightingId }]
  return []
}

async function gatherOne({ blobs, journal, cases, acceptOriginal, gatherOptions }: PipelinePorts, sightingId: string): Promise<void> {
  if (await cases.gatheredFor(sightingId)) return
  const loaded = await load({ blobs, cases }, sightingId)
  if (!loaded) return
  const { raw, sighting } = loaded
  const { gathered, originals, reporter } = await gather(raw, sighting, gatherOptions)
  for (const { how, part, raw: original } of originals) {
    const carrier = { caseId: sighting.caseId, sightingId, how, part, reporter }
    const { receivedAt, receivedAtSource } = sighting
    await acceptOriginal(original, {
      sightingId: originalId(sightingId, part),
      source: 'carrier',
      receivedAt,
      receivedAtSource,
      envelope: null,
      path: null,
      carrier,
    })
  }
  await journal.append([{ type: 'facts', at: gathered.gatheredAt, sightingId, caseId: sighting.caseId, gathered }])
}

/** The same original found again (a crash between accept and facts) is the same sighting. */
const originalId = (sightingId: string, part: string) => createHash('sha256').update(`${sightingId} ${part}`).digest('hex').slice(0, 32)

async function judgeOne(
  { blobs, cases, queue, pool, clock, visits }: PipelinePorts,
  given: string,
  tell: Listeners['tell'],
): Promise<void> {
  const loaded = await load({ blobs, cases }, await judgedFor(cases, given))
  if (!loaded) return tell(await cases.findSighting(given))
  const { raw, sighting } = loaded
  const { sightingId } = sighting
  const gathered = await cases.gatheredFor(sightingId)
  const { report, keys, visibleWords } = await pool.judgeAndTie({ caseId: sighting.caseId, raw, sighting, gathered })
  const factsHash = createHash('sha256')
    .update(JSON.stringify([sighting, gathered]))
    .digest('hex')
  await cases.saveJudgement({
    caseId: sighting.caseId,
    sightingId,
    factsHash,
    ruleset: RULESET_VERSION,
    judgedAt: clock.now().toISOString(),
    report,
    keys,
    visibleWords,
  })
  tell(sighting)
  if (isVisitWanted(visits, gathered, report)) await queue.enqueue([{ key: `visit:${sightingId}`, stage: 'visit', subject: sightingId }])
}

async function visitOne({ blobs, journal, cases, clock, visits }: PipelinePorts, sightingId: string): Promise<void> {
  const before = await cases.gatheredFor(sightingId)
  if (!visits || !before || before.pages !== null) return
  const loaded = await load({ blobs, cases }, sightingId)
  if (!loaded) return
  const { raw, sighting } = loaded
  const seen = await withPages(visits.visitLinks, { raw, message: await parseMessage(raw), sighting, gathered: before })
  const gathered = { ...seen, gatheredAt: clock.now().toISOString() }
  await journal.append([{ type: 'facts', at: gathered.gatheredAt, sightingId, caseId: sighting.caseId, gathered }])
}

/** null: a sighting that the report is not about adds itself to the case and changes no judgement. Unless there is none: mail that was deleted came again. */
async function judgedFor(cases: CaseStore, sightingId: string): Promise<string | null> {
  const sighting = await cases.findSighting(sightingId)
  const record = sighting && (await cases.findCase(sighting.caseId))
  const judged = record && judgedSighting(record.allSightings)?.sightingId
  if (!record || !judged || judged === sightingId) return sightingId
  return record.judgement === null && (await cases.gatheredFor(judged)) ? judged : null
}

/** null for mail that was deleted by policy: there is nothing left to do on it. */
async function load(
  { blobs, cases }: Pick<PipelinePorts, 'blobs' | 'cases'>,
  sightingId: string | null,
): Promise<{ raw: Uint8Array; sighting: Sighting } | null> {
  if (sightingId === null) return null
  const sighting = await cases.findSighting(sightingId)
  if (!sighting) throw new Fault('store-busy')
  if (await cases.isRetired(sighting.caseId)) return null
  const raw = await blobs.get(sighting.caseId as CaseId)
  // Deleted between the two questions, or lost.
  if (!raw && (await cases.isRetired(sighting.caseId))) return null
  if (!raw) throw new Fault('disk-failed')
  return { raw, sighting }
}
