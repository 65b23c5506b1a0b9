/** Every page of a service, opened as a reader opens it, and what can be measured of it in the browser. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page, Request } from 'playwright-core'
import { ROOM_SHEETS } from '../../src/web/index.ts'
import { sample, type TestService, until } from './service.ts'

/** Narrow as a phone, as a tablet, as a desk. */
export const WIDTHS = [360, 768, 1440] as const
export const SCHEMES = ['light', 'dark'] as const
const HEIGHT = 900

export interface Measured {
  readonly name: string
  /** Of all that the page itself needs, unpacked and as sent: without the mail and its pictures. */
  readonly bytes: { readonly raw: number; readonly sent: number }
  readonly requests: number
  readonly foreign: readonly string[]
  /** What is on the page and spoken of only by sheets that it does not load. */
  readonly unstyled: readonly string[]
  readonly errors: readonly string[]
  readonly paintMs: number
  readonly shift: number
  /** By width and scheme: what axe says, and how much too wide the page is. */
  readonly views: readonly { readonly view: string; readonly violations: readonly string[]; readonly overflowPx: number }[]
}

interface Visit {
  readonly name: string
  readonly isSignedIn: boolean
  /** A page of that status is meant to be one. */
  readonly status?: number
  open(page: Page): Promise<unknown>
}

/** With some mails judged, a campaign and a saved write-up, so that no page is empty that should not be. */
async function everyPage(service: TestService): Promise<readonly Visit[]> {
  const names = ['failed-update.eml', 'parcel-fee.eml', 'honest-newsletter.eml', 'mailbox-full.eml', 'honest-receipt.eml']
  for (const name of names) await service.send(sample(name))
  await until(
    () => service.ask('/health') as Promise<{ cases: { judged: number } }>,
    ({ cases }) => cases.judged === names.length,
  )
  const { cases } = (await service.ask('/cases?search=verdict:attack')) as { cases: { caseId: string; campaign: string }[] }
  const { caseId = '', campaign = '' } = cases[0] ?? {}
  const at = (name: string, path: string, isSignedIn = true): Visit => ({ name, isSignedIn, open: (page) => page.goto(service.url + path) })
  return [
    at('check', '/', false),
    { name: 'answer', isSignedIn: false, open: (page) => answer(page, service.url) },
    at('sign in', '/sign-in', false),
    at('help', '/help', false),
    { ...at('not found', '/nowhere', false), status: 404 },
    at('stream', '/stream'),
    at('stream, empty', '/stream?search=xylophone'),
    at('timeline', '/timeline'),
    at('campaigns', '/campaigns?order=largest'),
    at('campaign', `/campaigns/${campaign}`),
    at('write-up', `/campaigns/${campaign}/write-up`),
    at('write-up, edit', `/campaigns/${campaign}/write-up/edit`),
    at('interesting', '/interesting'),
    at('interesting, all', '/interesting/all'),
    at('case', `/cases/${caseId}`),
    at('health', '/health'),
    at('settings', '/settings'),
    at('raw', `/cases/${caseId}/raw`),
  ]
}

async function answer(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('textarea[name="source"]').fill(sample('parcel-fee.eml').toString())
  await page.locator('form.check [type="submit"]').click()
  await page.locator('article.answer').first().waitFor()
}

export async function signIn(page: Page, { url, newToken }: TestService): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.locator('input[name="token"]').fill(newToken ?? '')
  await page.locator('form.sign-in [type="submit"]').click()
  await page.waitForURL(/stream/)
}

/** Each page in a browser that has seen none before: what it had kept would weigh nothing. */
export async function measureAll(browser: Browser, service: TestService, tell: (one: Measured) => void): Promise<void> {
  const visits = await everyPage(service)
  const first = await browser.newContext()
  await signIn(await first.newPage(), service)
  const storageState = await first.storageState()
  await first.close()
  for (const visit of visits) {
    const context = await browser.newContext(visit.isSignedIn ? { storageState } : {})
    tell(await measure(await context.newPage(), visit, service.url))
    await context.close()
  }
}

async function measure(page: Page, { name, open, status = 200 }: Visit, url: string): Promise<Measured> {
  const requests: Request[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request))
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  // On a phone what comes late moves most.
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT })
  await open(page)
  await page.waitForLoadState('load')
  const { paintMs, shift } = await paintOf(page)
  const bytes = await weightOf(page)
  const views: Measured['views'][number][] = []
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: HEIGHT })
      // Without motion: else axe would meet colours on their way from one scheme to the other.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const overflowPx = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
      views.push({ view: `${width} ${colorScheme}`, violations: await violationsOf(page), overflowPx })
    }
  return {
    name,
    unstyled: await unstyled(page, url),
    bytes,
    paintMs,
    shift,
    views,
    requests: requests.length,
    foreign: requests.map((one) => one.url()).filter((one) => !one.startsWith(`${url}/`)),
    errors: status === 200 ? errors : errors.filter((one) => !one.includes(`${status}`)),
  }
}

/** By the browser's own account. The mail, its pictures and what stays open (a stream of events) are no weight of the page. */
async function weightOf(page: Page): Promise<Measured['bytes']> {
  const entries = (await page.evaluate(`[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .map(({ name, decodedBodySize, encodedBodySize }) => ({ name, raw: decodedBodySize, sent: encodedBodySize }))`)) as {
    name: string
    raw: number
    sent: number
  }[]
  const own = entries.filter(({ name }) => !/\/(?:mail|mail\.jpg|picture)(?:[?/]|$)/.test(name))
  return { raw: own.reduce((sum, { raw }) => sum + raw, 0), sent: own.reduce((sum, { sent }) => sum + sent, 0) }
}

/** Names (`.class`, `#id`) on the page of which only sheets speak that it does not load. */
async function unstyled(page: Page, url: string): Promise<string[]> {
  const namesIn = (css: string) => new Set(css.match(/[.#][a-z][\w-]*(?=[^{}]*\{)/gi))
  const sheets = await Promise.all(
    ['frame', ...ROOM_SHEETS].map(async (sheet) => {
      const names = namesIn(await (await page.request.get(`${url}/styles/${sheet}.css`)).text())
      const isLoaded = (await page.locator(`link[href*="/styles/${sheet}.css"]`).count()) > 0
      return { sheet, names, isLoaded }
    }),
  )
  const onPage = (await page.evaluate(
    `[...new Set([...document.querySelectorAll('[class], [id]')].flatMap((one) => [...[...one.classList].map((name) => '.' + name), '#' + one.id]))]`,
  )) as string[]
  return onPage.flatMap((name) => {
    const speaking = sheets.filter(({ names }) => names.has(name))
    return speaking.length === 0 || speaking.some(({ isLoaded }) => isLoaded) ? [] : [`${name}: ${speaking[0]?.sheet}`]
  })
}

async function paintOf(page: Page): Promise<{ paintMs: number; shift: number }> {
  const found = await page.evaluate(`new Promise((done) => {
    let shift = 0
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) shift += one.value }).observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => setTimeout(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      done({ paintMs: paint ? paint.startTime : 0, shift })
    }, 150))
  })`)
  return found as { paintMs: number; shift: number }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function violationsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}
