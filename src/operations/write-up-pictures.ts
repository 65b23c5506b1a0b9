/** The pictures of a write-up: the mail painted anew without whom it was sent to, and the landing pages as they were visited. */
import type { CaseId } from '../model/index.ts'
import type { Painter, Workspace } from './context.ts'
import { drawingOf, type WriteUp } from './write-up.ts'

export interface WriteUpPictures {
  /** By the names that the write-up calls them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly notices: readonly string[]
}

export async function picturesOf(
  workspace: Pick<Workspace, 'cases' | 'blobs' | 'secrets' | 'events'>,
  painter: Painter | null,
  { pages, ...where }: Pick<WriteUp, 'campaign' | 'sample' | 'pages'>,
  isRedacted: boolean,
): Promise<WriteUpPictures> {
  const pictures = new Map<string, Uint8Array>()
  const notices: string[] = []
  for (const [index, name] of pages.entries()) {
    const bytes = name === null ? null : await workspace.blobs.get(name as CaseId)
    if (bytes) pictures.set(`page-${index + 1}.jpg`, bytes)
  }
  if (painter === null) notices.push('There is no browser to paint the mail with: its picture is left out.')
  else
    try {
      pictures.set('mail.jpg', await painter.paintWhole(await drawingOf(workspace, where, isRedacted)))
    } catch (cause) {
      notices.push(`The mail could not be painted: ${cause instanceof Error ? cause.message.split('\n')[0] : 'unknown reason'}`)
    }
  return { pictures, notices }
}
