/** Which campaigns deserve a person's look first, and why: the front page of researchers. */
import { z } from 'zod'
import type { CampaignSample } from '../ports/index.ts'
import { rankCampaigns } from '../rank/index.ts'
import type { Workspace } from './context.ts'
import { operation } from './operation.ts'

/** Of the days of these campaigns, the latest. */
const EVENTS_MAX = 20_000
/** As many as are held against each other: those that moved last. */
const CAMPAIGNS_MAX = 5_000
export const INTERESTING_MAX = 100
const DAY_MS = 86_400_000

const interesting = z.object({
  campaign: z.string(),
  interest: z.object({
    score: z.int().min(0).max(100).describe('How much a person gains by looking; not how bad it is.'),
    reasons: z.array(z.object({ id: z.string(), says: z.string(), share: z.number() })),
  }),
  cases: z.int(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  verdict: z.string(),
  brand: z.string().nullable(),
  subject: z.string(),
  from: z.string(),
  sampleCaseId: z.string(),
})

const found = z.object({ campaigns: z.array(interesting), heldAgainst: z.int().describe('Campaigns that were compared.') })

export const listInteresting = operation({
  id: 'list-interesting',
  summary: 'Campaigns by how much a person gains by looking at them, with the reasons.',
  method: 'get',
  path: '/interesting',
  isOpen: false,
  input: z.object({
    limit: z.coerce.number().int().min(1).max(INTERESTING_MAX).default(20).describe('Campaigns.'),
    days: z.coerce
      .number()
      .int()
      .min(1)
      .max(36_500)
      .optional()
      .describe('Only campaigns first seen within so many days before the latest mail.'),
  }),
  output: found,
  run: async ({ workspace }, input) => rankStored(workspace, input),
})

/** Those of the operator's file and those that were taken in; one that is in both is one. */
async function eventsOf({ cases, events }: Pick<Workspace, 'cases' | 'events'>, samples: readonly Pick<CampaignSample, 'firstSeenAt'>[]) {
  const days = samples.map(({ firstSeenAt }) => firstSeenAt.slice(0, 'YYYY-MM-DD'.length)).sort()
  const stored = await cases.eventsBetween(days[0] ?? '', days.at(-1) ?? '', EVENTS_MAX)
  return [...new Map([...stored, ...events].map((event) => [event.id, event])).values()]
}

export async function rankStored(
  workspace: Pick<Workspace, 'cases' | 'events'>,
  { limit, days }: { readonly limit: number; readonly days?: number | undefined },
): Promise<z.output<typeof found>> {
  const samples = await workspace.cases.campaignSamples(CAMPAIGNS_MAX)
  const byId = new Map(samples.map((one) => [one.campaign as string, one]))
  const latest = Math.max(0, ...samples.map(({ lastSeenAt }) => Date.parse(lastSeenAt)))
  const ranked = rankCampaigns(samples, await eventsOf(workspace, samples)).flatMap(({ campaign, score, reasons }) => {
    const sample = byId.get(campaign)
    if (!sample || (days !== undefined && Date.parse(sample.firstSeenAt) < latest - days * DAY_MS)) return []
    const { report, cases, firstSeenAt, lastSeenAt } = sample
    return [
      {
        campaign,
        interest: { score, reasons: reasons.map((one) => ({ ...one, share: Math.round(one.share * 1000) / 1000 })) },
        cases,
        firstSeenAt,
        lastSeenAt,
        verdict: report.verdict,
        brand: report.brand?.name ?? null,
        subject: report.subject,
        from: report.from,
        sampleCaseId: report.caseId,
      },
    ]
  })
  return { campaigns: ranked.slice(0, limit), heldAgainst: samples.length }
}
