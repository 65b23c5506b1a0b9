/** Routes of the files that pages need. What is asked for by its hash is kept for ever; the rest is asked about again each time. */
import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { etag } from 'hono/etag'
import { Refusal } from '../model/index.ts'
import { clientModule, iconSvg, isCurrent, ROOM_SHEETS, styleSheet, THEMES, type Theme, themeSheet, titleFont } from '../web/index.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'
const THEME_COOKIE = 'telltale-looks'
const COOKIE_SECONDS = 365 * 24 * 3600

export function addAssets(app: Hono): void {
  for (const path of ['/styles/*', '/icon.svg', '/title.woff2', '/client/*', '/theme.css']) app.use(path, etag())
  for (const sheet of ['frame', ...ROOM_SHEETS] as const)
    app.get(`/styles/${sheet}.css`, (c) => asset(c, styleSheet(sheet), 'text/css; charset=utf-8', isCurrent(sheet, c.req.query('v') ?? '')))
  app.get('/icon.svg', (c) => asset(c, iconSvg(), 'image/svg+xml', isCurrent('icon', c.req.query('v') ?? '')))
  app.get('/title.woff2', (c) => asset(c, titleFont(), 'font/woff2', isCurrent('title', c.req.query('v') ?? '')))
  app.get('/client/:hash{[0-9a-f]{12}}/:module{[a-z-]{1,40}\\.js}', (c) => client(c, isCurrent('client', c.req.param('hash'))))
  app.get('/client/:module{[a-z-]{1,40}\\.js}', (c) => client(c, false))
  app.get('/theme.css', (c) => {
    c.header('vary', 'cookie')
    return asset(c, themeSheet(themeOf(getCookie(c, THEME_COOKIE))), 'text/css; charset=utf-8', false)
  })
  app.post('/looks', async (c) => {
    const { theme } = await c.req.parseBody()
    setCookie(c, THEME_COOKIE, themeOf(theme), { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: COOKIE_SECONDS })
    return c.redirect(backTo(c))
  })
}

const themeOf = (given: unknown): Theme => THEMES.find((one) => one === given) ?? 'system'

/** The page on which the form stood, if it was one of ours. */
function backTo(c: Context): string {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return '/'
  const { host, pathname, search } = new URL(referer)
  // Two slashes at the start would name another host.
  return host === c.req.header('host') && !pathname.startsWith('//') ? pathname + search : '/'
}

/** @throws Refusal when there is none of that name */
function client(c: Context, isForEver: boolean): Response {
  const text = clientModule(c.req.param('module')?.slice(0, -'.js'.length) ?? '')
  if (text === null) throw new Refusal('There is no such page.', { httpStatus: 404 })
  return asset(c, text, 'text/javascript; charset=utf-8', isForEver)
}

function asset(c: Context, body: string | Buffer<ArrayBuffer>, type: string, isForEver: boolean): Response {
  c.header('content-type', type)
  c.header('cache-control', isForEver ? FOR_EVER : ASK_AGAIN)
  return c.body(body)
}
