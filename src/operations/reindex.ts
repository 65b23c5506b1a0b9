/** Rebuilds the database from blobs and journal: what was gathered once is kept, the rest is computed again. */
import type { StoreCounts } from '../ports/index.ts'
import type { Context } from './context.ts'

export interface ReindexResult extends StoreCounts {
  /** Stored mails that no entry of the journal names: what is left of a journal that was lost, or of a mail refused half-way. */
  readonly unlisted: number
}

export async function reindex(context: Context): Promise<ReindexResult> {
  const workspace = await context.openWorkspace({ isReindexing: true })
  try {
    await workspace.pipeline.drained()
    let unlisted = 0
    for await (const id of workspace.blobs.list()) if ((await workspace.cases.findCase(id)) === null) unlisted += 1
    return { ...(await workspace.cases.counts()), unlisted }
  } finally {
    await workspace.close()
  }
}
