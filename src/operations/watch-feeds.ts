/** The service fetches its feeds by itself: at the start, then at every interval, one round at a time. What goes wrong is told and tried again the next time. */
import { Refusal } from '../model/index.ts'
import type { Resolver } from '../ports/index.ts'
import type { Context, Workspace } from './context.ts'
import { type FeedReader, feedReader, takeInFeeds } from './events.ts'

export interface FeedsWatch {
  readonly urls: readonly string[]
  readonly everyMinutes: number
  readonly days: number
  readonly read: FeedReader
  readonly onNotice: (says: string) => void
  readonly onRound?: (errors: readonly string[]) => void
}

/** As the settings say; nothing where they name no feed, or nobody may be asked. */
export function watchFeedsOf(
  { config: { feeds }, clock }: Pick<Context, 'config' | 'clock'>,
  workspace: Workspace,
  resolver: Resolver | null,
): { close(): Promise<void> } {
  if (feeds.urls.length === 0 || resolver === null) return { close: async () => undefined }
  const onNotice = (says: string) => void process.stderr.write(`${says}\n`)
  return watchFeeds(workspace, clock, {
    ...feeds,
    read: feedReader(resolver),
    onNotice,
    onRound: (errors) => workspace.vitals.fetched({ urls: feeds.urls.length, errors }),
  })
}

export function watchFeeds(
  workspace: Pick<Workspace, 'cases' | 'journal' | 'pipeline'>,
  clock: Context['clock'],
  { everyMinutes, onNotice, onRound, ...wish }: FeedsWatch,
): { close(): Promise<void> } {
  let round: Promise<void> | null = null
  let isClosed = false
  /** At the end the feed that is being read is waited for, the others are not begun. */
  const read: FeedReader = async (url) => {
    if (isClosed) throw new Refusal('The service is stopping.')
    return wish.read(url)
  }
  const look = () => {
    round ??= takeInFeeds(workspace, clock, { ...wish, read })
      .then(
        ({ errors }) => {
          if (isClosed) return
          for (const { error } of errors) onNotice(error)
          onRound?.(errors.map(({ error }) => error))
        },
        (cause: unknown) => onNotice(`Feeds were not read: ${cause instanceof Error ? cause.message : 'unknown reason'}`),
      )
      .finally(() => (round = null))
  }
  look()
  const timer = setInterval(look, everyMinutes * 60_000)
  timer.unref()
  return {
    async close() {
      isClosed = true
      clearInterval(timer)
      await round
    },
  }
}
