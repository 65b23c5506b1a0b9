/** How the service is doing, in numbers. */
import { z } from 'zod'
import { PROGRAM_VERSION, RULESET_VERSION } from '../pipeline/index.ts'
import { operation } from './operation.ts'

const count = z.int().min(0)

export const showHealth = operation({
  id: 'show-health',
  summary: 'Counts of cases and waiting work, and the versions.',
  method: 'get',
  path: '/health',
  mayAsk: 'reader',
  input: z.object({}),
  output: z.object({
    startedAt: z.string(),
    version: z.object({ program: z.string(), ruleset: z.string() }),
    cases: z.object({
      cases: count,
      sightings: count,
      carriers: count,
      judged: count,
      setAside: count,
      retired: count.describe('Deleted by policy.'),
      byVerdict: z.record(z.string(), count),
    }),
    queue: z.object({ waiting: count, running: count, setAside: count }),
  }),
  run: async ({ workspace, startedAt }) => {
    const [cases, queue] = await Promise.all([workspace.cases.counts(), workspace.queue.counts()])
    return {
      startedAt,
      version: { program: PROGRAM_VERSION, ruleset: RULESET_VERSION },
      cases: { ...cases, byVerdict: { ...cases.byVerdict } },
      queue: { ...queue },
    }
  },
})
