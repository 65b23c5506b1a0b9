/**
 * How long mail is kept. What is due is deleted once a day, or when an admin says so: first the journal says that it is gone and what
 * remains, then the store forgets what was read in it, then the bytes are deleted. A crash in between is mended by the next round.
 */
import { z } from 'zod'
import type { CaseId, RetiredEntry } from '../model/index.ts'
import type { Clock } from '../ports/index.ts'
import type { Workspace } from './context.ts'
import { beginningOf } from './mail-pictures.ts'
import { operation } from './operation.ts'

const DAY_MS = 86_400_000
/** So many are looked at for the preview, and so many deleted in one round. */
const PREVIEW_MAX = 10_000
const ROUND_CASES_MAX = 200
const ROUNDS_MAX = 500
const LOOK_MS = 6 * 3_600_000

type Desk = Pick<Workspace, 'blobs' | 'journal' | 'cases' | 'pipeline' | 'acceptor' | 'settings' | 'drawings'>

const shown = z.object({
  days: z.int().nullable().describe('null: for ever.'),
  from: z.enum(['default', 'file', 'flag', 'page']),
  due: z.int().describe('How many mails it would delete now.'),
  dueBytes: z.int(),
  oldest: z.string().nullable().describe('When the oldest of them was last seen.'),
  isCut: z.boolean().describe('There are more than were counted.'),
  retired: z.int().describe('How many were deleted so far.'),
})

export const showRetention = operation({
  id: 'show-retention',
  summary: 'How long mail is kept, and what would be deleted now.',
  method: 'get',
  path: '/retention',
  mayAsk: 'reader',
  input: z.object({}),
  output: shown,
  run: ({ workspace }) => retentionOf(workspace, new Date()),
})

export const setRetention = operation({
  id: 'set-retention',
  summary: 'Says how many days mail is kept after it was last seen; null for ever. Deletes nothing by itself.',
  method: 'post',
  path: '/retention',
  mayAsk: 'admin',
  input: z.object({ days: z.int().min(1).max(36_500).nullable() }),
  output: shown,
  run: async ({ workspace }, { days }) => {
    await workspace.settings.change({ retention: { days } })
    return retentionOf(workspace, new Date())
  },
})

export const applyRetention = operation({
  id: 'apply-retention',
  summary: 'Deletes now what is due, as it is done once a day anyhow.',
  method: 'post',
  path: '/retention/apply',
  mayAsk: 'admin',
  input: z.object({}),
  output: z.object({ deleted: z.int() }),
  run: async ({ workspace }) => ({ deleted: await retireDue(workspace, { now: () => new Date() }) }),
})

async function retentionOf({ cases, settings }: Desk, now: Date): Promise<z.output<typeof shown>> {
  const { days } = settings.now().retention
  const [due, { retired }] = await Promise.all([days === null ? [] : cases.dueCases(daysBefore(now, days), PREVIEW_MAX), cases.counts()])
  return {
    days,
    from: settings.sourceOf('retention'),
    due: due.length,
    dueBytes: due.reduce((sum, { bytes }) => sum + bytes, 0),
    oldest: due[0]?.lastSeenAt ?? null,
    isCut: due.length === PREVIEW_MAX,
    retired,
  }
}

const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString()

/** @returns how many were deleted */
export async function retireDue(desk: Desk, clock: Clock): Promise<number> {
  const { days } = desk.settings.now().retention
  if (days === null) return 0
  const before = daysBefore(clock.now(), days)
  await desk.pipeline.project()
  let deleted = 0
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const due = (await desk.cases.dueCases(before, ROUND_CASES_MAX)).map(({ caseId }) => caseId)
    const gone: CaseId[] = []
    for (const caseId of due)
      await desk.acceptor.aside(caseId, async () => {
        if (await retire(desk, caseId, { at: clock.now().toISOString(), days, before })) gone.push(caseId)
      })
    for (const blob of await desk.cases.loneBlobs(gone)) await desk.blobs.remove(blob)
    deleted += gone.length
    if (gone.length === 0) return deleted
  }
  return deleted
}

async function retire(
  desk: Desk,
  caseId: CaseId,
  policy: { readonly at: string; readonly days: number; readonly before: string },
): Promise<boolean> {
  const { journal, cases, pipeline } = desk
  // Nobody can put these bytes now; what was promised before this moment must be known before it is asked whether they are due.
  await pipeline.project()
  const record = await cases.findCase(caseId)
  if (!record || record.lastSeenAt >= policy.before || record.mark === 'star') return false
  const { judgement } = record
  const entry: RetiredEntry = {
    type: 'retired',
    at: policy.at,
    caseId,
    because: `Deleted by policy on ${policy.at.slice(0, 10)}: mail is kept for ${policy.days} ${policy.days === 1 ? 'day' : 'days'} after it was last seen.`,
    remains: judgement && {
      verdict: judgement.report.verdict,
      attackScore: judgement.report.attackScore,
      brand: judgement.report.brand?.name ?? null,
      keys: [...(await cases.keysOf(caseId))],
    },
  }
  await journal.append([entry])
  await pipeline.project()
  await removeBytes(desk, caseId)
  return true
}

/** The mail, and what was drawn of it. */
async function removeBytes({ blobs, drawings }: Pick<Desk, 'blobs' | 'drawings'>, caseId: CaseId): Promise<void> {
  await blobs.remove(caseId)
  await drawings.remove(beginningOf(caseId))
}

/** Mail whose entry was written and whose bytes are still there: a crash came in between. */
export async function mendRetired(desk: Desk): Promise<void> {
  const { acceptor, blobs, cases, pipeline } = desk
  if ((await cases.counts()).retired === 0) return
  for await (const id of blobs.list())
    if (await cases.isRetired(id))
      await acceptor.aside(id, async () => {
        await pipeline.project()
        if (await cases.isRetired(id)) await removeBytes(desk, id)
      })
}

/** Looks at the start and a few times a day; a policy that was just changed waits for the next look, so that a slip of the hand can be taken back. */
export function watchRetention(desk: Desk, clock: Clock, onTrouble: (cause: unknown) => void): { close(): Promise<void> } {
  let round: Promise<void> | null = null
  let { days: seen } = desk.settings.now().retention
  const look = () => {
    const { days } = desk.settings.now().retention
    const isSettled = days === seen
    seen = days
    if (isSettled)
      round ??= retireDue(desk, clock)
        .then(() => undefined, onTrouble)
        .finally(() => (round = null))
  }
  // Before anything can come in again: what a crash left half deleted.
  round = mendRetired(desk)
    .then(() => retireDue(desk, clock))
    .then(() => undefined, onTrouble)
    .finally(() => (round = null))
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  return {
    async close() {
      clearInterval(timer)
      await round
    },
  }
}
