/** How the mails of a campaign differ: its sample as its reader sees it, and for each other wording what was changed. */
import { z } from 'zod'
import { differencesBetween } from '../cluster/index.ts'
import type { CampaignId, CaseId } from '../model/index.ts'
import { parseMessage, seenText } from '../pipeline/index.ts'
import type { CaseSummary } from '../ports/index.ts'
import { campaignOf } from './campaigns.ts'
import { operation, type ServiceContext } from './operation.ts'

const VARIANTS_MAX = 4
/** Cases looked through for other subjects. */
const MEMBERS_MAX = 500

export const showVariants = operation({
  id: 'show-variants',
  summary: 'How the mails of a campaign differ, word by word.',
  method: 'get',
  path: '/campaigns/{campaign}/variants',
  mayAsk: 'reader',
  input: z.object({ campaign: z.string().max(80) }),
  output: z.object({
    sampleCaseId: z.string(),
    variants: z.array(
      z.object({
        caseId: z.string(),
        subject: z.string(),
        cases: z.int().describe('With a subject like it.'),
        differences: z
          .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
          .nullable()
          .describe('Against the sample; null when hardly a word is the same.'),
      }),
    ),
  }),
  run: async (context, input) => {
    const { campaign, sample } = await campaignOf(context.workspace, input.campaign)
    const members = await context.workspace.cases.campaignCases(campaign as CampaignId, MEMBERS_MAX)
    const wordings = wordingsOf(members).filter(({ first }) => first.caseId !== sample.caseId)
    const own = await textOf(context, sample.caseId)
    const variants = []
    for (const { first, cases } of wordings.slice(0, VARIANTS_MAX)) {
      const differences = differencesBetween(own, await textOf(context, first.caseId))
      variants.push({ caseId: first.caseId, subject: first.subject, cases, differences })
    }
    return { sampleCaseId: sample.caseId, variants }
  },
})

interface Wording {
  readonly first: CaseSummary
  readonly cases: number
}

/** One of each subject, names of mailboxes and figures left aside; where there is one only, the first and the last case. */
function wordingsOf(members: readonly CaseSummary[]): Wording[] {
  const bySubject = new Map<string, { first: CaseSummary; cases: number }>()
  for (const one of members) {
    const subject = one.subject
      .toLowerCase()
      .replace(/\d+/g, '0')
      .replace(/\S+@\S+/g, '@')
    const held = bySubject.get(subject)
    if (held) held.cases += 1
    else bySubject.set(subject, { first: one, cases: 1 })
  }
  const last = members.at(-1)
  if (bySubject.size === 1 && last) return [{ first: last, cases: members.length }]
  return [...bySubject.values()].sort((one, other) => other.cases - one.cases)
}

async function textOf({ workspace }: ServiceContext, id: CaseId): Promise<string> {
  const raw = await workspace.blobs.get(id)
  return raw ? seenText(await parseMessage(raw)) : ''
}
