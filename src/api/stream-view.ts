/** How a reader wants the list: said in the address, remembered by a cookie, so that it holds without script. */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ListView } from '../web/index.ts'

const COOKIE = 'telltale-list'
const COOKIE_SECONDS = 365 * 24 * 3600
type Choice = 'wide' | 'dense' | 'pictures'

export interface ViewChosen {
  readonly view: ListView
  readonly isDense: boolean
}

export function viewOf(c: Context): ViewChosen {
  const { view, rows } = c.req.query()
  const asked: Choice | null = view === 'pictures' ? 'pictures' : view === 'list' ? (rows === 'dense' ? 'dense' : 'wide') : null
  if (asked !== null) setCookie(c, COOKIE, asked, { httpOnly: true, sameSite: 'Strict', path: '/stream', maxAge: COOKIE_SECONDS })
  const choice = asked ?? getCookie(c, COOKIE)
  return { view: choice === 'pictures' ? 'pictures' : 'list', isDense: choice === 'dense' }
}
