/** How every page is, in a real browser: at three widths, light and dark. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { counts, openBrowser } from './browser.ts'
import { type Measured, measureAll, SCHEMES, signIn, WIDTHS } from './every-page.ts'
import { openService, type TestService } from './service.ts'

/** As sent and unpacked, on a first visit; out of a checkout, whose modules are not packed. */
const [SENT_BYTES_MAX, UNPACKED_BYTES_MAX] = [60_000, 115_000]
/** What Chromium's own report calls good. */
const SHIFT_MAX = 0.1

let service: TestService
let browser: Browser
const measured: Measured[] = []

before(async () => {
  service = await openService()
  browser = await openBrowser()
  await measureAll(browser, service, (one) => measured.push(one))
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

/** Pages with what is wrong with them; none is right. */
const wrong = (what: (one: Measured) => readonly string[]) => measured.flatMap((one) => what(one).map((says) => `${one.name}: ${says}`))

test('every page is there, at every width and in every scheme', () => {
  assert.ok(measured.length >= 16)
  for (const { views } of measured) assert.equal(views.length, WIDTHS.length * SCHEMES.length)
})

test('axe finds nothing against any page', () => {
  assert.deepEqual(
    wrong(({ views }) => views.flatMap(({ view, violations }) => violations.map((one) => `${view}: ${one}`))),
    [],
  )
})

test('no page is wider than the screen', () => {
  assert.deepEqual(
    wrong(({ views }) => views.filter(({ overflowPx }) => overflowPx > 0).map(({ view, overflowPx }) => `${view}: ${overflowPx} px`)),
    [],
  )
})

test('a page weighs less than 100 kB without the mail', () => {
  assert.deepEqual(
    wrong(({ bytes: { raw, sent } }) => (sent < SENT_BYTES_MAX && raw < UNPACKED_BYTES_MAX ? [] : [`${sent} bytes sent, ${raw} unpacked`])),
    [],
  )
  assert.ok(measured.every(({ bytes }) => bytes.sent > 0 && bytes.sent < bytes.raw))
})

test('a page loads the sheet of each room that speaks of something on it', () => {
  assert.deepEqual(
    wrong(({ unstyled }) => unstyled),
    [],
  )
})

test('no page asks anything of another host, and none complains', () => {
  assert.deepEqual(
    wrong(({ foreign, errors }) => [...foreign, ...errors]),
    [],
  )
})

test('no page jumps while it loads', () => {
  assert.deepEqual(
    wrong(({ shift }) => (shift <= SHIFT_MAX ? [] : [`${shift}`])),
    [],
  )
})

test('a reader without script chooses dark, and it holds on the next page without a flash', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto(`${service.url}/help`)
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  // The choice is told by its name, too, not by its colour.
  await page.getByRole('button', { name: '✓ Dark' }).waitFor()
  assert.equal(new URL(page.url()).pathname, '/help')
  const scheme = () => page.evaluate('getComputedStyle(document.documentElement).colorScheme')
  assert.equal(await scheme(), 'dark')
  await page.goto(service.url)
  assert.equal(await scheme(), 'dark')
  // Sheets in the head hold up the first paint: nothing is shown in the other scheme before.
  await counts(page.locator('head link[rel="stylesheet"][href="/theme.css"]'), 1)
  await context.close()
})

test('where it is narrow, the rooms open from a button, without script', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await signIn(page, service)
  const campaigns = page.getByRole('link', { name: 'Campaigns' })
  await campaigns.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Menu' }).press('Enter')
  await campaigns.waitFor()
  await page.keyboard.press('Escape')
  await campaigns.waitFor({ state: 'hidden' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await campaigns.waitFor()
  await context.close()
})
