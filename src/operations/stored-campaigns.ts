/** What the command line asks of a data folder: its campaigns, each with its cases. */
import { cleanText, safeText } from '../explain/index.ts'
import { type CampaignId, Refusal } from '../model/index.ts'
import type { CampaignSummary } from '../ports/index.ts'
import type { Context } from './context.ts'
import { type InterestingWish, rankStored } from './interesting.ts'

const PAGE = 200
const CASE_IDS_MAX = 100_000

export interface CampaignLine extends CampaignSummary {
  readonly caseIds: readonly string[]
}

export interface StoredCampaigns {
  readonly limit: number
  readonly order: string
  readonly casesMin: number
}

export async function* listStoredCampaigns(
  context: Context,
  { limit, order, casesMin }: StoredCampaigns,
): AsyncGenerator<{ line: CampaignLine; text: string }> {
  if (order !== 'latest' && order !== 'largest') throw new Refusal(`There is no order “${cleanText(order, 40)}”. Use latest or largest.`)
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.drained()
    let after: string | null | undefined
    for (let left = limit; left > 0 && after !== null; ) {
      const page = await workspace.cases.listCampaigns({
        limit: Math.min(left, PAGE),
        order,
        casesMin,
        ...(after === undefined ? {} : { after }),
      })
      for (const one of page.campaigns) {
        const members = await workspace.cases.campaignCases(one.campaign as CampaignId, CASE_IDS_MAX)
        yield { line: { ...one, caseIds: members.map(({ caseId }) => caseId) }, text: textOf(one) }
      }
      left -= page.campaigns.length
      after = page.next
    }
  } finally {
    await workspace.close()
  }
}

type Interesting = Awaited<ReturnType<typeof rankStored>>['campaigns'][number]

export async function* listStoredInteresting(
  context: Context,
  wanted: InterestingWish,
): AsyncGenerator<{ line: Interesting; text: string }> {
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.drained()
    for (const one of (await rankStored(workspace, wanted)).campaigns) yield { line: one, text: interestOf(one) }
  } finally {
    await workspace.close()
  }
}

const interestOf = ({ campaign, interest, cases, firstSeenAt, brand, subject }: Interesting): string =>
  [
    `${String(interest.score).padStart(3)}  ${campaign.slice('campaign:'.length)}  ${firstSeenAt.slice(0, 10)}  ${cases === 1 ? '1 mail' : `${cases} mails`}  ${safeText(brand ?? '', 30)}  ${safeText(subject, 70)}`,
    ...interest.reasons.map(({ says }) => `     ${safeText(says, 200)}`),
  ].join('\n')

const textOf = ({ campaign, cases, firstSeenAt, lastSeenAt, verdicts, brands, sample }: CampaignSummary): string =>
  [
    campaign.slice('campaign:'.length),
    `${String(cases).padStart(6)} ${cases === 1 ? 'case ' : 'cases'}`,
    `${firstSeenAt.slice(0, 10)} – ${lastSeenAt.slice(0, 10)}`,
    (Object.keys(verdicts)[0] ?? 'waiting').padEnd(10),
    safeText(brands[0]?.name ?? '', 24).padEnd(24),
    safeText(sample.subject, 60),
  ].join('  ')
