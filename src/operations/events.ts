/** Events that lures may take as their pretext: out of files and feeds into the journal, and listed. The same event, taken in twice, is one. */
import { isDeepStrictEqual } from 'node:util'
import { cleanText, safeText } from '../explain/index.ts'
import { eventOf, readFeed } from '../feeds/index.ts'
import type { GuardOptions } from '../investigate/guard/proxy.ts'
import { type JournalEntry, Refusal, type StoredEvent } from '../model/index.ts'
import type { Resolver } from '../ports/index.ts'
import type { Context, Workspace } from './context.ts'

export interface EventsTaken {
  /** Not known before. */
  readonly added: number
  /** Known under the same name and day, but said otherwise: what is said now holds. */
  readonly changed: number
  readonly known: number
  /** Headlines of feeds that say no day, or nothing by which a mail could be told to be about them. */
  readonly leftOut: number
  readonly errors: readonly { readonly from: string; readonly error: string }[]
}

type Store = Pick<Workspace, 'cases' | 'journal' | 'pipeline'>
export type FeedReader = (url: string) => Promise<Uint8Array>

/** Files of events, or saved feeds (`.xml`, `.rss`, `.atom`). A file that is wrong is told of and the others are taken in. */
export async function importEvents(context: Context, { files }: { readonly files: readonly string[] }): Promise<EventsTaken> {
  const [{ loadEvents }, { readFile }] = await Promise.all([import('../config/events.ts'), import('node:fs/promises')])
  const read = async (file: string): Promise<Headlines> =>
    FEED_FILE.test(file)
      ? eventsOfFeed(
          await readFile(file).catch((cause) => Promise.reject(new Refusal(`${cleanText(file, 200)} could not be read.`, { cause }))),
          {
            source: file,
            days: context.config.feeds.days,
          },
        )
      : { events: loadEvents(file), leftOut: 0 }
  return withWorkspace(context, (workspace) => takeIn(workspace, context.clock, files, read))
}

/** Feeds by their addresses; none given: those of the settings. */
export async function fetchEvents(context: Context, { urls }: { readonly urls: readonly string[] }): Promise<EventsTaken> {
  const { feeds } = context.config
  const wanted = urls.length > 0 ? urls : feeds.urls
  if (wanted.length === 0) throw new Refusal('Say which feeds to fetch, or name them in the settings (feeds.urls).')
  const resolver = await context.openResolver()
  if (resolver === null) throw new Refusal('Feeds cannot be fetched offline.')
  const read = feedReader(resolver)
  return withWorkspace(context, (workspace) => takeInFeeds(workspace, context.clock, { urls: wanted, days: feeds.days, read }))
}

export interface FeedsWish {
  readonly urls: readonly string[]
  readonly days: number
  readonly read: FeedReader
}

export const takeInFeeds = (workspace: Store, clock: Context['clock'], { urls, days, read }: FeedsWish): Promise<EventsTaken> =>
  takeIn(workspace, clock, urls, async (url) => eventsOfFeed(await read(url), { source: url, days }))

/** By the guard of visits: no address that is not public, within bytes and time. */
export const feedReader =
  (resolver: Resolver, guard: Partial<GuardOptions> = {}): FeedReader =>
  async (url) => {
    const { fetchDocument, resolveWith } = await import('../investigate/index.ts')
    return (await fetchDocument(url, { guard: { resolve: resolveWith(resolver), ...guard } })).bytes
  }

export async function* listStoredEvents(
  context: Context,
  { limit, day }: { readonly limit: number; readonly day?: string | undefined },
): AsyncGenerator<{ line: StoredEvent; text: string }> {
  if (day !== undefined && !ISO_DAY.test(day)) throw new Refusal(`A day is written 2013-10-08, not “${cleanText(day, 20)}”.`)
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.project()
    for (const event of await workspace.cases.eventsBetween(day ?? FIRST_DAY, day ?? LAST_DAY, limit))
      yield { line: event, text: textOf(event) }
  } finally {
    await workspace.close()
  }
}

const FEED_FILE = /\.(?:xml|rss|atom)$/i
const ISO_DAY = /^\d{4}-\d\d-\d\d$/
export const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31'] as const
const SOURCES_MAX = 1_000
const ERROR_CHARS_MAX = 300

interface Headlines {
  readonly events: readonly StoredEvent[]
  readonly leftOut: number
}

function eventsOfFeed(bytes: Uint8Array, wish: { readonly source: string; readonly days: number }): Headlines {
  const items = readFeed(decoded(bytes))
  const events = items.flatMap((item) => eventOf(item, wish) ?? [])
  return { events, leftOut: items.length - events.length }
}

/** In the charset that its first line names, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const named = /^[^<]{0,10}<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}["']([\w-]{1,30})/.exec(
    Buffer.from(bytes.subarray(0, 300)).toString('latin1'),
  )?.[1]
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

async function withWorkspace<Result>(context: Context, use: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.project()
    return await use(workspace)
  } finally {
    await workspace.close()
  }
}

/** One source after the other; each is in the journal before the next is read. */
async function takeIn(
  workspace: Store,
  clock: Context['clock'],
  sources: readonly string[],
  read: (source: string) => Promise<Headlines>,
): Promise<EventsTaken> {
  const taken = { added: 0, changed: 0, known: 0, leftOut: 0 }
  const errors: { from: string; error: string }[] = []
  for (const from of sources.slice(0, SOURCES_MAX)) {
    try {
      const { events, leftOut } = await read(from)
      const kept = await keepEvents(workspace, clock.now().toISOString(), events)
      taken.leftOut += leftOut
      for (const kind of ['added', 'changed', 'known'] as const) taken[kind] += kept[kind]
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      errors.push({ from, error: cleanText(cause.message, ERROR_CHARS_MAX) })
    }
  }
  return { ...taken, errors }
}

async function keepEvents({ cases, journal, pipeline }: Store, at: string, events: readonly StoredEvent[]) {
  const fresh: JournalEntry[] = []
  let added = 0
  const byId = new Map(events.map((event) => [event.id, event]))
  for (const event of byId.values()) {
    const known = await cases.findEvent(event.id)
    if (known === null) added += 1
    // Where it was read is no news of the event: two feeds that tell of it must not write it in turn.
    else if (isDeepStrictEqual({ ...known, name: '', source: '' }, { ...event, name: '', source: '' })) continue
    fresh.push({ type: 'event', at, event })
  }
  if (fresh.length > 0) await journal.append(fresh)
  await pipeline.project()
  return { added, changed: fresh.length - added, known: events.length - fresh.length }
}

const textOf = ({ name, from, to, brands, words, countries, source }: StoredEvent): string =>
  [
    `${from === to ? from : `${from} – ${to}`}  ${safeText(name, 100)}`,
    `     ${safeText([...brands, ...countries].join(', ') || 'anybody', 60)}: ${safeText(words.join(', '), 120)}  (${safeText(source, 80)})`,
  ].join('\n')
