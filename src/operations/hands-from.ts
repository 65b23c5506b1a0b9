/** What the command line says of cases and campaigns of a data folder; ids may be cut to a unique beginning. */
import { cleanText } from '../explain/index.ts'
import { type CaseId, Refusal } from '../model/index.ts'
import type { Context, Workspace } from './context.ts'
import { MARKS, markStored, mergeStored, splitStored } from './hands.ts'
import { noSuchCase } from './stored-cases.ts'

interface Wish {
  readonly ids: readonly string[]
  readonly note: string
}

export const mergeFrom = (context: Context, { ids, note }: Wish) =>
  within(context, async (workspace, said) =>
    mergeStored(workspace, { campaigns: await Promise.all(ids.map((id) => campaignNamed(workspace, id))), note, ...said }),
  )

export const splitFrom = (context: Context, { ids, note }: Wish) =>
  within(context, async (workspace, said) => {
    const cases = await Promise.all(ids.map((id) => caseNamed(workspace, id)))
    const campaigns = [...new Set(cases.map(({ campaign }) => campaign))]
    const [campaign] = campaigns
    if (campaigns.length > 1) throw new Refusal('These cases are of several campaigns; take them out one campaign at a time.')
    if (!campaign) throw new Refusal('Name the cases to take out of their campaign: telltale split CASE-ID…')
    return splitStored(workspace, { campaign, cases: cases.map(({ caseId }) => caseId), note, ...said })
  })

export const markFrom = (context: Context, { ids, mark, note }: Wish & { readonly mark: string }) =>
  within(context, async (workspace, said) => {
    const wanted = MARKS.find((one) => one === mark)
    if (!wanted) throw new Refusal(`There is no mark “${cleanText(mark, 20)}”. Use one of: ${MARKS.join(', ')}.`)
    const made = []
    for (const id of ids) {
      const { caseId } = await caseNamed(workspace, id)
      made.push(await markStored(workspace, { caseId, mark: wanted, note, ...said }))
    }
    return made
  })

async function within<Made>(
  context: Context,
  work: (workspace: Workspace, said: { readonly by: string; readonly at: string }) => Promise<Made>,
): Promise<Made> {
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.drained()
    return await work(workspace, { by: 'command line', at: context.clock.now().toISOString() })
  } finally {
    await workspace.close()
  }
}

async function caseNamed({ cases, folder }: Workspace, id: string) {
  const found = await cases.findCase(id as CaseId)
  if (!found) throw noSuchCase(id, folder)
  return found
}

/** With or without its prefix, or by a case of it. */
export async function campaignNamed({ cases }: Pick<Workspace, 'cases'>, id: string): Promise<string> {
  const named = /^[0-9a-f]{16}$/.test(id) ? await cases.findCampaign(`campaign:${id}`) : await cases.findCampaign(id)
  const found = named ?? (await cases.findCampaign((await cases.findCase(id as CaseId))?.caseId ?? ''))
  if (!found) throw new Refusal(`There is no campaign “${cleanText(id, 90)}”.`, { httpStatus: 404 })
  return found.campaign
}
