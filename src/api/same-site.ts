/**
 * What another site must not do through the browser of somebody who may: act with his cookie or his place at this machine (CSRF), or
 * reach us under a name of its own that it lets point here (DNS rebinding). Decided in docs/decisions/access.md.
 */
import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { Refusal } from '../model/index.ts'
import { tokenOf } from './guard.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Only under a name that is ours: a site can let its own name point anywhere, but not an address or `localhost`. */
export function refuseForeignNames(names: readonly string[]): MiddlewareHandler {
  const known = new Set(names.map((one) => one.toLowerCase()))
  return async (c, next) => {
    const name = nameIn(c.req.header('host') ?? new URL(c.req.url).host)
    if (isIP(name) === 0 && !/^(?:[a-z\d-]{1,63}\.)?localhost$/.test(name) && !known.has(name))
      throw new Refusal('Telltale is not known under this name. If it is right, add it to http.publicNames in the settings file.', {
        httpStatus: 421,
      })
    await next()
  }
}

/** The host of a Host field, without its port and a dot at its end. */
function nameIn(host: string): string {
  const bare = /^\[([\da-f:.]{2,45})\](?::\d{1,5})?$/i.exec(host)?.[1] ?? host.replace(/:\d{1,5}$/, '')
  return bare.replace(/\.$/, '').toLowerCase()
}

/** Every browser says of what it sends where it comes from (Sec-Fetch-Site, else Origin); who says neither is none, and has no cookie. */
export const refuseForeignSites: MiddlewareHandler = async (c, next) => {
  if (!SAFE.has(c.req.method) && !mayChange(c)) throw new Refusal('This request came from another site.', { httpStatus: 403 })
  await next()
}

function mayChange(c: Context): boolean {
  // A token in the header: no other site can know it, and none could send the header without our leave (CORS), which nobody gets.
  // Nothing but a token: names and passwords in an address make a browser send a header, too.
  if (tokenOf(c) !== null) return true
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return isOwnSite(site)
  const origin = c.req.header('origin')
  if (origin === undefined) return c.req.header('cookie') === undefined
  return URL.canParse(origin) && new URL(origin).host === (c.req.header('host') ?? new URL(c.req.url).host)
}

/** `none`: typed or chosen by the person. */
const isOwnSite = (site: string): boolean => site === 'same-origin' || site === 'none'

/** Another site led here. */
export const isLedHere = (c: Context): boolean => {
  const site = c.req.header('sec-fetch-site')
  return site !== undefined && !isOwnSite(site)
}
