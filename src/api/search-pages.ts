/** Routes of the pages with a search: the stream, the timeline, and the searches that are kept. */
import type { Context, Hono } from 'hono'
import { Refusal } from '../model/index.ts'
import {
  listCases,
  listSearches,
  removeSearch,
  SEARCH_CHARS_MAX,
  saveSearch,
  searchFields,
  showHealth,
  showTimeline,
  type TimelineFound,
} from '../operations/index.ts'
import { type SearchParts, streamPage, timelinePage } from '../web/index.ts'
import type { Desk } from './desk.ts'
import { timelineView } from './search-views.ts'
import { rowOf } from './views.ts'

const CASES_A_PAGE = 100
const FIELDS = searchFields()

export function addSearchPages(app: Hono, { ask, isKnown, whoAsks }: Desk): void {
  const partsOf = async (c: Context, search: string, problem: string | null): Promise<SearchParts> => ({
    search,
    problem,
    saved: (await ask(c, listSearches, {})).searches,
    fields: FIELDS,
  })
  app.get('/stream', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    const { verdict = '', after } = c.req.query()
    const search = searchOf(c)
    const given = { limit: CASES_A_PAGE, search, ...(verdict ? { verdict } : {}), ...(after ? { after } : {}) }
    const [[page, problem], health] = await Promise.all([
      orProblem(ask(c, listCases, given), { cases: [], found: null, next: null }),
      ask(c, showHealth, {}),
    ])
    const counts = { cases: health.cases.cases - health.cases.carriers, waiting: health.queue.waiting + health.queue.running }
    const shown = { rows: page.cases.map(rowOf), next: page.next, found: page.found, verdict, counts }
    return c.html(streamPage({ ...(await partsOf(c, search, problem)), ...shown }, whoAsks(c)), problem === null ? 200 : 400)
  })
  app.get('/timeline', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    const { by = 'verdict' } = c.req.query()
    const search = searchOf(c)
    const [found, problem] = await orProblem(ask(c, showTimeline, { search, by }), NO_TIMELINE)
    return c.html(
      timelinePage({ ...(await partsOf(c, search, problem)), ...timelineView(found, search) }, whoAsks(c)),
      problem === null ? 200 : 400,
    )
  })
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

const searchOf = (c: Context): string => (c.req.query('search') ?? '').trim().slice(0, SEARCH_CHARS_MAX)

/** A search that is not understood is told beside the box it was typed into; a page that is not there stays a problem. */
async function orProblem<Found>(asked: Promise<Found>, otherwise: NoInfer<Found>): Promise<readonly [Found, string | null]> {
  try {
    return [await asked, null]
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.httpStatus !== 400) throw cause
    return [otherwise, cause.message]
  }
}
