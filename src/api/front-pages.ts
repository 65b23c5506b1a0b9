/** Routes of the front page and of what goes out of it: its list, the pictures on it. */
import type { Hono } from 'hono'
import { type FrontEntry, feedOf, listInteresting, type SectionId, showFrontPage, showMailPicture } from '../operations/index.ts'
import { kinInWords, paragraphOf, safeText } from '../operations/words.ts'
import { type InterestingEntry, interestingListPage, interestingPage } from '../web/index.ts'
import { type Desk, signedIn } from './desk.ts'

const LISTED = 50

export function addFrontPages(app: Hono, desk: Desk): void {
  const { whoAsks, guard, ask, service } = desk
  const entryOf = (one: ListedCampaign & Partial<FrontEntry>, section?: SectionId): InterestingEntry => ({
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
    mark: one.mark ?? null,
    kin: kinOf(one, section),
    hasPicture: service.pictures?.isHopeful(one.sampleCaseId) ?? false,
  })

  app.get(
    '/interesting',
    signedIn(desk, async (c) => {
      const at = c.req.query('at') || undefined
      const { sections, at: from, newestAt, ...found } = await ask(c, showFrontPage, at === undefined ? {} : { at })
      return c.html(
        interestingPage(
          {
            ...found,
            sections: sections.map(({ entries, ...one }) => ({ ...one, entries: entries.map((entry) => entryOf(entry, one.id)) })),
            day: inWords(from),
            isoDay: from.slice(0, 10),
            newestDay: newestAt === null ? null : inWords(newestAt),
            isAskedFor: at !== undefined,
          },
          whoAsks(c),
        ),
      )
    }),
  )
  app.get(
    '/interesting/all',
    signedIn(desk, async (c) => {
      const { days = 'all', misuses } = c.req.query()
      const found = await ask(c, listInteresting, { limit: LISTED, ...(days === 'all' ? {} : { days }), ...(misuses ? { misuses } : {}) })
      return c.html(
        interestingListPage(
          {
            entries: found.campaigns.map((one) => entryOf(one)),
            heldAgainst: found.heldAgainst,
            days: days === 'all' ? null : Number(days),
            misuses: misuses ? { domain: misuses, name: safeText(found.campaigns[0]?.misuses?.name ?? misuses, SERVICE_CHARS_MAX) } : null,
          },
          whoAsks(c),
        ),
      )
    }),
  )
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
    const { jpeg } = await ask(c, showMailPicture, c.req.param())
    return c.body(Buffer.from(jpeg, 'base64'), 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=86400' })
  })
}

const SAYS_CHARS_MAX = 900
const SERVICE_CHARS_MAX = 60

type ListedCampaign = Awaited<ReturnType<typeof listInteresting.run>>['campaigns'][number]

/** The others that an entry stands for: those that are new are listed as such. */
function kinOf(
  { kin = 0, misuses }: Pick<ListedCampaign, 'misuses'> & { readonly kin?: number },
  section?: SectionId,
): InterestingEntry['kin'] {
  const says = safeText(kinInWords({ kin, misuses }), SERVICE_CHARS_MAX * 2)
  if (says === '' || misuses === null) return null
  const asked = new URLSearchParams({ ...(section === 'new' ? { days: '7' } : {}), misuses: misuses.domain })
  return { says, href: `/interesting/all?${asked}` }
}

const inWords = (at: string): string =>
  new Date(at).toLocaleDateString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
