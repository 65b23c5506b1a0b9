/** Routes of *Case*: the page, the drawing of its mail, the pictures of its landing pages, its raw source. */
import type { Hono } from 'hono'
import { alikeCases, showCase, showMail, showPagePicture, showRaw } from '../operations/index.ts'
import { casePage, rawPage } from '../web/index.ts'
import { type Desk, languageOf, mailDrawing } from './desk.ts'
import { caseView, frameOf, rawView } from './views.ts'

export function addCasePages(app: Hono, { isKnown, whoAsks, guard, ask }: Desk): void {
  app.get('/cases/:caseId', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    const language = languageOf(c)
    const [shown, { cases: alike }] = await Promise.all([ask(c, showCase, c.req.param()), ask(c, alikeCases, c.req.param())])
    const view = caseView(shown, alike, language)
    return c.html(casePage(view, frameOf(language, `/cases/${view.caseId}`), whoAsks(c)))
  })
  app.get('/cases/:caseId/mail', async (c) => {
    guard(c, 'reader')
    return mailDrawing(c, (await ask(c, showMail, { ...c.req.param(), ...c.req.query() })).html)
  })
  app.get('/cases/:caseId/pages/:page/picture', async (c) => {
    guard(c, 'reader')
    const { jpeg } = await ask(c, showPagePicture, c.req.param())
    return c.body(Buffer.from(jpeg, 'base64'), 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' })
  })
  app.get('/cases/:caseId/raw', async (c) => {
    if (!isKnown(c)) return c.redirect('/sign-in')
    return c.html(rawPage(rawView(c.req.param('caseId'), await ask(c, showRaw, c.req.param())), whoAsks(c)))
  })
}
