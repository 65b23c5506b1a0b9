/** Judges mails from files, folders or standard input in memory and keeps nothing. Lines come as they are ready. */
import { fileReceivedAt, readMails } from '../intake/index.ts'
import type { Report } from '../model/index.ts'
import { type ExamineOptions, examine } from '../pipeline/index.ts'
import type { Context } from './context.ts'

export interface CheckInput {
  readonly paths: readonly string[]
  readonly trustReceivers: readonly string[]
  /** Open the pages behind the links. */
  readonly visit?: { readonly pictures?: string | undefined; readonly laboratory?: string | undefined }
  /** Bytes read so far, for a progress bar. */
  readonly onProgress?: (bytes: number) => void
}

export type CheckLine = Report | { readonly path: string; readonly error: string }

/** Mails in flight: enough to keep every thread busy, few enough to stay small in memory. */
const IN_FLIGHT_MAX = 32
/** The first mails are judged in this thread: for one file a pool costs more than it brings. */
const ALONE_MAX = 4

export async function* checkMails(context: Context, input: CheckInput): AsyncGenerator<CheckLine> {
  const resolver = await context.openResolver()
  const visitor = input.visit ? await openVisits(context, input.visit) : null
  const options: ExamineOptions = {
    resolver,
    trustedReceivers: [...context.config.trustedReceivers, ...input.trustReceivers],
    clock: context.clock,
    source: 'file',
    ...(visitor ? { visitLinks: visitor.visitLinks } : {}),
  }
  let pool: Awaited<ReturnType<Context['openPool']>> | null = null
  let bytes = 0
  let count = 0
  const inFlight = new Set<Promise<void>>()
  const ready: CheckLine[] = []
  const track = (task: Promise<void>) => {
    const settled = task.finally(() => inFlight.delete(settled))
    inFlight.add(settled)
  }
  try {
    for await (const found of readMails(input.paths)) {
      if ('error' in found) {
        ready.push(found)
      } else {
        bytes += found.raw.byteLength
        count += 1
        if (count > ALONE_MAX) pool ??= await context.openPool()
        const judging = pool
        track(checkOne(found.path, found.raw, judging ? { ...options, judgeCase: (one) => judging.judge(one) } : options, ready))
        if (!judging || inFlight.size >= IN_FLIGHT_MAX) await Promise.race(inFlight)
      }
      input.onProgress?.(bytes)
      while (ready.length > 0) yield ready.shift() as CheckLine
    }
    while (inFlight.size > 0 || ready.length > 0) {
      if (ready.length === 0) await Promise.race(inFlight)
      while (ready.length > 0) yield ready.shift() as CheckLine
    }
  } finally {
    await visitor?.close()
    await (pool as { close(): Promise<void> } | null)?.close()
  }
}

async function openVisits(context: Context, { pictures, laboratory }: NonNullable<CheckInput['visit']>) {
  const { keeperOf } = await import('./visit-pages.ts')
  return context.openVisitor({ keep: await keeperOf(pictures), laboratory })
}

async function checkOne(path: string, raw: Uint8Array, options: ExamineOptions, ready: CheckLine[]): Promise<void> {
  try {
    // A file that says several originals gives several lines, all with its path.
    const received = fileReceivedAt(raw, options.trustedReceivers, options.clock.now())
    for (const report of await examine(raw, { ...options, path, received })) ready.push(withPath(report, path))
  } catch (cause) {
    ready.push({ path, error: cause instanceof Error ? cause.message : 'The mail could not be judged.' })
  }
}

function withPath(report: Report, path: string): Report {
  const { schemaVersion, path: _, ...rest } = report
  return { schemaVersion, path, ...rest }
}
