/** Routes of *Case*: the page, the drawings of its mail, its source and report, its files, and what people say of it. */
import type { Context, Hono } from 'hono'
import {
  ARCHIVE_PASSWORD,
  alikeCases,
  contestCase,
  judgeAgain,
  labelCase,
  packFile,
  showAnatomy,
  showCase,
  showMail,
  showPagePicture,
  showRaw,
} from '../operations/index.ts'
import { casePage, jsonPage, rawPage } from '../web/index.ts'
import { caseView, rawView } from './case-views.ts'
import { type Desk, languageOf, mailDrawing, signedIn } from './desk.ts'
import { frameOf } from './views.ts'

export function addCasePages(app: Hono, desk: Desk): void {
  const { ask, whoAsks } = desk
  const page = (path: string, draw: (c: Context) => Promise<Response>) => app.get(path, signedIn(desk, draw))
  page('/cases/:caseId', async (c) => {
    const language = languageOf(c)
    const [shown, { cases: alike }] = await Promise.all([ask(c, showCase, c.req.param()), ask(c, alikeCases, c.req.param())])
    // Of a mail that was deleted there is nothing to take apart.
    const anatomy = shown.state === 'retired' ? null : await ask(c, showAnatomy, c.req.param())
    const asker = whoAsks(c)
    const view = caseView({ shown, alike, anatomy, asker, password: ARCHIVE_PASSWORD }, language)
    return c.html(casePage(view, frameOf(language, `/cases/${view.caseId}`), asker))
  })
  page('/cases/:caseId/raw', async (c) => {
    const found = await ask(c, showRaw, { ...c.req.param(), ...c.req.query() })
    const caseId = c.req.param('caseId') ?? ''
    return c.html(rawPage(rawView(caseId, found), frameOf(languageOf(c), `/cases/${caseId}/raw`), whoAsks(c)))
  })
  page('/cases/:caseId/json', async (c) => {
    const { report, caseId } = await ask(c, showCase, c.req.param())
    return c.html(
      jsonPage({
        caseId,
        json: JSON.stringify(report, null, 2),
        frame: frameOf(languageOf(c), `/cases/${caseId}/json`),
        asker: whoAsks(c),
      }),
    )
  })
  app.get('/cases/:caseId/mail', async (c) => {
    return mailDrawing(c, (await ask(c, showMail, { ...c.req.query(), ...c.req.param(), language: languageOf(c) })).html)
  })
  app.get('/cases/:caseId/pages/:page/picture', async (c) => {
    const { jpeg } = await ask(c, showPagePicture, c.req.param())
    return c.body(Buffer.from(jpeg, 'base64'), 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' })
  })
  app.get('/cases/:caseId/files/:part', async (c) => {
    const { filename, archive } = await ask(c, packFile, c.req.param())
    return c.body(Buffer.from(archive, 'base64'), 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${filename}"`,
    })
  })
  addHands(app, desk)
}

function addHands(app: Hono, { ask }: Desk): void {
  const said = (path: string, place: string, say: (c: Context, given: object) => Promise<unknown>) =>
    app.post(path, async (c) => {
      await say(c, { ...(await c.req.parseBody()), ...c.req.param() })
      return c.redirect(`/cases/${c.req.param('caseId')}#${place}`, 303)
    })
  said('/cases/:caseId/label', 'hands', (c, given) => ask(c, labelCase, given))
  said('/cases/:caseId/contest', 'hands', (c, given) => ask(c, contestCase, given))
  said('/cases/:caseId/judge-again', 'again', (c, given) => ask(c, judgeAgain, given))
}
