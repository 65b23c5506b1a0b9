/** What the command line publishes out of a data folder. */
import { writeFile } from 'node:fs/promises'
import { Refusal } from '../model/index.ts'
import type { Context } from './context.ts'
import { asText, publish } from './publish.ts'

export interface PublishWish {
  readonly id: string
  readonly format: string
  readonly isRedacted: boolean
  /** The file; standard output is the caller's when absent. */
  readonly to?: string | undefined
}

/** @throws Refusal as `publish`, or when the file cannot be written */
export async function publishFrom(
  context: Context,
  { id, format, isRedacted, to }: PublishWish,
): Promise<{ text: string; filename: string }> {
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.drained()
    const given = /^[0-9a-f]{16}$/.test(id) && (await workspace.cases.findCampaign(`campaign:${id}`)) ? `campaign:${id}` : id
    const { written, filename } = await publish(workspace, { id: given, format, isRedacted, madeAt: context.clock.now().toISOString() })
    if (to === undefined) return { text: asText(written), filename }
    await writeFile(to, written).catch((cause) => {
      throw new Refusal(`The file ${to} cannot be written.`, { cause })
    })
    return { text: '', filename: to }
  } finally {
    await workspace.close()
  }
}
