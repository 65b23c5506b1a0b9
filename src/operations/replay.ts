/** Judges stored cases again from blobs and journal, without a network, and says what moved. */
import type { CaseId, Report } from '../model/index.ts'
import type { Context } from './context.ts'
import { noSuchCase } from './stored-cases.ts'

export interface ReplayResult {
  readonly judged: number
  readonly same: number
  readonly moved: readonly { readonly caseId: string; readonly before: string; readonly after: string }[]
}

export async function replay(
  context: Context,
  input: { readonly caseIds: readonly string[]; readonly isSaving: boolean },
): Promise<ReplayResult> {
  const workspace = await context.openWorkspace()
  const pool = await context.openPool()
  const moved: { caseId: string; before: string; after: string }[] = []
  let judged = 0
  try {
    await workspace.pipeline.drained()
    for await (const id of input.caseIds.length > 0 ? input.caseIds : workspace.blobs.list()) {
      const record = await workspace.cases.findCase(id as CaseId)
      if (!record && input.caseIds.length > 0) throw noSuchCase(id, workspace.folder)
      const raw = record && (await workspace.blobs.get(record.caseId))
      const sighting = record?.allSightings.find(({ sightingId }) => sightingId === record.judgement?.sightingId)
      if (!record?.judgement || !raw || !sighting) continue
      const { report, keys, visibleWords } = await pool.judgeAndTie({
        caseId: record.caseId,
        raw,
        sighting,
        gathered: record.gathered[sighting.sightingId] ?? null,
      })
      judged += 1
      const before = fingerprint(record.judgement.report)
      if (fingerprint(report) === before) continue
      moved.push({ caseId: record.caseId, before: short(record.judgement.report), after: short(report) })
      if (input.isSaving)
        await workspace.cases.saveJudgement({
          ...record.judgement,
          ruleset: report.version.ruleset,
          judgedAt: context.clock.now().toISOString(),
          report,
          keys,
          visibleWords,
        })
    }
    return { judged, same: judged - moved.length, moved }
  } finally {
    await pool.close()
    await workspace.close()
  }
}

/** Versions may move without the judgement moving. */
const fingerprint = ({ version: _, ...report }: Report) => JSON.stringify(report)
const short = ({ verdict, attackScore }: Report) => `${verdict} ${attackScore}`
