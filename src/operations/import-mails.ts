/** Takes mails from files into the store: durable first, judged after. Safe to repeat: the same file adds nothing. */
import { readMails } from '../intake/index.ts'
import type { Context } from './context.ts'

export interface ImportInput {
  readonly paths: readonly string[]
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportProgress {
  readonly bytes: number
  readonly accepted: number
  readonly known: number
  readonly failed: number
}

export interface ImportResult extends ImportProgress {
  readonly errors: readonly { readonly path: string; readonly error: string }[]
}

/** Accepts at once, so that they share their fsyncs. */
const ACCEPTS_MAX = 64
const REPORTED_ERRORS_MAX = 100

export async function importMails(context: Context, input: ImportInput): Promise<ImportResult> {
  const workspace = await context.openWorkspace()
  const progress = { bytes: 0, accepted: 0, known: 0, failed: 0 }
  const errors: { path: string; error: string }[] = []
  const inFlight = new Set<Promise<void>>()
  const fail = (path: string, error: string) => {
    progress.failed += 1
    if (errors.length < REPORTED_ERRORS_MAX) errors.push({ path, error })
  }
  try {
    await workspace.pipeline.project()
    for await (const found of readMails(input.paths)) {
      if ('error' in found) {
        fail(found.path, found.error)
        continue
      }
      const accepting = workspace.acceptor
        .accept({ raw: found.raw, source: 'file', envelope: null, path: found.path })
        .then(
          ({ isKnown }) => {
            progress[isKnown ? 'known' : 'accepted'] += 1
          },
          (cause) => fail(found.path, cause instanceof Error ? cause.message : 'could not be stored'),
        )
        .finally(() => inFlight.delete(accepting))
      inFlight.add(accepting)
      progress.bytes += found.raw.byteLength
      if (inFlight.size >= ACCEPTS_MAX) await Promise.race(inFlight)
      input.onProgress?.(progress)
    }
    await Promise.all(inFlight)
    await workspace.pipeline.drained()
    return { ...progress, errors }
  } finally {
    await workspace.close()
  }
}
