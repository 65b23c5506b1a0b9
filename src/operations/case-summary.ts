/** A case in a list. */
import { z } from 'zod'
import { VERDICTS } from '../model/report.schema.ts'

export const caseSummary = z.object({
  caseId: z.string(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  sightings: z.int(),
  bytes: z.int(),
  isCarrier: z.boolean(),
  state: z.enum(['waiting', 'judged', 'set-aside', 'retired']).describe('retired: deleted by policy.'),
  setAsideBecause: z.string().nullable().describe('Why it is set aside or retired.'),
  verdict: z.enum(VERDICTS).nullable(),
  attackScore: z.int().nullable(),
  subject: z.string(),
  from: z.string(),
  brand: z.string().nullable(),
  label: z.string().nullable(),
  mark: z.enum(['star', 'dull']).nullable().describe('Whether a person wants to see more like it.'),
  campaign: z.string().nullable().describe('The campaign it belongs to; null until it is judged.'),
})
