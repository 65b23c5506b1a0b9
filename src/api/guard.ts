/** Who may ask: tokens (header or cookie), the open door for this machine, one bucket of requests an address, security headers. */

import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Asker, mayAs, Refusal, type Role } from '../model/index.ts'
import type { ServiceContext } from '../operations/index.ts'

export const COOKIE = 'telltale'
const ADDRESSES_MAX = 10_000
const MINUTE_MS = 60_000

export function tokenOf(c: Context): string | null {
  const header = c.req.header('authorization')
  if (header?.toLowerCase().startsWith('bearer ')) return header.slice(7).trim()
  return getCookie(c, COOKIE) ?? null
}

/** The socket's address; '' in tests, which have no socket. */
function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // `app.request()` has no connection: treated as a stranger.
    return ''
  }
}

export const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')

export function whoAsks(c: Context, { access }: ServiceContext): Asker | null {
  const token = tokenOf(c)
  return token === null ? null : access.whoIs(token)
}

/** @throws Refusal for who may not; a stranger on this machine may what is open to anyone here */
export function requireRole(c: Context, asker: Asker | null, needed: Role | 'anyone-here'): void {
  if (needed === 'anyone-here') {
    if (asker !== null || isLoopback(addressOf(c))) return
  } else if (asker !== null) {
    if (mayAs(asker, needed)) return
    throw new Refusal(`This needs the role ${needed}; your token has the role ${asker.role}.`, { httpStatus: 403 })
  }
  throw new Refusal('A token is needed. It was printed when Telltale was started for the first time.', { httpStatus: 401 })
}

/** A form of another site must not act with our cookie (RFC 6265bis SameSite is the first wall, this the second). */
export const refuseForeignOrigin: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin')
  if (origin !== undefined && !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
    const host = c.req.header('host') ?? ''
    if (!URL.canParse(origin) || new URL(origin).host !== host)
      throw new Refusal('This request came from another site.', { httpStatus: 403 })
  }
  await next()
}

export function limitRequests(perMinuteMax: number): MiddlewareHandler {
  const buckets = new Map<string, { left: number; filledAt: number }>()
  return async (c, next) => {
    const address = addressOf(c)
    const now = Date.now()
    const bucket = buckets.get(address) ?? { left: perMinuteMax, filledAt: now }
    bucket.left = Math.min(perMinuteMax, bucket.left + ((now - bucket.filledAt) / MINUTE_MS) * perMinuteMax) - 1
    bucket.filledAt = now
    if (buckets.size >= ADDRESSES_MAX && !buckets.has(address)) buckets.clear()
    buckets.set(address, bucket)
    if (bucket.left < 0) throw new Refusal('Too many requests; wait a minute.', { httpStatus: 429 })
    await next()
  }
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

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', PAGE_CSP)
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'same-origin')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
}
