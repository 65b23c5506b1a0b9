/** Routes of signing in and out: a token becomes a cookie that no script reads. */
import type { Context, Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { signInPage } from '../web/index.ts'
import type { Desk } from './desk.ts'
import { COOKIE } from './guard.ts'

const COOKIE_SECONDS = 30 * 24 * 3600

export function addSessionPages(app: Hono, { service: { access } }: Desk): void {
  const unknown = (c: Context) => c.html(signInPage('This token is not known.'), 401)
  app.get('/sign-in', (c) => {
    const token = c.req.query('token')
    if (token === undefined) return c.html(signInPage())
    return access.whoIs(token) ? signIn(c, token) : unknown(c)
  })
  app.post('/sign-in', async (c) => {
    const { token } = await c.req.parseBody()
    const given = typeof token === 'string' ? token.trim() : ''
    return access.whoIs(given) ? signIn(c, given) : unknown(c)
  })
  app.post('/sign-out', (c) => {
    deleteCookie(c, COOKIE)
    return c.redirect('/')
  })
}

function signIn(c: Context, token: string): Response {
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: COOKIE_SECONDS })
  // A page of our own, not a redirect: a strict cookie is not sent along when another site led here.
  return c.redirect('/stream')
}
