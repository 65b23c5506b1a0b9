/** Routes of *Settings*: its tabs, and their forms. A form that is refused comes back with what was typed and why. */
import type { Context, Hono } from 'hono'
import { Refusal } from '../model/index.ts'
import {
  AUDIT_ENTRIES_MAX,
  applyRetention,
  endSession,
  keepTrap,
  listAudit,
  listReceivers,
  listSessions,
  listTokens,
  listTraps,
  makeToken,
  removeTrap,
  revokeToken,
  setReceivers,
  setRetention,
  showRetention,
  showSettings,
} from '../operations/index.ts'
import { cleanText } from '../operations/words.ts'
import { accessPage, allSettingsPage, auditPage, type Markup, mailSettingsPage, sessionsPage, trapsPage } from '../web/index.ts'
import { browserName } from './browser-name.ts'
import { type Desk, signedIn } from './desk.ts'
import { secretOf } from './guard.ts'

type Form = Readonly<Record<string, string>>

export function addSettingsPages(app: Hono, desk: Desk): void {
  const page = (path: string, draw: (c: Context) => Promise<Markup>) =>
    app.get(
      path,
      signedIn(desk, async (c) => {
        desk.guard(c, 'admin')
        return c.html(await draw(c))
      }),
    )
  const form = (path: string, change: (c: Context, given: Form) => Promise<unknown>, back: string, again: Again) =>
    app.post(path, async (c) => {
      desk.guard(c, 'admin')
      const given = await formOf(c)
      try {
        const made = await change(c, given)
        return made instanceof Response ? made : c.redirect(back, 303)
      } catch (cause) {
        if (!(cause instanceof Refusal) || cause.httpStatus === 401 || cause.httpStatus === 403) throw cause
        return c.html(await again(c, cause.message, given), cause.httpStatus)
      }
    })
  app.get('/settings', (c) => c.redirect('/settings/traps'))
  addTraps(desk, page, form)
  addMailSettings(desk, page, form)
  addAccess(desk, page, form)
  page('/settings/audit', async (c) => {
    const limit = Math.min(Number(c.req.query('limit')) || AUDIT_SHOWN, AUDIT_ENTRIES_MAX)
    return auditPage({ asker: desk.whoAsks(c), limit, entries: (await desk.ask(c, listAudit, { limit })).entries.map(readable) })
  })
  page('/settings/all', async (c) => allSettingsPage({ asker: desk.whoAsks(c), ...(await desk.ask(c, showSettings, {})) }))
}

const AUDIT_SHOWN = 100

type Again = (c: Context, problem: string, given: Form) => Promise<Markup>
type AddPage = (path: string, draw: (c: Context) => Promise<Markup>) => void
type AddForm = (path: string, change: (c: Context, given: Form) => Promise<unknown>, back: string, again: Again) => void

function addTraps(desk: Desk, page: AddPage, form: AddForm): void {
  const draw = async (c: Context, problem: string | null = null, typed: Form = {}) =>
    trapsPage({ asker: desk.whoAsks(c), problem, typed, ...(await desk.ask(c, listTraps, {})) })
  page('/settings/traps', (c) => draw(c))
  const keep = (c: Context, { at, kind, seeded, since }: Form) =>
    desk.ask(c, keepTrap, checked(keepTrap, { at, kind, seeded, since: since || null }))
  form('/settings/traps', keep, '/settings/traps', draw)
  form(
    '/settings/traps/remove',
    (c, { at }) => desk.ask(c, removeTrap, { at }),
    '/settings/traps',
    (c, says) => draw(c, says),
  )
}

function addMailSettings(desk: Desk, page: AddPage, form: AddForm): void {
  const draw = async (c: Context, problem: string | null = null) => {
    const [receivers, retention] = await Promise.all([desk.ask(c, listReceivers, {}), desk.ask(c, showRetention, {})])
    return mailSettingsPage({ asker: desk.whoAsks(c), problem, receivers, retention })
  }
  const here = '/settings/mail'
  const again: Again = (c, says) => draw(c, says)
  page(here, (c) => draw(c))
  const receivers = (c: Context, given: Form) => {
    const trustedReceivers = (given.receivers ?? '').split(/[\s,;]+/).filter(Boolean)
    return desk.ask(c, setReceivers, checked(setReceivers, { trustedReceivers }))
  }
  form('/settings/receivers', receivers, here, again)
  const retention = (c: Context, { days = '' }: Form) =>
    desk.ask(c, setRetention, checked(setRetention, { days: days.trim() === '' ? null : Number(days) }))
  form('/settings/retention', retention, here, again)
  form('/settings/retention/apply', (c) => desk.ask(c, applyRetention, {}), here, again)
}

function addAccess(desk: Desk, page: AddPage, form: AddForm): void {
  const draw = async (c: Context, problem: string | null = null, typed: Form = {}) =>
    accessPage({ asker: desk.whoAsks(c), problem, typed, ...(await desk.ask(c, listTokens, {})) })
  page('/settings/access', (c) => draw(c))
  const make = async (c: Context, { name, role }: Form) => {
    const { token, record } = await desk.ask(c, makeToken, checked(makeToken, { name, role }))
    const { tokens } = await desk.ask(c, listTokens, {})
    // Drawn at once and not led on to: what is shown once must stand in no address and in no history.
    return c.html(accessPage({ asker: desk.whoAsks(c), tokens, made: { token, name: record.name, role: record.role } }), 201)
  }
  form('/settings/access', make, '/settings/access', draw)
  form(
    '/settings/access/revoke',
    (c, { tokenId }) => desk.ask(c, revokeToken, { tokenId }),
    '/settings/access',
    (c, says) => draw(c, says),
  )
  const sessions = async (c: Context, problem: string | null = null) => {
    const secret = secretOf(c, desk.callerOf(c).isHttps)
    const own = secret === undefined ? null : desk.service.access.sessions.whoIs(secret)
    const found = (await desk.ask(c, listSessions, {})).sessions.map((one) => ({
      ...one,
      browser: cleanText(one.browser, BROWSER_CHARS_MAX),
      browserName: browserName(one.browser),
      isOwn: one.sessionId === own?.sessionId,
    }))
    return sessionsPage({ asker: desk.whoAsks(c), problem, sessions: found })
  }
  page('/settings/sessions', (c) => sessions(c))
  form(
    '/settings/sessions/end',
    (c, { sessionId }) => desk.ask(c, endSession, { sessionId }),
    '/settings/sessions',
    (c, says) => sessions(c, says),
  )
}

const BROWSER_CHARS_MAX = 200

/** The desk takes what is not understood for a page that is not there; a form says which field and why. */
function checked(operation: { readonly input: { safeParse(given: unknown): Parsed } }, given: object): object {
  const parsed = operation.input.safeParse(given)
  const issue = parsed.error?.issues[0]
  if (issue) throw new Refusal(`${NAMES[String(issue.path[0])] ?? String(issue.path[0] ?? 'The form')}: ${issue.message}`)
  return given
}

interface Parsed {
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } | undefined
}

const NAMES: Readonly<Record<string, string>> = {
  at: 'Address or domain',
  kind: 'Kind',
  seeded: 'Where it was seeded',
  since: 'Since',
  name: 'Name',
  role: 'Role',
  days: 'Days',
  trustedReceivers: 'Receivers',
}

async function formOf(c: Context): Promise<Form> {
  const form = await c.req.parseBody().catch((cause) => {
    throw new Refusal('The form could not be read.', { cause })
  })
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

type Entry = Awaited<ReturnType<typeof listAudit.run>>['entries'][number]

/** Names and values may have been typed by anybody. */
const readable = ({ by, from, on, says, ...rest }: Entry) => ({
  ...rest,
  by: cleanText(by, 60),
  from: cleanText(from, 60),
  on: Object.fromEntries(Object.entries(on).map(([name, value]) => [cleanText(name, 40), cleanText(value, 200)])),
  ...(says === undefined ? {} : { says: cleanText(says, 200) }),
})
