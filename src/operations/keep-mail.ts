/** What was checked is kept only when somebody says so: to show it to those who run the service, or because it was judged wrong. */
import { z } from 'zod'
import type { CaseId } from '../model/index.ts'
import { caseIdOf } from '../pipeline/index.ts'
import { labelStored } from './labels.ts'
import { operation, type ServiceContext } from './operation.ts'

const raw = z.instanceof(Uint8Array)
export const NOTE_CHARS_MAX = 2_000

export const keepMail = operation({
  id: 'keep-mail',
  summary: 'Keeps one mail, given as its source, as a case.',
  method: 'post',
  path: '/keep',
  mayAsk: 'anyone-here',
  takesMail: true,
  input: z.object({ raw }),
  output: z.object({ caseId: z.string() }),
  run: async (context, given) => ({ caseId: await keep(context, given.raw) }),
})

export const contestVerdict = operation({
  id: 'contest-verdict',
  summary: 'Says that a mail is judged wrong: keeps it and labels it contested, so that a person looks at it once more.',
  method: 'post',
  path: '/contest',
  mayAsk: 'anyone-here',
  takesMail: true,
  input: z.object({
    raw,
    caseId: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, 'A case id is sha256: and 64 hex digits.')
      .optional()
      .describe('The mail inside that is meant, where the one given carries others.'),
    note: z.string().max(NOTE_CHARS_MAX).default('').describe('Why.'),
  }),
  output: z.object({ caseId: z.string(), label: z.literal('contested') }),
  run: async (context, { raw: given, caseId, note }, by) => {
    const own = caseIdOf(given)
    const kept = (await context.workspace.cases.findCase(own)) ? own : await keep(context, given)
    const isInside = caseId !== undefined && caseId !== kept && (await isThere(context, caseId))
    const meant = isInside ? (caseId as CaseId) : kept
    await labelStored(context.workspace, { caseId: meant, label: 'contested', note, by })
    return { caseId: meant, label: 'contested' as const }
  },
})

async function keep({ workspace }: ServiceContext, given: Uint8Array): Promise<CaseId> {
  const { caseId } = await workspace.acceptor.accept({ raw: given, source: 'upload', envelope: null, path: null })
  await workspace.pipeline.project()
  return caseId
}

const WAIT_MS_MAX = 5_000
const WAIT_MS = 50

/** What a mail carries becomes a case of its own as soon as it is gathered, a moment after it was accepted. */
async function isThere({ workspace }: ServiceContext, caseId: string): Promise<boolean> {
  for (const startedAt = performance.now(); performance.now() - startedAt < WAIT_MS_MAX; ) {
    if (await workspace.cases.findCase(caseId as CaseId)) return true
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  }
  return false
}
