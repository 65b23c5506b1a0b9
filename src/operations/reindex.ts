/** Rebuilds the database from blobs and journal: what was gathered once is kept, the rest is computed again. */
import type { StoreCounts } from '../ports/index.ts'
import type { Context } from './context.ts'

export async function reindex(context: Context): Promise<StoreCounts> {
  const workspace = await context.openWorkspace({ isReindexing: true })
  try {
    await workspace.pipeline.drained()
    return await workspace.cases.counts()
  } finally {
    await workspace.close()
  }
}
