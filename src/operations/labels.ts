/** What a person says a case really is. Kept in the journal with who and when; `telltale eval` and interest read it. */
import { z } from 'zod'
import { type CaseId, type LabelEntry, Refusal } from '../model/index.ts'
import { operation, type ServiceContext } from './operation.ts'

export const LABELS = ['attack', 'unwanted', 'benign', 'none'] as const
const NOTE_CHARS_MAX = 2_000

const caseId = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'A case id is sha256: and 64 hex digits.')
const note = z.string().trim().max(NOTE_CHARS_MAX).default('').describe('Why; kept beside it.')

export const labelCase = operation({
  id: 'label-case',
  summary: 'Says what a case really is, or takes that back. Kept in the journal.',
  method: 'post',
  path: '/cases/{caseId}/label',
  mayAsk: 'analyst',
  input: z.object({ caseId, label: z.enum([...LABELS, 'contested']), note }),
  output: z.object({ caseId: z.string(), label: z.string() }),
  run: ({ workspace }, { caseId: id, label, note: why }, by) => keepLabel(workspace, { caseId: id as CaseId, label, note: why, by }),
})

export const contestCase = operation({
  id: 'contest-case',
  summary: 'Says that a case is judged wrong, and why: it comes up for a second look.',
  method: 'post',
  path: '/cases/{caseId}/contest',
  mayAsk: 'reader',
  input: z.object({ caseId, note }),
  output: z.object({ caseId: z.string(), label: z.string() }),
  run: ({ workspace }, { caseId: id, note: why }, by) => keepLabel(workspace, { caseId: id as CaseId, label: 'contested', note: why, by }),
})

type Said = Omit<LabelEntry, 'type' | 'at'>

/** @throws Refusal when there is no such case */
async function keepLabel(workspace: ServiceContext['workspace'], said: Said): Promise<{ caseId: string; label: string }> {
  if (!(await workspace.cases.findCase(said.caseId))) throw new Refusal('There is no such case.', { httpStatus: 404 })
  await labelStored(workspace, said)
  return { caseId: said.caseId, label: said.label }
}

export async function labelStored(
  { journal, pipeline }: Pick<ServiceContext['workspace'], 'journal' | 'pipeline'>,
  said: Said,
): Promise<void> {
  await journal.append([{ type: 'label', at: new Date().toISOString(), ...said }])
  await pipeline.project()
}
