/** Operations on campaigns: list them, and show one with its cases and what holds it together. */
import { z } from 'zod'
import { type CampaignId, Refusal, type Report, TIE_KINDS } from '../model/index.ts'
import type { CampaignSummary } from '../ports/index.ts'
import { caseSummary } from './case-summary.ts'
import type { Workspace } from './context.ts'
import { operation } from './operation.ts'

export const CAMPAIGNS_PER_PAGE_MAX = 200
export const CAMPAIGN_CASES_MAX = 1_000
const TIES_MAX = 40
/** Reports read to say what the cases of a campaign have in common; the first ones stand for the rest. */
const REPORTS_MAX = 100
const IOCS_MAX = 500
const SUBJECTS_MAX = 50
const FLOWS_MAX = 60

const campaign = z.object({
  campaign: z.string().describe('Follows the least case id in it: `campaign:` and 16 hex digits.'),
  cases: z.int(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  verdicts: z.record(z.string(), z.int()).describe('Cases by verdict.'),
  brands: z.array(z.object({ name: z.string(), cases: z.int() })).describe('Most frequent first.'),
  sample: caseSummary.describe('The first case that came.'),
})

const listed = ({ sample, verdicts, brands, ...rest }: CampaignSummary) => ({
  ...rest,
  verdicts: { ...verdicts },
  brands: [...brands],
  sample: { ...sample },
})

export const listCampaigns = operation({
  id: 'list-campaigns',
  summary: 'Campaigns: cases tied by text, subject, links, mailboxes, files or markup.',
  method: 'get',
  path: '/campaigns',
  mayAsk: 'reader',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(CAMPAIGNS_PER_PAGE_MAX).default(50).describe('Campaigns a page.'),
    after: z.string().max(500).optional().describe('`next` of the page before.'),
    order: z.enum(['latest', 'largest']).default('latest').describe('Those that moved last first, or those with the most cases.'),
    casesMin: z.coerce.number().int().min(1).default(1).describe('Only campaigns of as many cases.'),
  }),
  output: z.object({ campaigns: z.array(campaign), next: z.string().nullable() }),
  run: async ({ workspace }, input) => {
    const { campaigns, next } = await workspace.cases.listCampaigns(input)
    return { campaigns: campaigns.map(listed), next }
  },
})

const counted = z.array(z.object({ value: z.string(), cases: z.int() }))

export const showCampaign = operation({
  id: 'show-campaign',
  summary: 'One campaign with its cases, what ties them, its days, languages, lures and indicators.',
  method: 'get',
  path: '/campaigns/{campaign}',
  mayAsk: 'reader',
  input: z.object({
    campaign: z
      .string()
      .regex(
        /^(?:campaign:[0-9a-f]{16}|sha256:[0-9a-f]{64})$/,
        'A campaign id is campaign: and 16 hex digits; a case id names its campaign, too.',
      ),
    limit: z.coerce.number().int().min(1).max(CAMPAIGN_CASES_MAX).default(100).describe('At most as many cases.'),
  }),
  output: campaign.extend({
    caseIds: z.array(z.string()).describe('Oldest first, as many as were asked for.'),
    members: z.array(caseSummary),
    ties: z.array(z.object({ kind: z.enum(TIE_KINDS), value: z.string(), cases: z.int() })).describe('What most cases share first.'),
    days: z.array(z.object({ day: z.string(), cases: z.int() })),
    languages: counted,
    lures: counted,
    subjects: counted,
    hosts: counted.describe('Sites that main links open.'),
    flows: z
      .array(z.object({ from: z.string(), to: z.string(), cases: z.int() }))
      .describe('From which domain mails come that lead to which site: the map of what the crook uses.'),
    senders: counted.describe('Domains of the author addresses.'),
    signals: counted.describe('What speaks against them, by title.'),
    iocs: z.array(z.object({ type: z.string(), value: z.string(), cases: z.int(), firstSeenAt: z.string(), lastSeenAt: z.string() })),
  }),
  run: async (context, input) => {
    const found = await campaignOf(context.workspace, input.campaign)
    const { cases } = context.workspace
    const id = found.campaign as CampaignId
    const [members, ties, days, reports] = await Promise.all([
      cases.campaignCases(id, input.limit),
      cases.tiesOf(id, TIES_MAX),
      cases.campaignDays(id),
      cases.campaignReports(id, REPORTS_MAX),
    ])
    return {
      ...listed(found),
      caseIds: members.map(({ caseId }) => caseId),
      members: members.map((one) => ({ ...one })),
      ties: ties.map((one) => ({ ...one })),
      days: days.map((one) => ({ ...one })),
      languages: countedBy(reports.map(({ language }) => language)),
      lures: countedBy(reports.map(({ lure }) => `${lure.object}, ${lure.action}, ${lure.persuasion}`)),
      subjects: countedBy(reports.map(({ subject }) => subject)).slice(0, SUBJECTS_MAX),
      hosts: countedBy(reports.flatMap(leadsTo)),
      flows: flowsOf(reports),
      senders: countedBy(reports.map(sentFrom)),
      signals: countedBy(
        reports.flatMap(({ evidence }) => [...new Set(evidence.filter(({ kind }) => kind !== 'confirmation').map(({ title }) => title))]),
      ),
      iocs: iocsOf(reports),
    }
  },
})

export async function campaignOf({ cases }: Pick<Workspace, 'cases'>, id: string): Promise<CampaignSummary> {
  const found = await cases.findCampaign(id)
  if (!found) throw new Refusal('There is no such campaign.', { httpStatus: 404 })
  return found
}

/** Most frequent first; equal ones by their letters, so that the answer is the same each time. */
function countedBy(values: readonly string[]): { value: string; cases: number }[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, cases]) => ({ value, cases }))
    .sort((one, other) => other.cases - one.cases || (one.value < other.value ? -1 : 1))
}

const sentFrom = ({ from }: Report): string => /@([^\s>]{1,253})>?$/.exec(from)?.[1] ?? ''
const leadsTo = ({ links }: Report): string[] => [
  ...new Set(links.filter((link) => link.isCallToAction).map(({ site, host }) => site ?? host)),
]

function flowsOf(reports: readonly Report[]): { from: string; to: string; cases: number }[] {
  const pairs = countedBy(reports.flatMap((report) => leadsTo(report).map((to) => `${sentFrom(report)}\n${to}`)))
  return pairs.slice(0, FLOWS_MAX).map(({ value, cases }) => {
    const [from = '', to = ''] = value.split('\n')
    return { from, to, cases }
  })
}

function iocsOf(reports: readonly Report[]) {
  const all = new Map<string, { type: string; value: string; cases: number; firstSeenAt: string; lastSeenAt: string }>()
  for (const { iocs, sighting } of reports) {
    const at = sighting.receivedAt
    for (const { type, value } of iocs) {
      const held = all.get(`${type} ${value}`)
      const firstSeenAt = held && held.firstSeenAt < at ? held.firstSeenAt : at
      const lastSeenAt = held && held.lastSeenAt > at ? held.lastSeenAt : at
      all.set(`${type} ${value}`, { type, value, cases: (held?.cases ?? 0) + 1, firstSeenAt, lastSeenAt })
    }
  }
  return [...all.values()].sort((one, other) => other.cases - one.cases || (one.value < other.value ? -1 : 1)).slice(0, IOCS_MAX)
}
