import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { counts, openBrowser, reads } from './browser.ts'
import { openService, sample, type TestService, until } from './service.ts'

let service: TestService
let browser: Browser
let page: Page

before(async () => {
  service = await openService()
  for (const name of ['failed-update.eml', 'honest-newsletter.eml', 'mailbox-full.eml']) await service.send(sample(name))
  await until(
    () => service.ask('/health') as Promise<{ cases: { judged: number } }>,
    ({ cases }) => cases.judged === 3,
  )
  browser = await openBrowser()
  page = await browser.newPage()
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function accessibilityProblems(): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('the stream needs the token, then lists newest first and leads to a case', async () => {
  await page.goto(`${service.url}/stream`)
  assert.match(page.url(), /sign-in$/)
  await page.goto(`${service.url}/sign-in?token=${service.newToken}`)
  await page.goto(`${service.url}/stream`)
  await counts(page.locator('.case'), 3)
  assert.deepEqual(await accessibilityProblems(), [])
  await page.getByRole('link', { name: /failed update/ }).click()
  await reads(page.getByRole('heading', { level: 1 }), /Microsoft/)
  assert.deepEqual(await accessibilityProblems(), [])
})

test('campaigns, one of them, and what is interesting can be read by anybody, and lead to their cases', async () => {
  const back = page.url()
  for (const [path, heading] of [
    ['/interesting?days=all', 'Interesting'],
    ['/campaigns?order=largest', 'Campaigns'],
  ] as const) {
    await page.goto(service.url + path)
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), heading)
    assert.deepEqual(await accessibilityProblems(), [])
  }
  await page.getByRole('link', { name: /failed update/ }).click()
  await reads(page.getByRole('heading', { level: 1 }), /In the name of Microsoft/)
  assert.deepEqual(await accessibilityProblems(), [])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  assert.match(download.suggestedFilename(), /^campaign-[0-9a-f]{16}\.csv$/)
  await page.goto(back)
})

test('the raw source shows the evidence marked', async () => {
  await page.getByRole('link', { name: /Raw source/ }).click()
  assert.ok((await page.locator('mark.telltale').count()) >= 3)
})

test('a case can be read in another language', async () => {
  const stored = (await service.ask('/cases?limit=1')) as { cases: { caseId: string }[] }
  for (const language of ['de', 'es', 'fr', 'nl', 'pt']) {
    await page.goto(`${service.url}/cases/${stored.cases[0]?.caseId}?lang=${language}`)
    assert.equal(await page.locator('html').getAttribute('lang'), language)
    await counts(page.getByText('Who sent it'), 0)
    assert.deepEqual(await accessibilityProblems(), [])
  }
})

test('the API tells an answer in words when a language is named, and its report stays as it is', async () => {
  const check = async (query: string) => {
    const headers = { authorization: `Bearer ${service.newToken}` }
    const answer = await fetch(`${service.url}/api/v1/check${query}`, {
      method: 'POST',
      headers,
      body: sample('parcel-fee.eml').toString(),
    })
    return [answer.status, await answer.json()] as const
  }
  const [[, plain], [, french]] = [await check(''), await check('?language=fr')]
  assert.equal('told' in plain, false)
  const { told, reports } = french as { told: { headline: string; says: string[] }[]; reports: { evidence: unknown[] }[] }
  assert.match(told[0]?.headline ?? '', /attaque.*DHL/)
  assert.equal(told[0]?.says.length, reports[0]?.evidence.length)
  assert.deepEqual(reports[0]?.evidence, plain.reports[0].evidence)
  assert.equal((await check('?language=xx'))[0], 400)
})

test('pages load nothing from elsewhere and forbid scripts but our own files', async () => {
  const answer = await fetch(service.url)
  assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'self'; object-src 'none'; (?!.*(?:script-src|unsafe))/)
})
