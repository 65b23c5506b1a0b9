/** Routes of the timeline and of the searches that are kept; what all pages with a search share. */
import type { Context, Hono } from 'hono'
import { Refusal } from '../model/index.ts'
import {
  listSearches,
  removeSearch,
  SEARCH_CHARS_MAX,
  saveSearch,
  searchFields,
  showTimeline,
  type TimelineFound,
} from '../operations/index.ts'
import { type SearchParts, timelinePage } from '../web/index.ts'
import { type Desk, signedIn } from './desk.ts'
import { timelineView } from './search-views.ts'

const FIELDS = searchFields()

export const partsOf = async ({ ask }: Desk, c: Context, search: string, problem: string | null): Promise<SearchParts> => ({
  search,
  problem,
  saved: (await ask(c, listSearches, {})).searches,
  fields: FIELDS,
})

export function addSearchPages(app: Hono, desk: Desk): void {
  const { ask, whoAsks } = desk
  app.get(
    '/timeline',
    signedIn(desk, async (c) => {
      const { by = 'verdict' } = c.req.query()
      const search = searchOf(c)
      const [found, problem] = await orProblem(ask(c, showTimeline, { search, by }), NO_TIMELINE)
      return c.html(
        timelinePage({ ...(await partsOf(desk, c, search, problem)), ...timelineView(found, search) }, whoAsks(c)),
        problem === null ? 200 : 400,
      )
    }),
  )
  app.post('/stream/searches', async (c) => {
    const { query, name } = await c.req.parseBody()
    const saved = await ask(c, saveSearch, { query, name })
    return c.redirect(`/stream?${new URLSearchParams({ search: saved.query }).toString()}`, 303)
  })
  app.post('/stream/searches/remove', async (c) => {
    await ask(c, removeSearch, { name: (await c.req.parseBody()).name })
    return c.redirect('/stream', 303)
  })
}

const NO_TIMELINE: TimelineFound = { by: 'verdict', step: 'day', cases: 0, values: [], spans: [] }

export const searchOf = (c: Context): string => (c.req.query('search') ?? '').trim().slice(0, SEARCH_CHARS_MAX)

/** A search that is not understood is told beside the box it was typed into; a page that is not there stays a problem. */
export async function orProblem<Found>(asked: Promise<Found>, otherwise: NoInfer<Found>): Promise<readonly [Found, string | null]> {
  try {
    return [await asked, null]
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.httpStatus !== 400) throw cause
    return [otherwise, cause.message]
  }
}
