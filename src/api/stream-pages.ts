/** Routes of *Stream*: the page, the part of it that a search draws anew, what is done with selected cases. What is live stands in `stream-live.ts`. */
import type { Context, Hono } from 'hono'
import { mayAs, Refusal } from '../model/index.ts'
import {
  conditionChips,
  exportChoices,
  labelCases,
  listCases,
  liveOf,
  markCases,
  publishPicked,
  SEARCH_CHARS_MAX,
  searchWith,
  showHealth,
  streamFilters,
} from '../operations/index.ts'
import { type SearchParts, searchHref, streamPage, streamResults } from '../web/index.ts'
import { type Desk, signedIn } from './desk.ts'
import { orProblem, partsOf, searchOf } from './search-pages.ts'
import { addLiveStream } from './stream-live.ts'
import { viewOf } from './stream-view.ts'
import { rowOf } from './views.ts'

const CASES_A_PAGE = 100
/** Pictures are drawn one after the other, when they come into sight. */
const PICTURES_A_PAGE = 48
const EXPORTS = exportChoices()

export function addStreamPages(app: Hono, desk: Desk): void {
  addLiveStream(app, desk)
  app.get(
    '/stream',
    signedIn(desk, async (c) => {
      const given = c.req.query()
      const search = searchWith(searchOf(c), given.was ?? '', given).slice(0, SEARCH_CHARS_MAX)
      const isPart = given.part === 'results'
      // A form names its filters beside the search: the address that stays has them in it.
      if (!isPart && given.was !== undefined) return c.redirect(searchHref('/stream', { search }), 303)
      const [{ shown, problem }, counts] = await Promise.all([listed(desk, c, search), isPart ? null : countsOf(desk, c)])
      const options = { ...(await partsOf(desk, c, search, problem)), ...shown }
      const status = problem === null ? 200 : 400
      return counts === null
        ? c.html(streamResults(options), status)
        : c.html(streamPage({ ...options, counts, done: doneOf(c) }, desk.whoAsks(c)), status)
    }),
  )
  app.post('/stream/picked', async (c) => {
    const { say = '', cases = [], search = '', after = '' } = await c.req.parseBody({ all: true })
    const [what = '', value = ''] = `${say}`.split(' ')
    if (what !== 'label' && what !== 'mark') throw new Refusal('Say what the cases are, or how they are to be marked.')
    const { cases: count } =
      what === 'label' ? await desk.ask(c, labelCases, { cases, label: value }) : await desk.ask(c, markCases, { cases, mark: value })
    return c.redirect(
      searchHref('/stream', { search: `${search}`.slice(0, SEARCH_CHARS_MAX), after: `${after}`, done: `${what}-${value}-${count}` }),
      303,
    )
  })
  app.post('/stream/export', async (c) => {
    const { format, cases = [], search = '' } = await c.req.parseBody({ all: true })
    const { filename, mediaType, text } = await desk.ask(c, publishPicked, { cases, search, format })
    c.header('content-disposition', `attachment; filename="${filename}"`)
    c.header('content-type', mediaType)
    return c.body(text)
  })
}

type Shown = Omit<Parameters<typeof streamResults>[0], keyof SearchParts>

async function listed(desk: Desk, c: Context, search: string): Promise<{ shown: Shown; problem: string | null }> {
  const { ask, service, whoAsks } = desk
  const { after } = c.req.query()
  const chosen = viewOf(c)
  // Before the list is read: what comes in between is told twice rather than never.
  const last = liveOf(service.workspace).last()
  const limit = chosen.view === 'pictures' ? PICTURES_A_PAGE : CASES_A_PAGE
  const given = { limit, search, ...(after ? { after } : {}) }
  const [page, problem] = await orProblem(ask(c, listCases, given), { cases: [], found: null, next: null })
  const asker = whoAsks(c)
  return {
    problem,
    shown: {
      ...chosen,
      rows: page.cases.map((one) => rowOf(one, (caseId) => service.pictures?.isHopeful(caseId) ?? false)),
      next: page.next,
      found: page.found,
      after: after ?? null,
      hasPictures: service.pictures !== null,
      filters: streamFilters(search, service.workspace.settings.now().traps),
      chips: conditionChips(search),
      exports: EXPORTS,
      maySay: asker !== null && mayAs(asker, 'analyst'),
      smtp: service.smtp ?? null,
      last,
    },
  }
}

async function countsOf({ ask }: Desk, c: Context): Promise<{ cases: number; waiting: number }> {
  const { cases, queue } = await ask(c, showHealth, {})
  return { cases: cases.cases - cases.carriers, waiting: queue.waiting + queue.running }
}

const DONE = { label: 'A person says now', mark: 'Marked' } as const

/** What a form did, out of the address it led back to; other words there say nothing. */
function doneOf(c: Context): string | null {
  const [, what, value, count] = /^(label|mark)-(attack|unwanted|benign|star|dull|none)-(\d{1,4})$/.exec(c.req.query('done') ?? '') ?? []
  if (what !== 'label' && what !== 'mark') return null
  return `${DONE[what]} ${value === 'none' ? 'no more' : value}: ${count} ${count === '1' ? 'case' : 'cases'}.`
}
