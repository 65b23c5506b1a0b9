/** Routes of signing in and out: a token becomes a session, whose secret stands in a cookie that no script reads. */
import type { Context, Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { type Asker, Refusal } from '../model/index.ts'
import { signInPage } from '../web/index.ts'
import { browserName } from './browser-name.ts'
import type { Desk } from './desk.ts'
import { COOKIE, secretOf } from './guard.ts'
import { openWaits } from './limits.ts'
import { isLedHere } from './same-site.ts'

/** As long as a session lasts at most. */
const COOKIE_SECONDS = 30 * 24 * 3600
/** A link with a token in it stays in histories and scrolled-up terminals: it opens the door right after the token was made, and then no more. */
const LINK_MS_MAX = 3_600_000
const TOKEN_CHARS_MAX = 200

const UNKNOWN = 'This token is not known.'
const OLD_LINK = 'This link has served: it works for an hour after its token was made. Type the token here.'
const LED_HERE = 'Another site led here with a token in its link. Type your own token here.'

export function addSessionPages(app: Hono, desk: Desk): void {
  const { access } = desk.service
  const waits = openWaits()
  const refused = async (c: Context, says: string) => {
    const { address } = desk.callerOf(c)
    waits.failed(address)
    await desk.auditor.failedSignIn(address, says)
    return c.html(signInPage(says), 401)
  }
  /** Whoever waits is not even heard with a right token: else the wait would tell nothing. */
  const waiting = (c: Context): Response | Promise<Response> | null => {
    const seconds = Math.ceil(waits.left(desk.callerOf(c).address) / 1000)
    if (seconds === 0) return null
    c.header('retry-after', String(seconds))
    return c.html(signInPage(`Too many wrong tokens from your network. Try again in ${inWords(seconds)}.`), 429)
  }
  const signIn = async (c: Context, asker: Asker) => {
    waits.passed(desk.callerOf(c).address)
    return begin(c, desk, asker)
  }
  app.get('/sign-in', async (c) => {
    const token = c.req.query('token')
    if (token === undefined) return c.html(signInPage())
    c.header('referrer-policy', 'no-referrer')
    const wait = waiting(c)
    if (wait) return wait
    if (isLedHere(c)) return c.html(signInPage(LED_HERE), 403)
    const asker = access.whoIs(token.slice(0, TOKEN_CHARS_MAX))
    if (asker === null) return refused(c, UNKNOWN)
    return isFresh(desk, asker) ? signIn(c, asker) : c.html(signInPage(OLD_LINK), 403)
  })
  app.post('/sign-in', async (c) => {
    const wait = waiting(c)
    if (wait) return wait
    const { token } = await c.req.parseBody().catch((cause) => {
      throw new Refusal('The form could not be read.', { cause })
    })
    const asker = access.whoIs(typeof token === 'string' ? token.trim().slice(0, TOKEN_CHARS_MAX) : '')
    return asker === null ? refused(c, UNKNOWN) : signIn(c, asker)
  })
  app.post('/sign-out', async (c) => {
    const { isHttps } = desk.callerOf(c)
    const ended = await endOwn(c, desk)
    if (ended) await desk.auditor.note({ asker: ended, address: desk.callerOf(c).address, did: 'sign-out', on: {} })
    deleteCookie(c, COOKIE, isHttps ? { prefix: 'host', secure: true, path: '/' } : { path: '/' })
    return c.redirect('/', 303)
  })
}

async function begin(c: Context, desk: Desk, asker: Asker): Promise<Response> {
  const { address, isHttps } = desk.callerOf(c)
  await endOwn(c, desk)
  const browser = c.req.header('user-agent') ?? ''
  const secret = await desk.service.access.sessions.begin(asker.tokenId, { address, browser })
  if (secret === null) return c.html(signInPage(UNKNOWN), 401)
  await desk.auditor.note({ asker, address, did: 'sign-in', on: { browser: browserName(browser) } })
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: COOKIE_SECONDS } as const
  setCookie(c, COOKIE, secret, isHttps ? { ...options, secure: true, prefix: 'host' } : options)
  return c.redirect('/stream', 303)
}

/** The session of this browser, should it have one. */
async function endOwn(c: Context, { service: { access }, callerOf }: Desk): Promise<Asker | null> {
  const secret = secretOf(c, callerOf(c).isHttps)
  const own = secret === undefined ? null : access.sessions.whoIs(secret)
  if (own) await access.sessions.end(own.sessionId)
  return own
}

const isFresh = ({ service: { access } }: Desk, { tokenId }: Asker): boolean => {
  const made = access.tokens().find((one) => one.tokenId === tokenId)
  return made !== undefined && Date.now() - Date.parse(made.madeAt) < LINK_MS_MAX
}

const inWords = (seconds: number): string =>
  seconds < 120 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`
