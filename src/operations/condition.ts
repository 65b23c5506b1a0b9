/** How the service is doing, in words: what is wrong first, each with what to do; then the numbers behind it. */
import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { MODEL_VERSION, PROGRAM_VERSION, RULESET_VERSION } from '../pipeline/index.ts'
import { operation, type ServiceContext } from './operation.ts'

const MINUTE_MS = 60_000
/** A round of work that failed so lately is failing now. */
const LATELY_MS = 2 * MINUTE_MS
const WAIT_MINUTES_MAX = 10
const TIGHT = 2

const count = z.int().min(0)
const STATES = ['fine', 'careful', 'failing'] as const
const condition = z.object({
  status: z.enum(STATES).describe('failing: mail is refused or not judged.'),
  problems: z.array(z.object({ status: z.enum(STATES), says: z.string(), toDo: z.string() })).describe('What is wrong, the worst first.'),
  startedAt: z.string(),
  intake: z.object({
    lastAt: z.string().nullable().describe('When the last mail came.'),
    byHour: z.array(count).describe('Mails of the last 24 hours, the current one last.'),
    refused: z.array(z.object({ why: z.string(), times: count, lastAt: z.string() })),
  }),
  queue: z.object({ waiting: count, running: count, setAside: count, waitingSince: z.string().nullable() }),
  disk: z.object({
    freeBytes: count.nullable(),
    neededBytes: count,
    used: z
      .object({ measuredAt: z.string(), blobs: count, journal: count, database: count, pictures: count, others: count })
      .nullable()
      .describe('null: not measured yet.'),
  }),
  cases: z.object({ cases: count, judged: count, setAside: count, retired: count }),
  workers: count.describe('Threads that judge, at most.'),
  visits: z.object({ policy: z.string(), refused: z.string().nullable() }),
  canDraw: z.boolean().describe('Whether a browser is there that draws pictures of mails.'),
  feeds: z.object({ at: z.string(), urls: count, errors: z.array(z.string()) }).nullable(),
  versions: z.object({ program: z.string(), ruleset: z.string(), model: z.string(), node: z.string() }),
  troubles: z
    .array(z.object({ at: z.string(), where: z.string(), says: z.string(), times: count }))
    .describe('The last ones, newest first.'),
})

export type Condition = z.output<typeof condition>

export const showCondition = operation({
  id: 'show-condition',
  summary: 'How the service is doing: what is wrong and what to do, intake, queue, disk, versions, last errors.',
  method: 'get',
  path: '/condition',
  mayAsk: 'reader',
  input: z.object({}),
  output: condition,
  run: (context) => conditionOf(context, new Date()),
})

export async function conditionOf(service: ServiceContext, now: Date): Promise<Condition> {
  const { workspace, disk, startedAt, painter } = service
  const signs = workspace.vitals.signs()
  const [cases, counts, waitingSince, newest] = await Promise.all([
    workspace.cases.counts(),
    workspace.queue.counts(),
    workspace.queue.waitingSince(),
    workspace.cases.newestArrival(now.toISOString()),
  ])
  const { config } = workspace
  const shown = {
    startedAt,
    intake: { lastAt: signs.lastTakenAt ?? newest, byHour: [...signs.takenByHour], refused: signs.refused.map((one) => ({ ...one })) },
    queue: { ...counts, waitingSince },
    disk: { freeBytes: disk?.freeBytes() ?? null, neededBytes: config.freeBytesMin, used: disk?.used() ?? null },
    cases: { cases: cases.cases, judged: cases.judged, setAside: cases.setAside, retired: cases.retired },
    workers: config.workers || availableParallelism(),
    visits: { policy: config.visit.policy, refused: workspace.visitsRefused },
    canDraw: painter !== null,
    feeds: signs.feeds && { ...signs.feeds, errors: [...signs.feeds.errors] },
    versions: { program: PROGRAM_VERSION, ruleset: RULESET_VERSION, model: MODEL_VERSION, node: process.versions.node },
    troubles: signs.troubles.map((one) => ({ ...one })),
  }
  const problems = problemsOf(shown, disk?.refusal() ?? null, now)
  return { status: problems[0]?.status ?? 'fine', problems, ...shown }
}

type Problem = Condition['problems'][number]
type Shown = Omit<Condition, 'status' | 'problems'>

function problemsOf(shown: Shown, refusal: string | null, now: Date): Problem[] {
  const found = [diskProblem(shown, refusal), pipelineProblem(shown, now), queueProblem(shown, now), ...others(shown)]
  return found.filter((one) => one !== null).sort((one, other) => STATES.indexOf(other.status) - STATES.indexOf(one.status))
}

function diskProblem({ disk: { freeBytes, neededBytes } }: Shown, refusal: string | null): Problem | null {
  if (refusal !== null)
    return {
      status: 'failing',
      says: 'The disk is nearly full, so mail is refused; senders try again later.',
      toDo: 'Make room on the disk of the data folder, set a retention, or lower freeBytesMin.',
    }
  if (freeBytes === null || freeBytes >= neededBytes * TIGHT) return null
  return { status: 'careful', says: 'The disk is filling up.', toDo: 'Make room before mail is refused, or set a retention.' }
}

function pipelineProblem({ troubles }: Shown, now: Date): Problem | null {
  const last = troubles.find(({ where }) => where === 'pipeline')
  if (!last || now.getTime() - Date.parse(last.at) > LATELY_MS) return null
  return {
    status: 'failing',
    says: `Mail is taken, but cannot be worked on: ${last.says}`,
    toDo: 'What was taken is safe. If it does not pass, look at the disk, and start Telltale again.',
  }
}

function queueProblem({ queue: { waiting, waitingSince } }: Shown, now: Date): Problem | null {
  const minutes = waitingSince === null ? 0 : Math.floor((now.getTime() - Date.parse(waitingSince)) / MINUTE_MS)
  if (minutes <= WAIT_MINUTES_MAX) return null
  return {
    status: 'careful',
    says: `Mail has been waiting to be judged for ${minutes} minutes; ${waiting} ${waiting === 1 ? 'job waits' : 'jobs wait'}.`,
    toDo: 'After a large import that is as it should be. Else look at the last errors below; more workers judge more at once.',
  }
}

function others({ queue, visits, feeds }: Shown): Problem[] {
  const careful = (says: string, toDo: string): Problem => ({ status: 'careful', says, toDo })
  return [
    ...(queue.setAside > 0
      ? [
          careful(
            `${queue.setAside} ${queue.setAside === 1 ? 'job was' : 'jobs were'} set aside: a mail could not be judged, or a page not opened.`,
            'The case says why. After an update, telltale reindex tries them again.',
          ),
        ]
      : []),
    ...(visits.refused === null ? [] : [careful('Pages are to be opened, but cannot be.', visits.refused)]),
    ...(feeds && feeds.errors.length > 0
      ? [careful(`${feeds.errors.length} of ${feeds.urls} feeds could not be read.`, feeds.errors[0] ?? '')]
      : []),
  ]
}
