/** Routes of *Check a mail*: the form, samples, the answer and its drawing, the answer as a file. Nothing is kept until somebody says so. */
import type { Context, Hono } from 'hono'
import { Refusal } from '../model/index.ts'
import { type Checked, checkGiven, contestVerdict, drawChecked, givenMail, keepMail, NOTE_CHARS_MAX } from '../operations/index.ts'
import { sampleMail } from '../operations/sample-mails.ts'
import { answerFile, answerPage, type CheckPageOptions, checkPage } from '../web/index.ts'
import { answerView, likelyProgram } from './answer-view.ts'
import { type Desk, languageOf, mailDrawing } from './desk.ts'
import { openShelf } from './shelf.ts'
import { frameOf } from './views.ts'

interface Limits {
  readonly uploadBytesMax: number
}

/** An answer for as long as it can be looked at. */
interface Held {
  readonly given: Uint8Array
  readonly isOneOfSeveral: boolean
  readonly checked: readonly Checked[]
  said: 'kept' | 'contested' | null
}

const bytesOf = ({ given, checked }: Held): number => checked.reduce((sum, { raw }) => sum + raw.byteLength, given.byteLength)

export function addCheckPages(app: Hono, desk: Desk, limits: Limits): void {
  const { guard, service } = desk
  const shelf = openShelf(bytesOf)
  const hold = async (c: Context, given: Uint8Array, isOneOfSeveral: boolean) => {
    const id = shelf.put({ given, isOneOfSeveral, checked: await checkGiven(service, given), said: null })
    return c.redirect(`/check/answer/${id}?lang=${languageOf(c)}`, 303)
  }
  app.get('/', (c) => formPage(c, desk, limits))
  app.post('/check', async (c) => {
    guard(c, 'anyone-here')
    const found = await givenMail(await bytesGiven(c))
    return 'problem' in found ? formPage(c, desk, limits, found.problem, 400) : hold(c, found.raw, found.isOneOfSeveral)
  })
  app.get('/check', (c) => c.redirect('/'))
  app.get('/check/sample/:name', async (c) => {
    guard(c, 'anyone-here')
    return hold(c, await sampleMail(c.req.param('name'), languageOf(c)), false)
  })
  addAnswerPages(
    app,
    desk,
    (c) => {
      guard(c, 'anyone-here')
      return shelf.find(c.req.param('id') ?? '')
    },
    limits,
  )
}

type Find = (c: Context) => Held | null

function addAnswerPages(app: Hono, desk: Desk, find: Find, limits: Limits): void {
  const gone = (c: Context) => formPage(c, desk, limits, 'gone', 404)
  const pathOf = (c: Context) => `/check/answer/${c.req.param('id')}`
  app.get('/check/answer/:id', (c) => {
    const held = find(c)
    if (held === null) return gone(c)
    const [language, path] = [languageOf(c), pathOf(c)]
    const answers = held.checked.map((one, at) => answerView(one, language, { path: `/check/mail/${c.req.param('id')}/${at}` }))
    return c.html(answerPage({ ...held, answers, path, frame: frameOf(language, path), asker: desk.whoAsks(c) }))
  })
  app.get('/check/answer/:id/save', async (c) => {
    const held = find(c)
    if (held === null) return gone(c)
    const language = languageOf(c)
    const answers = await Promise.all(
      held.checked.map(async (one) => answerView(one, language, { document: await drawChecked(one, false) })),
    )
    const day = new Date().toISOString().slice(0, 10)
    c.header('content-disposition', `attachment; filename="telltale-${day}.html"`)
    return c.html(answerFile({ ...held, answers, path: null, frame: frameOf(language, null) }, day))
  })
  app.get('/check/mail/:id/:at/:marks{all}?', async (c) => {
    const one = find(c)?.checked[Number(c.req.param('at'))]
    if (!one) throw new Refusal('This picture is gone; check the mail again.', { httpStatus: 404 })
    return mailDrawing(c, await drawChecked(one, c.req.param('marks') === 'all'))
  })
  app.post('/check/answer/:id/:deed{keep|contest}', async (c) => {
    const held = find(c)
    if (held === null) return gone(c)
    const { note } = await c.req.parseBody()
    const isKept = c.req.param('deed') === 'keep'
    if (isKept) await desk.ask(c, keepMail, { raw: held.given })
    else
      await desk.ask(c, contestVerdict, {
        raw: held.given,
        caseId: held.checked[0]?.report.caseId,
        note: `${note ?? ''}`.slice(0, NOTE_CHARS_MAX),
      })
    held.said = isKept ? 'kept' : 'contested'
    return c.redirect(`${pathOf(c)}?lang=${languageOf(c)}`, 303)
  })
}

type Problem = NonNullable<CheckPageOptions['problem']>
type Status = 200 | Refusal['httpStatus'] | 500 | 503

function formPage(c: Context, desk: Desk, limits: Limits, problem?: Problem, status: Status = 200): Response | Promise<Response> {
  const frame = frameOf(languageOf(c), '/')
  const likely = likelyProgram(c.req.header('user-agent') ?? '', problem)
  return c.html(checkPage({ frame, asker: desk.whoAsks(c), ...limits, likely, ...(problem === undefined ? {} : { problem }) }), status)
}

const TROUBLES: ReadonlyMap<number, Problem> = new Map([
  [401, 'closed'],
  [413, 'too-large'],
  [429, 'busy'],
  [500, 'our-fault'],
  [503, 'our-fault'],
])

/** What stopped a check before it began, told in the reader's language; null where another page tells it as well. */
export function checkTrouble(c: Context, desk: Desk, limits: Limits, status: Status): Response | Promise<Response> | null {
  const problem = TROUBLES.get(status)
  return /^\/check(?:\/|$)/.test(c.req.path) && problem !== undefined ? formPage(c, desk, limits, problem, status) : null
}

/** The file when one was chosen, else the pasted text. */
async function bytesGiven(c: Context): Promise<Uint8Array> {
  const form = await c.req.parseBody().catch((cause) => {
    throw new Refusal('The form could not be read.', { cause })
  })
  const { file, source } = form
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  return new TextEncoder().encode(typeof source === 'string' ? source : '')
}
