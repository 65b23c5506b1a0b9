/** Routes of the pages: an operation is asked, a view is drawn. No logic of their own. */
import type { Context, Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { Refusal, type Report } from '../model/index.ts'
import {
  alikeCases,
  checkMail,
  listCases,
  listInteresting,
  type ServiceContext,
  showCase,
  showHealth,
  showMail,
  showPagePicture,
  showRaw,
} from '../operations/index.ts'
import { languageFor } from '../operations/words.ts'
import { type Answer, answerPage, casePage, checkPage, interestingPage, rawPage, signInPage, streamPage } from '../web/index.ts'
import { asset } from './assets.ts'
import { addCampaignPages } from './campaign-routes.ts'
import { interestingEntryOf } from './campaign-views.ts'
import { openDesk } from './desk.ts'
import { COOKIE, FRAME_CSP, type IsTokenValid, refuseForeignOrigin } from './guard.ts'
import { openShelf } from './shelf.ts'
import { caseView, frameOf, rawView, rowOf, wordsOf } from './views.ts'

/** What the reader chose on the page, else what the browser asks for. */
const languageOf = (c: Context) => languageFor(c.req.query('lang') ?? c.req.header('accept-language'))

const COOKIE_SECONDS = 30 * 24 * 3600

export function addPages(app: Hono, service: ServiceContext, isTokenValid: IsTokenValid): void {
  const pictures = openShelf<string>()
  const answered = openShelf<readonly Omit<Answer, 'words'>[]>()
  const desk = openDesk(service, isTokenValid)
  const { isKnown, guard, ask } = desk
  addCampaignPages(app, desk)

  app.get('/', (c) => c.html(checkPage({ frame: frameOf(languageOf(c), '/'), isSignedIn: isKnown(c) })))
  app.get('/style.css', (c) => asset(c, 'style.css', 'text/css; charset=utf-8'))
  app.get('/icon.svg', (c) => asset(c, 'icon.svg', 'image/svg+xml'))

  app.post('/check', async (c) => {
    guard(c, true)
    refuseForeignOrigin(c)
    const raw = await mailOf(c)
    if (raw === null) {
      const frame = frameOf(languageOf(c), '/')
      return c.html(checkPage({ frame, isSignedIn: isKnown(c), problem: frame.words.nothingGiven }), 400)
    }
    const { reports, mailHtml } = await ask(checkMail, { raw })
    const framePath = mailHtml === '' ? null : `/check/mail/${pictures.put(mailHtml)}`
    return answer(c, answered.put((reports as readonly Report[]).map((report) => ({ report, framePath }))))
  })
  /** The same answer may be had in another language for as long as its picture. */
  const answer = (c: Context, id: string) => {
    const found = answered.find(id)
    if (found === null) throw new Refusal('This answer is gone; check the mail again.', { httpStatus: 404 })
    const language = languageOf(c)
    const answers = found.map((one) => ({ ...one, words: wordsOf(one.report, language) }))
    return c.html(answerPage({ frame: frameOf(language, `/check/answer/${id}`), answers, isSignedIn: isKnown(c) }))
  }
  app.get('/check/answer/:id', (c) => {
    guard(c, true)
    return answer(c, c.req.param('id'))
  })
  app.get('/check/mail/:id', (c) => {
    const html = pictures.find(c.req.param('id'))
    if (html === null) throw new Refusal('This picture is gone; check the mail again.', { httpStatus: 404 })
    return frame(c, html)
  })

  app.get('/sign-in', (c) => {
    const token = c.req.query('token')
    if (token !== undefined && isTokenValid(token)) return signIn(c, token)
    return c.html(signInPage(token === undefined ? undefined : 'This token is not known.'), token === undefined ? 200 : 401)
  })
  app.post('/sign-in', async (c) => {
    refuseForeignOrigin(c)
    const token = (await c.req.parseBody()).token
    if (typeof token === 'string' && isTokenValid(token.trim())) return signIn(c, token.trim())
    return c.html(signInPage('This token is not known.'), 401)
  })
  app.post('/sign-out', (c) => {
    refuseForeignOrigin(c)
    deleteCookie(c, COOKIE)
    return c.redirect('/')
  })

  app.get('/stream', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    const { search = '', verdict = '', after } = c.req.query()
    const given = { limit: 100, ...(search ? { search } : {}), ...(verdict ? { verdict } : {}), ...(after ? { after } : {}) }
    const [page, health] = await Promise.all([ask(listCases, given), ask(showHealth, {})])
    const counts = { cases: health.cases.cases - health.cases.carriers, waiting: health.queue.waiting + health.queue.running }
    return c.html(streamPage({ rows: page.cases.map(rowOf), next: page.next, search, verdict, counts }))
  })
  app.get('/interesting', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    const { days = '31' } = c.req.query()
    const found = await ask(listInteresting, { limit: 30, ...(days === 'all' ? {} : { days }) })
    return c.html(
      interestingPage({
        entries: found.campaigns.map(interestingEntryOf),
        heldAgainst: found.heldAgainst,
        days: days === 'all' ? null : Number(days),
      }),
    )
  })
  app.get('/cases/:caseId', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    const language = languageOf(c)
    const [shown, { cases: alike }] = await Promise.all([ask(showCase, c.req.param()), ask(alikeCases, c.req.param())])
    const view = caseView(shown, alike, language)
    return c.html(casePage(view, frameOf(language, `/cases/${view.caseId}`)))
  })
  app.get('/cases/:caseId/mail', async (c) => {
    guard(c)
    return frame(c, (await ask(showMail, c.req.param())).html)
  })
  app.get('/cases/:caseId/pages/:page/picture', async (c) => {
    guard(c)
    const { jpeg } = await ask(showPagePicture, c.req.param())
    return c.body(Buffer.from(jpeg, 'base64'), 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' })
  })
  app.get('/cases/:caseId/raw', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    return c.html(rawPage(rawView(c.req.param('caseId'), await ask(showRaw, c.req.param()))))
  })
}

function signIn(c: Context, token: string): Response {
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: COOKIE_SECONDS })
  // A page of our own, not a redirect: a strict cookie is not sent along when another site led here.
  return c.redirect('/stream')
}

function frame(c: Context, html: string): Response {
  c.header('content-security-policy', FRAME_CSP)
  return c.html(html)
}

/** The mail out of the form: the file when one was chosen, else the pasted text; null when there is neither. */
async function mailOf(c: Context): Promise<Uint8Array | null> {
  const form = await c.req.parseBody().catch((cause) => {
    throw new Refusal('The form could not be read.', { cause })
  })
  const { file, source } = form
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  if (typeof source === 'string' && source.trim() !== '') return new TextEncoder().encode(source.trimStart())
  return null
}
