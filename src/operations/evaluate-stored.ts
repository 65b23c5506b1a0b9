/** What people said of stored cases, as labels to hold verdicts against: each case judged anew by the rules of today, without a network. */
import { type CaseId, judgedSighting, type Report } from '../model/index.ts'
import { searchOf } from './cases.ts'
import type { Context, Workspace } from './context.ts'
import type { Label, LabelClass } from './evaluation/labels.ts'

/** A person says what it is, not of which kind: every attack counts as the commonest. What is contested waits for a word. */
const CLASSES: Readonly<Record<'attack' | 'unwanted' | 'benign', Pick<Label, 'class' | 'expected'>>> = {
  attack: { class: 'phishing' satisfies LabelClass, expected: 'attack' },
  unwanted: { class: 'spam', expected: 'unwanted' },
  benign: { class: 'legit', expected: 'benign' },
}
const PAGE_CASES = 500

export async function* labelledCases(context: Context): AsyncGenerator<{ readonly label: Label; readonly report: Report }> {
  const workspace = await context.openWorkspace()
  const pool = await context.openPool()
  try {
    await workspace.pipeline.drained()
    for (const [said, { class: kind, expected }] of Object.entries(CLASSES))
      for await (const id of casesLabelled(workspace, said)) {
        const record = await workspace.cases.findCase(id)
        const raw = record && (await workspace.blobs.get(id))
        const sighting = record && judgedSighting(record.allSightings)
        if (!record || !raw || !sighting) continue
        const report = await pool.judge({ caseId: id, raw, sighting, gathered: record.gathered[sighting.sightingId] ?? null })
        yield { label: { ...NOTHING_ELSE, path: id, class: kind, expected }, report }
      }
  } finally {
    await pool.close()
    await workspace.close()
  }
}

const NOTHING_ELSE = { brand: null, object: null, action: null, persuasion: null, mismatch: null, language: null } as const

async function* casesLabelled({ cases }: Workspace, label: string): AsyncGenerator<CaseId> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await cases.listCases({
      ...searchOf(`label:${label}`, []),
      limit: PAGE_CASES,
      includeCarriers: true,
      ...(after === undefined ? {} : { after }),
    })
    for (const { caseId } of page.cases) yield caseId
    after = page.next
  }
}
