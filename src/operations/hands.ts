/** What people say of cases and campaigns: these are one, these are not, this one is worth a look. Kept in the journal, so it holds whatever is judged anew. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type CampaignId, type CaseId, type JournalEntry, Refusal } from '../model/index.ts'
import type { CaseSummary } from '../ports/index.ts'
import type { Workspace } from './context.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { operation } from './operation.ts'

export const AT_ONCE_MAX = 500
/** Of a campaign, as many cases are looked through for those to take out. */
const MEMBERS_MAX = 100_000
export const note = z.string().max(2_000).default('').describe('Why; kept beside it.')
const campaignId = z.string().regex(/^campaign:[0-9a-f]{16}$/, 'A campaign id is campaign: and 16 hex digits.')
export const caseId = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'A case id is sha256: and 64 hex digits.')
/** A form gives one value or many. */
export const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(item))

export type HandsDesk = Pick<Workspace, 'cases' | 'journal' | 'pipeline'>

export const mergeCampaigns = operation({
  id: 'merge-campaigns',
  summary: 'Says that campaigns are one. Holds until one of the cases named is taken out.',
  method: 'post',
  path: '/campaigns/merge',
  mayAsk: 'analyst',
  input: z.object({ campaigns: many(campaignId).describe('Two or more campaigns.'), note }),
  output: z.object({ campaign: z.string(), cases: z.int() }),
  run: ({ workspace }, { campaigns, note }, by) => mergeStored(workspace, { campaigns, note, by, at: new Date().toISOString() }),
})

export const splitCampaign = operation({
  id: 'split-campaign',
  summary: 'Takes cases out of their campaign; they keep together, and later mail stays with the others.',
  method: 'post',
  path: '/campaigns/{campaign}/split',
  mayAsk: 'analyst',
  input: z.object({ campaign: campaignId, cases: many(caseId).describe('Which cases of it.'), note }),
  output: z.object({ campaign: z.string().describe('What was taken out.'), cases: z.int() }),
  run: ({ workspace }, { campaign, cases, note }, by) =>
    splitStored(workspace, { campaign, cases, note, by, at: new Date().toISOString() }),
})

export const MARKS = ['star', 'dull', 'none'] as const

export const markCase = operation({
  id: 'mark-case',
  summary: 'Stars a case, finds it dull, or takes that back. Interest follows, also that of campaigns like it.',
  method: 'post',
  path: '/cases/{caseId}/mark',
  mayAsk: 'analyst',
  input: z.object({ caseId, mark: z.enum(MARKS), note }),
  output: z.object({ caseId: z.string(), mark: z.enum(MARKS) }),
  run: ({ workspace }, { caseId, mark, note }, by) => markStored(workspace, { caseId, mark, note, by, at: new Date().toISOString() }),
})

interface Said {
  readonly note: string
  readonly by: string
  readonly at: string
}

export interface Made {
  readonly campaign: string
  readonly cases: number
}

/** @throws Refusal when a campaign is not known, or there are not two */
export const mergeStored = (desk: HandsDesk, wish: Said & { readonly campaigns: readonly string[] }): Promise<Made> =>
  oneAtATime(desk.journal, () => merge(desk, wish))

async function merge(desk: HandsDesk, { campaigns, ...said }: Said & { readonly campaigns: readonly string[] }): Promise<Made> {
  const wanted = [...new Set(campaigns)]
  if (wanted.length < 2) throw new Refusal('Name two campaigns or more that are to be one.')
  if (wanted.length > AT_ONCE_MAX) throw new Refusal(`At most ${AT_ONCE_MAX} campaigns at once.`)
  const found = await Promise.all(
    wanted.map(async (id) => {
      const one = await desk.cases.findCampaign(id)
      if (!one) throw new Refusal(`There is no campaign ${id}.`, { httpStatus: 404 })
      return one
    }),
  )
  const cases = found.map(({ sample }) => sample.caseId)
  await keep(desk, { type: 'merge', mergeId: `merge:${randomUUID()}`, cases, ...said })
  return campaignOfCase(desk, cases[0] as CaseId)
}

interface SplitWish extends Said {
  readonly campaign: string
  readonly cases: readonly string[]
}

/** @throws Refusal when a case is not of the campaign, or all of it would leave */
export const splitStored = (desk: HandsDesk, wish: SplitWish): Promise<Made> => oneAtATime(desk.journal, () => split(desk, wish))

async function split(desk: HandsDesk, { campaign, cases, ...said }: SplitWish): Promise<Made> {
  const wanted = [...new Set(cases)] as CaseId[]
  if (wanted.length === 0) throw new Refusal('Name the cases to take out.')
  if (wanted.length > AT_ONCE_MAX) throw new Refusal(`At most ${AT_ONCE_MAX} cases at once.`)
  const members = new Set((await desk.cases.campaignCases(campaign as CampaignId, MEMBERS_MAX)).map((one: CaseSummary) => one.caseId))
  if (members.size === 0) throw new Refusal('There is no such campaign.', { httpStatus: 404 })
  const stranger = wanted.find((id) => !members.has(id))
  if (stranger) throw new Refusal(`The case ${stranger.slice(0, 23)}… is not of this campaign.`)
  if (wanted.length === members.size) throw new Refusal('These are all cases of the campaign: nothing would be left to take them out of.')
  await keep(desk, { type: 'split', splitId: `split:${randomUUID()}`, cases: wanted, ...said })
  return campaignOfCase(desk, wanted[0] as CaseId)
}

export async function markStored(
  desk: HandsDesk,
  { caseId, mark, ...said }: Said & { readonly caseId: string; readonly mark: (typeof MARKS)[number] },
): Promise<{ caseId: string; mark: (typeof MARKS)[number] }> {
  const found = await desk.cases.findCase(caseId as CaseId)
  if (!found) throw new Refusal('There is no such case.', { httpStatus: 404 })
  await keep(desk, { type: 'mark', caseId: found.caseId, mark, ...said })
  return { caseId: found.caseId, mark }
}

export async function keep({ journal, pipeline }: HandsDesk, ...entries: readonly JournalEntry[]): Promise<void> {
  await journal.append(entries)
  await pipeline.project()
}

async function campaignOfCase({ cases }: HandsDesk, id: CaseId): Promise<Made> {
  const found = await cases.findCampaign(id)
  if (!found) throw new Refusal('The case is not judged yet.')
  return { campaign: found.campaign, cases: found.cases }
}
