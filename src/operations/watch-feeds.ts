/** The service fetches its feeds by itself: at the start, then at every interval, one round at a time. What goes wrong is told and tried again the next time. */
import type { Context, Workspace } from './context.ts'
import { type FeedReader, takeInFeeds } from './events.ts'

export { feedReader } from './events.ts'

export interface FeedsWatch {
  readonly urls: readonly string[]
  readonly everyMinutes: number
  readonly days: number
  readonly read: FeedReader
  readonly onNotice: (says: string) => void
}

export function watchFeeds(
  workspace: Pick<Workspace, 'cases' | 'journal' | 'pipeline'>,
  clock: Context['clock'],
  { everyMinutes, onNotice, ...wish }: FeedsWatch,
): { close(): Promise<void> } {
  let round: Promise<void> | null = null
  const look = () => {
    round ??= takeInFeeds(workspace, clock, wish)
      .then(
        ({ errors }) => {
          for (const { error } of errors) onNotice(error)
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
      clearInterval(timer)
      await round
    },
  }
}
