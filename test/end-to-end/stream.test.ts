/** The stream in a real browser: what comes in live, a line that is lost and found, keys, selections, and all of it without script. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { counts, openBrowser, reads } from './browser.ts'
import { openService, type TestService, until } from './service.ts'

let service: TestService
let browser: Browser
let page: Page
let token: string

const mail = (subject: string, host = 'track-my-box.test'): Buffer =>
  Buffer.from(
    [
      'From: "DHL Express" <desk@parcel-desk.example>',
      'To: office@trap.telltale.example',
      `Subject: ${subject}`,
      'Date: Tue, 01 Dec 2026 09:12:00 +0000',
      `Message-ID: <${subject.replaceAll(' ', '-')}@parcel-desk.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Dear customer, a customs fee of 1.99 is due for ${subject}.</p><p><a href="http://${host}/pay">Pay the fee and confirm your details</a></p>`,
      '',
    ].join('\r\n'),
  )

const judged = (count: number) =>
  until(
    () => service.ask('/health') as Promise<{ cases: { judged: number } }>,
    ({ cases }) => cases.judged === count,
  )

before(async () => {
  service = await openService()
  token = service.newToken ?? ''
  browser = await openBrowser()
  page = await (await browser.newContext()).newPage()
  await page.goto(`${service.url}/sign-in?token=${token}`)
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function accessibilityProblems(of: Page = page): Promise<string[]> {
  await of.evaluate(axe)
  const { violations } = (await of.evaluate('axe.run(document)')) as { violations: { id: string; nodes: { html: string }[] }[] }
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
const subjects = (of: Page = page): Promise<string[]> => of.locator('.case .open').allInnerTexts()
const shows = (count: number, of: Page = page) => of.waitForFunction((rows) => document.querySelectorAll('.case').length === rows, count)
const saysLive = (words: string) =>
  page.waitForFunction((text) => document.getElementById('live-says')?.textContent?.includes(text), words, { timeout: 30_000 })

test('before the first mail the page says how to send one, and the first one comes in by itself', async () => {
  await page.goto(`${service.url}/stream`)
  await page.getByRole('heading', { name: 'No mail has come in yet' }).waitFor()
  await reads(page.locator('.empty'), /SMTP.*telltale import/s)
  assert.deepEqual(await accessibilityProblems(), [])
  await saysLive('Live')
  await service.send(mail('parcel one'))
  await shows(1)
  assert.match((await subjects())[0] ?? '', /parcel one/)
  await counts(page.locator('.case.unread'), 1)
  await reads(page.locator('#count-all'), /^1 case$/)
})

test('mail arrives on top; while one reads it waits behind a button, and only what fits a search does', async () => {
  await service.send(mail('parcel two'))
  await shows(2)
  assert.deepEqual(
    (await subjects()).map((one) => one.slice(-3)),
    ['two', 'one'],
  )
  await page.locator('.case .open').last().focus()
  await service.send(mail('parcel three'))
  await page.getByRole('button', { name: '1 new' }).waitFor()
  assert.equal((await subjects()).length, 2)
  await page.keyboard.press('n')
  await shows(3)
  assert.match((await page.evaluate('document.activeElement.textContent')) as string, /parcel one/)
  await page.getByRole('searchbox', { name: 'Search' }).fill('subject:four')
  await page.getByRole('heading', { name: 'No case fits' }).waitFor()
  await page.waitForURL(/\?search=subject%3Afour$/)
  assert.deepEqual(await accessibilityProblems(), [])
  await service.send(mail('parcel five'))
  await service.send(mail('parcel four'))
  await page.getByRole('button', { name: '1 new' }).click()
  await shows(1)
  assert.match((await subjects())[0] ?? '', /parcel four/)
})

test('filters write the search, the address keeps it, and chips take it back', async () => {
  await page.goto(`${service.url}/stream`)
  await page.getByLabel('Verdict').selectOption('attack')
  await page.waitForURL(/search=verdict%3Aattack$/)
  assert.equal(await page.getByRole('searchbox', { name: 'Search' }).inputValue(), 'verdict:attack')
  await page.getByText('More filters').click()
  await page.getByLabel('Brand', { exact: true }).fill('dhl')
  await page.waitForURL(/search=verdict%3Aattack\+brand%3Adhl$/)
  await reads(page.locator('#heard'), /^5 cases fit/)
  await page.reload()
  assert.deepEqual(
    [await page.getByLabel('Verdict').inputValue(), await page.getByLabel('Brand', { exact: true }).inputValue()],
    ['attack', 'dhl'],
  )
  await reads(page.locator('#found'), /^5 cases fit · When they came$/)
  await page.getByRole('link', { name: 'Without Brand: dhl' }).click()
  await page.waitForURL(/search=verdict%3Aattack$/)
  assert.equal(await page.getByLabel('Brand', { exact: true }).inputValue(), '')
  await page.getByRole('searchbox', { name: 'Search' }).fill('verdikt:attack')
  await page.getByRole('alert').waitFor()
  await reads(page.getByRole('alert'), /Did you mean verdict/)
  assert.deepEqual(await accessibilityProblems(), [])
})

test('the list is walked, opened, selected and exported by keys alone, and keys can be switched off', async () => {
  await page.goto(`${service.url}/stream`)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await until(
    () => page.evaluate('[...document.querySelectorAll(".case")].indexOf(document.activeElement.closest("li"))'),
    (row) => row === 1,
  )
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await reads(page.locator('#picked-count'), /^1 selected$/)
  await page.keyboard.press('a')
  await reads(page.locator('#picked-count'), /^5 selected$/)
  await page.keyboard.press('e')
  assert.deepEqual(await accessibilityProblems(), [])
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  assert.match(download.suggestedFilename(), /^selection-[0-9a-f]{16}\.hosts\.txt$/)
  assert.match(readFileSync(await download.path(), 'utf8'), /track-my-box\.test/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  assert.deepEqual(await accessibilityProblems(), [])
  await page.getByLabel('Single keys work on this page').uncheck()
  await page.keyboard.press('Escape')
  const before = page.url()
  await page.keyboard.press('j')
  await page.keyboard.press('/')
  assert.equal(await page.evaluate('document.activeElement.matches("#search, .open")'), false)
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByLabel('Single keys work on this page').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('jxo?')
  assert.equal(await page.getByRole('searchbox', { name: 'Search' }).inputValue(), 'jxo?')
  await page.keyboard.press('Escape')
  await page.waitForURL(/search=jxo%3F$/)
  await page.keyboard.press('u')
  await page.waitForURL(before)
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.waitForURL(/\/cases\/sha256/)
  await page.goBack()
  await counts(page.locator('.case.unread'), 4)
  await page.getByRole('button', { name: 'Mark all read' }).click()
  await counts(page.locator('.case.unread'), 0)
})

test('a range is selected with Shift, and what a person says of it is kept with the name of the token', async () => {
  await page.goto(`${service.url}/stream`)
  const boxes = page.locator('.case .pick input')
  await boxes.first().click()
  await boxes.nth(2).click({ modifiers: ['Shift'] })
  await reads(page.locator('#picked-count'), /^3 selected$/)
  await page.getByText('It is …').click()
  await page.getByRole('button', { name: 'Benign' }).click()
  await page.getByText('A person says now benign: 3 cases.').waitFor()
  await counts(page.getByText('a person said: benign'), 3)
  assert.equal(((await service.ask('/cases?search=label%3Abenign')) as { found: number }).found, 3)
  const entries = []
  for await (const { entry } of service.workspace.journal.read(0)) if (entry.type === 'label') entries.push(entry)
  assert.deepEqual(
    entries.map(({ by }) => by),
    ['operator', 'operator', 'operator'],
  )
})

test('a line that is lost is told, tried again, and brings what was missed', async () => {
  await page.goto(`${service.url}/stream`)
  await saysLive('Live')
  const { httpPort, data } = service
  await service.close()
  await saysLive('does not answer')
  assert.deepEqual(await accessibilityProblems(), [])
  service = await openService(data, token, undefined, httpPort)
  await service.send(mail('parcel six'))
  await judged(6)
  await saysLive('Back')
  await until(subjects, (all) => all.some((one) => one.includes('parcel six')))
  await page.locator('#new-ones').waitFor({ state: 'hidden' })
})

test('pictures or rows are chosen by links, remembered, and fit a phone and a desk', async () => {
  await page.goto(`${service.url}/stream`)
  await page.getByRole('link', { name: 'Pictures' }).click()
  await page.goto(`${service.url}/stream`)
  await counts(page.locator('ul.cases.pictures'), 1)
  for (const view of ['pictures', 'list'])
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${service.url}/stream?view=${view}`)
      assert.deepEqual(await accessibilityProblems(), [], `${view} at ${width}`)
      assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width, `${view} is wider than ${width}`)
    }
  const html = await page.content()
  assert.ok(html.length < 100_000, `${html.length} characters`)
})

test('without script: search, filter, select, say, export', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${service.url}/sign-in?token=${token}`)
  await plain.goto(`${service.url}/stream`)
  await plain.getByRole('searchbox', { name: 'Search' }).fill('parcel')
  await plain.getByLabel('Verdict').selectOption('attack')
  await plain.getByRole('button', { name: 'Show' }).click()
  await plain.waitForURL(/\?search=parcel\+verdict%3Aattack$/)
  await counts(plain.locator('.case .open'), 6)
  await plain.locator('.case .pick input').first().check()
  await plain.locator('.case .pick input').nth(1).check()
  await plain.getByText('Export', { exact: true }).click()
  const [download] = await Promise.all([plain.waitForEvent('download'), plain.getByRole('button', { name: 'Hosts file' }).click()])
  assert.match(readFileSync(await download.path(), 'utf8'), /^0\.0\.0\.0 track-my-box\.test$/m)
  await plain.getByText('Mark', { exact: true }).click()
  await plain.getByRole('button', { name: 'Star' }).click()
  await reads(plain.locator('#said'), /Marked star: 2 cases/)
  await counts(plain.getByText('★ starred'), 2)
  await context.close()
})

test('what fits a search is exported without a tick, and names no trap', async () => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ search: 'parcel', format: 'json' })
  const answer = await fetch(`${service.url}/api/v1/published`, { method: 'POST', headers, body })
  const { text } = (await answer.json()) as { text: string }
  assert.equal((JSON.parse(text) as { cases: unknown[] }).cases.length, 6)
  assert.doesNotMatch(text, /trap\.telltale/)
})

test('a stranger hears nothing of the stream, and nothing is said for them', async () => {
  for (const [method, path] of [
    ['GET', '/stream/live'],
    ['POST', '/stream/picked'],
    ['POST', '/stream/export'],
  ] as const) {
    const body = method === 'GET' ? null : new URLSearchParams({ say: 'label attack', format: 'csv', cases: `sha256:${'0'.repeat(64)}` })
    assert.equal((await fetch(service.url + path, { method, body })).status, 401, path)
  }
})
