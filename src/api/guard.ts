/** Who may ask: a token in the header or a session in the cookie, the open door for this machine; and what every answer tells the browser to refrain from. */
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Asker, mayAs, Refusal, type Role } from '../model/index.ts'
import type { ServiceContext } from '../operations/index.ts'
import type { CallerOf } from './caller.ts'

export const COOKIE = 'telltale'

/** A token in the header; null when there is none. */
export function tokenOf(c: Context): string | null {
  const header = c.req.header('authorization')
  return header?.toLowerCase().startsWith('bearer ') ? header.slice(7).trim() : null
}

/** What the cookie holds. Over https only one that no plain page of ours can have set. */
export const secretOf = (c: Context, isHttps: boolean): string | undefined =>
  isHttps ? getCookie(c, COOKIE, 'host') : getCookie(c, COOKIE)

export function whoAsks(c: Context, { access }: Pick<ServiceContext, 'access'>, callerOf: CallerOf): Asker | null {
  const token = tokenOf(c)
  if (token !== null) return access.whoIs(token)
  const secret = secretOf(c, callerOf(c).isHttps)
  return secret === undefined ? null : access.sessions.whoIs(secret)
}

/** @throws Refusal for who may not; a stranger on this machine may what is open to anyone here */
export function requireRole(isHere: boolean, asker: Asker | null, needed: Role | 'anyone-here'): void {
  if (needed === 'anyone-here') {
    if (asker !== null || isHere) return
  } else if (asker !== null) {
    if (mayAs(asker, needed)) return
    throw new Refusal(`This needs the role ${needed}; your token has the role ${asker.role}.`, { httpStatus: 403 })
  }
  throw new Refusal('A token is needed. Whoever runs Telltale makes one: telltale token make --name NAME --role reader', {
    httpStatus: 401,
  })
}

export const PAGE_CSP =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'"
const FRAME_REST =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
/** The mail in its frame: an origin of its own; nothing runs, nothing loads, nothing leads out. */
export const FRAME_CSP = `sandbox; ${FRAME_REST}`
/**
 * The same where our own page has to reach its marks (`client/lights.ts`): it has our origin, and still nothing runs, loads or leads out. Same origin is
 * dangerous together with scripts, which could then take the sandbox off; without them there is nobody inside who could use it: handlers and `javascript:`
 * are scripts, too, forms and windows and the way to the top stay shut, and whatever would be loaded (and so carry our cookie) is refused by
 * `default-src 'none'`. docs/decisions has the whole of it; test/end-to-end/tricks.test.ts counts scripts and requests in a real browser.
 */
export const FRAME_CSP_REACHED = `sandbox allow-same-origin; ${FRAME_REST}`
/** Nothing of ours asks for any of these. */
const PERMISSIONS =
  'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()'
const HSTS_SECONDS = 31_536_000

export const securityHeaders =
  (callerOf: CallerOf): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', PAGE_CSP)
    c.header('x-content-type-options', 'nosniff')
    if (!c.res.headers.has('referrer-policy')) c.header('referrer-policy', 'same-origin')
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('cross-origin-resource-policy', 'same-origin')
    c.header('origin-agent-cluster', '?1')
    c.header('permissions-policy', PERMISSIONS)
    c.header('x-permitted-cross-domain-policies', 'none')
    if (callerOf(c).isHttps) c.header('strict-transport-security', `max-age=${HSTS_SECONDS}`)
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  }
