/** Routes of *Check a mail*: the form, the answer, its picture, and the answer in another language. Nothing is kept. */
import type { Context, Hono } from 'hono'
import { Refusal, type Report } from '../model/index.ts'
import { checkMail } from '../operations/index.ts'
import { type Answer, answerPage, checkPage } from '../web/index.ts'
import { type Desk, languageOf, mailDrawing } from './desk.ts'
import { openShelf } from './shelf.ts'
import { frameOf, wordsOf } from './views.ts'

export function addCheckPages(app: Hono, { whoAsks, guard, ask }: Desk): void {
  const pictures = openShelf<string>()
  const answered = openShelf<readonly Omit<Answer, 'words'>[]>()

  app.get('/', (c) => c.html(checkPage({ frame: frameOf(languageOf(c), '/'), asker: whoAsks(c) })))
  app.post('/check', async (c) => {
    guard(c, 'anyone-here')
    const raw = await mailOf(c)
    if (raw === null) {
      const frame = frameOf(languageOf(c), '/')
      return c.html(checkPage({ frame, asker: whoAsks(c), problem: frame.words.nothingGiven }), 400)
    }
    const { reports, mailHtml } = await ask(c, checkMail, { raw })
    const framePath = mailHtml === '' ? null : `/check/mail/${pictures.put(mailHtml)}`
    return answer(c, answered.put((reports as readonly Report[]).map((report) => ({ report, framePath }))))
  })
  /** The same answer may be had in another language for as long as its picture. */
  const answer = (c: Context, id: string) => {
    const found = answered.find(id)
    if (found === null) throw new Refusal('This answer is gone; check the mail again.', { httpStatus: 404 })
    const language = languageOf(c)
    const answers = found.map((one) => ({ ...one, words: wordsOf(one.report, language) }))
    return c.html(answerPage({ frame: frameOf(language, `/check/answer/${id}`), answers, asker: whoAsks(c) }))
  }
  app.get('/check/answer/:id', (c) => {
    guard(c, 'anyone-here')
    return answer(c, c.req.param('id'))
  })
  app.get('/check/mail/:id', (c) => {
    const html = pictures.find(c.req.param('id'))
    if (html === null) throw new Refusal('This picture is gone; check the mail again.', { httpStatus: 404 })
    return mailDrawing(c, html)
  })
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
