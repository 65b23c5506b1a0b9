/** From SMTP to the page behind the link: the service opens it after the first judgement, keeps its picture, and judges again. */
import assert from 'node:assert/strict'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { CaseId, Report } from '../../src/model/index.ts'
import { exportCase } from '../../src/operations/export-case.ts'
import { replay } from '../../src/operations/replay.ts'
import { counts, openBrowser } from './browser.ts'
import { contextFor, newDataFolder, openService, sample, type TestService, until } from './service.ts'

interface Listed {
  readonly cases: readonly { readonly caseId: string; readonly subject: string; readonly verdict: string | null }[]
}

/** The browser has started by then, and no visit is done. */
const STOPPED_AFTER_MS = 900

let service: TestService
let browser: Browser
let caseId = ''
const data = newDataFolder()
const reportOf = async (id: string) => ((await service.ask(`/cases/${id}`)) as { report: Report }).report

before(async () => {
  service = await openService(data, undefined, { policy: 'suspicious', laboratory: 'samples/lab' })
  for (const name of ['failed-update.eml', 'honest-newsletter.eml', 'mailbox-full.eml']) await service.send(sample(name))
  await service.send(
    sample('failed-update.eml')
      .toString('latin1')
      .replace(/^Subject: /m, 'Subject: Once more, '),
  )
  const listed = await until(
    () => service.ask('/cases') as Promise<Listed>,
    ({ cases }) => cases.length === 4 && cases.every(({ verdict }) => verdict !== null),
  )
  caseId = listed.cases.find(({ subject }) => subject.startsWith('Microsoft'))?.caseId ?? ''
  await until(
    () => reportOf(caseId),
    ({ pages }) => pages.length > 0,
  )
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

test('the report tells what the page asks for, and that it is not what it says', async () => {
  const { pages, evidence, verdict } = await reportOf(caseId)
  assert.equal(verdict, 'attack')
  assert.deepEqual(pages[0]?.asksFor, ['login', 'password'])
  const says = evidence.map((one) => one.says).join('\n')
  assert.match(says, /asks for your Microsoft password, but it is on lakeside-pottery\[\.\]example, which is not a site of Microsoft/)
  assert.match(says, /connection has no lock/)
})

test('a page that nobody can reach is said to be gone, and honest mail is not visited', async () => {
  const { cases } = (await service.ask('/cases')) as Listed
  const full = await until(
    () => reportOf(cases.find(({ subject }) => /mailbox|storage/i.test(subject))?.caseId ?? ''),
    ({ pages }) => pages.length > 0,
  )
  assert.equal(full.pages[0]?.outcome, 'gone')
  assert.ok(full.notRun.some(({ signal, code }) => signal === 'imposter-login-page' && code === 'page-gone'))
  const letter = await reportOf(cases.find(({ verdict }) => verdict === 'benign')?.caseId ?? '')
  assert.deepEqual(letter.pages, [])
  assert.ok(letter.notRun.some(({ signal, code }) => signal === 'imposter-login-page' && code === 'not-visited'))
})

test('the case shows the picture of the page with the evidence outlined', async () => {
  const page = await browser.newPage()
  await page.goto(`${service.url}/sign-in?token=${service.newToken}`)
  await page.goto(`${service.url}/cases/${caseId}`)
  const picture = page.getByRole('img', { name: 'Picture of the page' })
  await counts(picture.locator('.mark'), 1)
  const answer = await page.request.get(`${service.url}/cases/${caseId}/pages/0/picture`)
  assert.equal(answer.headers()['content-type'], 'image/jpeg')
  assert.ok((await answer.body()).length > 5_000)
  assert.equal((await page.request.get(`${service.url}/cases/${caseId}/pages/7/picture`)).status(), 404)
})

test('another mail that leads to the same page is found by it', async () => {
  const { cases } = await until(
    () => service.ask(`/cases/${caseId}/alike`) as Promise<{ cases: readonly { subject: string; shares: readonly string[] }[] }>,
    (found) => found.cases.length > 0,
  )
  assert.deepEqual(
    cases.map(({ subject }) => subject.startsWith('Once more')),
    [true],
  )
  assert.ok(cases[0]?.shares.includes('markup'))
  const page = await browser.newPage()
  await page.goto(`${service.url}/sign-in?token=${service.newToken}`)
  await page.goto(`${service.url}/cases/${caseId}`)
  await page.getByRole('link', { name: /^Once more/ }).click()
  await page.getByRole('heading', { name: 'Pages behind the links' }).waitFor()
})

test('a service stopped while a page is visited visits it at the next start', async () => {
  const folder = newDataFolder()
  const visit = { policy: 'suspicious', laboratory: 'samples/lab' } as const
  const first = await openService(folder, undefined, visit)
  const token = first.newToken ?? undefined
  await first.send(sample('failed-update.eml'))
  const { cases } = await until(
    () => first.ask('/cases') as Promise<Listed>,
    (listed) => listed.cases[0]?.verdict === 'attack',
  )
  const id = cases[0]?.caseId ?? ''
  await new Promise((resolve) => setTimeout(resolve, STOPPED_AFTER_MS))
  await first.close()
  const second = await openService(folder, token, visit)
  const { pages } = await until(
    async () => ((await second.ask(`/cases/${id}`)) as { report: Report }).report,
    (report) => report.pages.length > 0,
  )
  await second.stop()
  assert.equal(pages[0]?.outcome, 'shown')
})

test('with the service gone, the case is handed on as a folder, and judged again without a network the report is the same', async () => {
  await service.close()
  const folder = newDataFolder()
  const files = await exportCase(contextFor(data), { caseId: caseId as CaseId, folder, language: 'en' })
  const shown = ['page-1.json', 'page-1.urlscan.json', 'page-1-fold.jpg', 'page-1-full.jpg']
  assert.deepEqual(files, ['report.json', 'report.txt', 'mail.eml', 'pages.har', ...shown])
  assert.ok(files.every((name) => statSync(join(folder, name)).size > 100))
  rmSync(folder, { recursive: true })
  const { judged, moved } = await replay(contextFor(data), { caseIds: [], isSaving: false })
  assert.equal(judged, 4)
  assert.deepEqual(moved, [])
})
