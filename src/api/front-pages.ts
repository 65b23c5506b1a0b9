/** Routes of the front page and of what goes out of it: its list, the pictures on it. */
import type { Hono } from 'hono'
import { type FrontEntry, feedOf, listInteresting, showFrontPage, showMailPicture } from '../operations/index.ts'
import { paragraphOf, safeText } from '../operations/words.ts'
import { type InterestingEntry, interestingListPage, interestingPage } from '../web/index.ts'
import type { Desk } from './desk.ts'

const LISTED = 50

export function addFrontPages(app: Hono, { isKnown, whoAsks, guard, ask, service }: Desk): void {
  const entryOf = (one: Omit<FrontEntry, 'says' | 'recent' | 'before' | 'alsoIn'> & Partial<FrontEntry>): InterestingEntry => ({
    id: one.campaign,
    caseId: one.sampleCaseId,
    score: one.interest.score,
    brand: one.brand === null ? '' : safeText(one.brand, 60),
    subject: safeText(one.subject, 160),
    from: safeText(one.from, 120),
    verdict: one.verdict,
    says: safeText(one.says ?? paragraphOf(one), SAYS_CHARS_MAX),
    first: one.firstSeenAt.slice(0, 10),
    last: one.lastSeenAt.slice(0, 10),
    cases: one.cases,
    recent: one.recent ?? 0,
    before: one.before ?? 0,
    alsoIn: one.alsoIn ?? [],
    hasPicture: service.pictures?.isHopeful(one.sampleCaseId) ?? false,
  })

  app.get('/interesting', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    const at = c.req.query('at') || undefined
    const { sections, at: from, newestAt, ...found } = await ask(c, showFrontPage, at === undefined ? {} : { at })
    return c.html(
      interestingPage(
        {
          ...found,
          sections: sections.map(({ entries, ...one }) => ({ ...one, entries: entries.map(entryOf) })),
          day: inWords(from),
          isoDay: from.slice(0, 10),
          newestDay: newestAt === null ? null : inWords(newestAt),
          isAskedFor: at !== undefined,
        },
        whoAsks(c),
      ),
    )
  })
  app.get('/interesting/all', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    const { days = 'all' } = c.req.query()
    const found = await ask(c, listInteresting, { limit: LISTED, ...(days === 'all' ? {} : { days }) })
    return c.html(
      interestingListPage(
        {
          entries: found.campaigns.map(entryOf),
          heldAgainst: found.heldAgainst,
          days: days === 'all' ? null : Number(days),
        },
        whoAsks(c),
      ),
    )
  })
  app.get('/feed.atom', async (c) => {
    const token = c.req.query('token')
    // Readers of feeds send no headers. The token then stands in their lists and in logs between: README says so.
    if (token === undefined || !service.access.whoIs(token)) guard(c, 'reader')
    const { origin } = new URL(c.req.url)
    const pageOf = (campaign: string) => `${origin}/campaigns/${campaign}`
    c.header('content-type', 'application/atom+xml; charset=utf-8')
    return c.body(await feedOf(service.workspace, { self: `${origin}/feed.atom`, pageOf }))
  })
  app.get('/cases/:caseId/picture', async (c) => {
    guard(c, 'reader')
    const { jpeg } = await ask(c, showMailPicture, c.req.param())
    return c.body(Buffer.from(jpeg, 'base64'), 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=86400' })
  })
}

const SAYS_CHARS_MAX = 900

const inWords = (at: string): string =>
  new Date(at).toLocaleDateString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
