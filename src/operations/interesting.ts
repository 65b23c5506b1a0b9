/** Which campaigns deserve a person's look first, and why: the list behind the front page of researchers. */
import { z } from 'zod'
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS } from '../model/index.ts'
import { ATTACK_TYPES } from '../model/report.schema.ts'
import type { Workspace } from './context.ts'
import { operation } from './operation.ts'
import { type RankedCampaign, rankingOf } from './ranking.ts'

export const INTERESTING_MAX = 100
const DAY_MS = 86_400_000
const DOMAIN_CHARS_MAX = 253

export const interestingCampaign = z.object({
  campaign: z.string(),
  interest: z.object({
    score: z.int().min(0).max(100).describe('How much a person gains by looking; not how bad it is.'),
    reasons: z.array(z.object({ id: z.string(), says: z.string(), share: z.number() })),
  }),
  cases: z.int(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  verdict: z.string(),
  attackType: z.enum(ATTACK_TYPES).nullable(),
  brand: z.string().nullable(),
  brandRole: z.enum(['impersonated', 'genuine', 'unverified']).nullable(),
  lure: z.object({ object: z.enum(LURE_OBJECTS), action: z.enum(LURE_ACTIONS), persuasion: z.enum(LURE_PERSUASIONS) }),
  subject: z.string(),
  from: z.string(),
  sampleCaseId: z.string(),
  misuses: z
    .object({ domain: z.string(), name: z.string() })
    .nullable()
    .describe('The genuine service that delivers it: the crook is one of its users.'),
})

const found = z.object({
  campaigns: z.array(interestingCampaign),
  heldAgainst: z.int().describe('Campaigns that were compared.'),
  at: z.string().describe('When they were ranked.'),
})

export const listInteresting = operation({
  id: 'list-interesting',
  summary: 'Campaigns by how much a person gains by looking at them, with the reasons.',
  method: 'get',
  path: '/interesting',
  mayAsk: 'reader',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(INTERESTING_MAX).default(20).describe('Campaigns.'),
    days: z.coerce
      .number()
      .int()
      .min(1)
      .max(36_500)
      .optional()
      .describe('Only campaigns first seen within so many days before the latest mail.'),
    misuses: z.string().max(DOMAIN_CHARS_MAX).optional().describe('Only campaigns that this service delivers, by its domain.'),
  }),
  output: found,
  run: async ({ workspace }, input) => rankStored(workspace, input),
})

export interface InterestingWish {
  readonly limit: number
  readonly days?: number | undefined
  readonly misuses?: string | undefined
}

export async function rankStored(
  workspace: Pick<Workspace, 'cases' | 'events'>,
  { limit, days, misuses }: InterestingWish,
): Promise<z.output<typeof found>> {
  const { campaigns, madeAt } = await rankingOf(workspace)
  let latest = ''
  for (const { lastSeenAt } of campaigns) if (lastSeenAt > latest) latest = lastSeenAt
  const since = days === undefined || latest === '' ? '' : new Date(Date.parse(latest) - days * DAY_MS).toISOString()
  const isWanted = (one: RankedCampaign) => one.firstSeenAt >= since && (misuses === undefined || one.misuses?.domain === misuses)
  const wanted = campaigns.filter(isWanted).slice(0, limit)
  return {
    campaigns: wanted.map(({ interest, ...one }) => ({ ...one, interest: { score: interest.score, reasons: [...interest.reasons] } })),
    heldAgainst: campaigns.length,
    at: madeAt,
  }
}
