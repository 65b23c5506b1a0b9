/** The front page of researchers in a real browser, its pictures, and what goes out of it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { digestFrom } from '../../src/operations/digest.ts'
import { counts, openBrowser, reads } from './browser.ts'
import { contextFor, openService, sample, type TestService, until } from './service.ts'

const READER = 'office@trap.telltale.example'
let service: TestService
let browser: Browser
let page: Page
const requests: string[] = []

before(async () => {
  service = await openService()
  for (const name of ['failed-update.eml', 'honest-newsletter.eml', 'mailbox-full.eml']) await service.send(sample(name))
  await until(
    () => service.ask('/health') as Promise<{ cases: { judged: number } }>,
    ({ cases }) => cases.judged === 3,
  )
  browser = await openBrowser()
  page = await browser.newPage()
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${service.url}/sign-in?token=${service.newToken}`)
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function accessibilityProblems(): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as { violations: { id: string }[] }
  return violations.map(({ id }) => id)
}

test('the front page shows each campaign once, with a picture of its mail and a paragraph, and anybody can read it', async () => {
  // Painted beforehand: the browser has to be unpacked first, and a busy machine takes its time.
  const { cases } = (await service.ask('/cases')) as { cases: { caseId: string }[] }
  for (const { caseId } of cases) await service.ask(`/cases/${caseId}/picture`)
  requests.length = 0
  await page.goto(`${service.url}/interesting`)
  assert.deepEqual(await page.getByRole('heading', { level: 2 }).allTextContents(), [
    'Interesting now',
    'New this week',
    'Rising',
    'Fits the moment',
  ])
  const links = (await page.evaluate('[...document.querySelectorAll(".front h3 a")].map((one) => one.getAttribute("href"))')) as string[]
  assert.ok(links.length >= 2)
  assert.equal(new Set(links).size, links.length)
  await reads(page.locator('.front li').first(), /Mail in the name of Microsoft .*asks its readers to/)
  await until(
    () => page.evaluate('[...document.images].every((one) => one.complete && one.naturalWidth > 0)'),
    (isDone) => isDone === true,
  )
  assert.ok((await page.locator('.front-shot img').count()) >= 2)
  assert.deepEqual(await accessibilityProblems(), [])
  assert.deepEqual(
    requests.filter((url) => !url.startsWith(service.url)),
    [],
  )
})
test('a card is starred and taken back where it stands', async () => {
  await page.goto(`${service.url}/interesting`)
  const card = page.locator('.front li').first()
  const id = await card.getAttribute('id')
  await card.getByRole('button', { name: 'Star' }).click()
  await page.waitForURL(`${service.url}/interesting#${id}`)
  await page.locator(`#${id}`).getByRole('button', { name: 'Starred', pressed: true }).click()
  await counts(page.locator(`#${id}`).getByRole('button', { name: '★ Star', exact: true, pressed: false }), 1)
  assert.deepEqual(await accessibilityProblems(), [])
})
test('the list of one misused service says whose it is, and of one that nobody knows that there is nothing', async () => {
  await page.goto(`${service.url}/interesting/all?misuses=${encodeURIComponent('<b>desk.example')}`)
  await reads(page.locator('h1'), /Campaigns of misused <b>desk\[\.\]example/)
  await reads(page.locator('main'), /Nothing began in that time/)
  assert.deepEqual(await accessibilityProblems(), [])
})
test('another day is looked at by its date, and a day before all mail says that nothing came', async () => {
  await page.goto(`${service.url}/interesting?at=2001-01-01`)
  await reads(page.locator('main'), /looks back from 1 January 2001[\s\S]*No mail|Nothing that came/)
  assert.deepEqual(await accessibilityProblems(), [])
  assert.equal((await page.goto(`${service.url}/interesting?at=yesterday`))?.status(), 404)
  await page.goto(`${service.url}/interesting/all?days=7`)
  assert.deepEqual(await accessibilityProblems(), [])
})
test('the picture is asked for with a token, and there is none of a mail that is not there', async () => {
  const { cases } = (await service.ask('/cases?limit=1')) as { cases: { caseId: string; interest: { score: number; at: string } | null }[] }
  const [one] = cases
  assert.ok(one?.interest && one.interest.score >= 0 && one.interest.at)
  assert.equal((await fetch(`${service.url}/cases/${one.caseId}/picture`)).status, 401)
  const { jpeg } = (await service.ask(`/cases/${one.caseId}/picture`)) as { jpeg: string }
  assert.deepEqual([...Buffer.from(jpeg, 'base64').subarray(0, 2)], [0xff, 0xd8])
  assert.match(((await service.ask(`/cases/sha256:${'0'.repeat(64)}/picture`)) as { error: string }).error, /no such picture/)
})
test('a stored report has its campaign and interest, dated; one judged from the mail alone has neither', async () => {
  const { cases } = (await service.ask('/cases?limit=1')) as { cases: { caseId: string }[] }
  const shown = (await service.ask(`/cases/${cases[0]?.caseId}`)) as {
    campaign: string
    report: { campaign: string; interest: { at: string } }
  }
  assert.equal(shown.report.campaign, shown.campaign)
  assert.match(shown.report.interest.at, /^\d{4}-/)
  const checked = await fetch(`${service.url}/api/v1/check`, {
    method: 'POST',
    headers: { authorization: `Bearer ${service.newToken}` },
    body: sample('failed-update.eml').toString(),
  })
  const { reports } = (await checked.json()) as { reports: { interest: unknown; campaign?: string }[] }
  assert.deepEqual([reports[0]?.interest, reports[0]?.campaign], [null, undefined])
})
test('the feed wants a token, in its header or its address, and never repeats it', async () => {
  assert.equal((await fetch(`${service.url}/feed.atom`)).status, 401)
  assert.equal((await fetch(`${service.url}/feed.atom?token=wrong`)).status, 401)
  const answer = await fetch(`${service.url}/feed.atom?token=${service.newToken}`)
  const text = await answer.text()
  assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  assert.ok(text.includes('<entry>') && text.includes(`${service.url}/campaigns/campaign:`))
  assert.ok(!text.includes(service.newToken ?? '?') && !text.includes(READER))
})
test('the digest is asked of the service and written by a command, without a reader in it', async () => {
  const { mediaType, text } = (await service.ask('/digest?format=html&days=7')) as { mediaType: string; text: string }
  assert.match(mediaType, /^text\/html/)
  assert.ok(text.includes('Microsoft') && !text.includes(READER))
  await service.close()
  const mail = await digestFrom(contextFor(service.data), { days: 7, format: 'eml', to: undefined })
  assert.match(mail, /^Auto-Submitted: auto-generated\r\n|^From: /)
  await assert.rejects(digestFrom(contextFor(service.data), { days: 7, format: 'pdf' }), /no format/)
  await assert.rejects(digestFrom(contextFor(service.data), { days: 0, format: 'md' }), /--days/)
})
