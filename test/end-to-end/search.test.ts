import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { reindex } from '../../src/operations/reindex.ts'
import { counts, openBrowser, reads } from './browser.ts'
import { contextFor, openService, type TestService, until } from './service.ts'

type Found = { cases: { subject: string }[]; found: number | null; error?: string }
type Timeline = { cases: number; values: { value: string; cases: number }[]; spans: { cases: number }[] }

const mail = (subject: string, html: string) =>
  Buffer.from(
    [
      'From: DHL Express <service@parcel-desk.example>',
      'To: robin.meadow@trap.example',
      `Subject: ${subject}`,
      'Date: Tue, 14 Oct 2025 09:12:00 +0000',
      `Message-ID: <${subject.length}@parcel-desk.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '',
    ].join('\r\n'),
  )

let service: TestService
let browser: Browser
let page: Page
const search = async (text: string): Promise<Found> => (await service.ask(`/cases?search=${encodeURIComponent(text)}`)) as Found

before(async () => {
  service = await openService()
  await service.send(
    mail(
      'Your parcel is held',
      '<p>A customs fee of 1.99 is due.</p><p><a href="http://track-my-box.test/pay">Pay the fee and confirm your details</a></p>',
    ),
  )
  await service.send(mail('Lunch on Friday', '<p>Shall we meet at noon?</p>'))
  await until(
    () => service.ask('/health') as Promise<{ cases: { judged: number } }>,
    ({ cases }) => cases.judged === 2,
  )
  browser = await openBrowser()
  const context = await browser.newContext()
  page = await context.newPage()
  await page.goto(`${service.url}/sign-in?token=${service.newToken}`)
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function accessibilityProblems(): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document)')) as { violations: { id: string; nodes: { html: string }[] }[] }
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('a mail is found by its visible words, its link and whom it was sent to', async () => {
  for (const text of [
    'customs fee',
    'link:*.test',
    'to:trap.telltale.example link:track-my-box.test',
    'subject:parcel brand:dhl sender:127.0.0.1',
  ]) {
    const { cases, found } = await search(text)
    assert.deepEqual([cases.map(({ subject }) => subject), found], [['Your parcel is held'], 1], text)
  }
})

test('what is not understood is refused with its place', async () => {
  assert.match((await search('parcel brnad:dhl')).error ?? '', /At character 8: there is no field “brnad”\. Did you mean brand/)
})

test('a timeline counts what a search finds', async () => {
  const { cases, values, spans } = (await service.ask('/timeline?by=lure&search=customs')) as Timeline
  assert.deepEqual([cases, values, spans.map((one) => one.cases)], [1, [{ value: 'parcel', cases: 1 }], [1]])
})

test('a search is kept with a form, is one click away, and comes back from the journal', async () => {
  await page.goto(`${service.url}/stream`)
  await page.getByRole('searchbox', { name: 'Search' }).fill('"customs fee"')
  await page.waitForURL(/search=%22customs\+fee%22/)
  await counts(page.locator('.case'), 1)
  await page.getByText('Keep this search').click()
  await page.getByLabel('Its name').fill('Customs <b>')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.goto(`${service.url}/stream`)
  await page.getByRole('link', { name: 'Customs <b>' }).click()
  await page.waitForURL(/search=%22customs\+fee%22/)
  assert.deepEqual(await accessibilityProblems(), [])
  await service.close()
  await reindex(contextFor(service.data))
  service = { ...(await openService(service.data, service.newToken ?? '')), newToken: service.newToken }
  const { searches } = (await service.ask('/searches')) as { searches: { name: string; query: string }[] }
  assert.deepEqual(
    searches.map(({ name, query }) => [name, query]),
    [['Customs <b>', '"customs fee"']],
  )
  assert.equal((await search('customs fee')).found, 1)
})

test('a search that is not understood says so beside its box', async () => {
  await page.goto(`${service.url}/stream?search=brnad%3Adhl`)
  await reads(page.getByRole('alert'), /Did you mean brand/)
  assert.equal(await page.getByRole('searchbox').inputValue(), 'brnad:dhl')
  assert.deepEqual(await accessibilityProblems(), [])
})

test('the timeline page draws and tells the same figures, and leads to the cases of a span', async () => {
  await page.goto(`${service.url}/timeline?by=brand`)
  assert.ok((await page.locator('.chart rect[class^="tone-"]').count()) >= 1)
  assert.deepEqual(await accessibilityProblems(), [])
  await page.locator('.figures tbody a').first().click()
  assert.match(await page.getByRole('searchbox').inputValue(), /^after:\d{4}-\d\d-\d\d before:\d{4}-\d\d-\d\d$/)
  await counts(page.locator('.case'), 2)
})

test('a kept search is taken back', async () => {
  await page.goto(`${service.url}/stream`)
  await page.getByRole('button', { name: 'Remove the saved search Customs <b>' }).click()
  await counts(page.getByRole('link', { name: 'Customs <b>' }), 0)
})

test('the pages of a day pass axe and are no wider than a phone or a desk', async () => {
  const { campaigns } = (await service.ask('/campaigns?order=largest')) as { campaigns: { campaign: string }[] }
  const of = `/campaigns/${campaigns[0]?.campaign}`
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of ['/', of, `${of}/write-up`, `${of}/write-up/edit`, '/timeline']) {
      const answer = await page.goto(service.url + path)
      assert.equal(answer?.status(), 200, path)
      assert.deepEqual(await accessibilityProblems(), [], `${path} at ${width}`)
      assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width, `${path} is wider than ${width}`)
    }
  }
})
