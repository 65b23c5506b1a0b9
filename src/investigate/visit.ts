/**
 * One visit: a fresh profile behind its own guard, everything watched, nothing sent, nothing granted, nothing taken.
 * Whatever the page does, it ends within its bounds and gives a Page that says what happened.
 */
import type { Device, Page, PageOutcome } from '../model/index.ts'
import { hostOf } from '../names/index.ts'
import { arrive } from './arrive.ts'
import type { Browser, BrowserContext, Request, Route, Tab } from './browser.ts'
import { COLLECTORS, noteRefusal, type Observed, type Visit } from './collectors/index.ts'
import { type Guard, type GuardOptions, openGuard } from './guard/proxy.ts'
import type { KitRule } from './kits/rule.ts'
import { isOneTime } from './one-time.ts'
import { preparedUrl } from './prepare-url.ts'
import { pressOnward } from './press.ts'
import { within } from './within.ts'

export interface VisitRequest {
  readonly url: string
  /** Words of the link, where it was one. */
  readonly text?: string
  /** Whose addresses must not reach the page. */
  readonly recipients?: readonly string[]
  readonly device?: Device
  /** What the visitor reads, `de-DE`. */
  readonly locale?: string
}

export interface VisitWorld {
  readonly guard: Omit<GuardOptions, 'limits'>
  readonly now: () => Date
  readonly keep: (bytes: Uint8Array) => Promise<string>
  readonly trustedIssuers?: readonly string[]
  /** The operator's own marks of kits. */
  readonly kitRules?: readonly KitRule[]
  /** Looks for archives beside each page and keeps them: a choice of whoever asks. */
  readonly isSeekingKits?: boolean
}

/** What was not seen by then is left out, and said. */
const OBSERVE_MS_MAX = 36_000
/** Nothing of a visit takes longer, whatever fails. */
const VISIT_MS_MAX = 40_000
const COLLECT_MS_MAX = 8_000
const CLOSE_MS_MAX = 3_000
const REQUESTS_MAX = 300
const NAVIGATIONS_MAX = 15

/** Versions and sizes of today's commonest devices; the browser's own version, so that its other words agree. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const DESKTOP = { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false }
const agentOf = (device: Device, version: string) => {
  const major = version.split('.', 1)[0]
  return device === 'phone'
    ? `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Mobile Safari/537.36`
    : `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`
}

export async function visitPage(browser: Browser, request: VisitRequest, world: VisitWorld): Promise<Page> {
  const page = blankPage(request, world.now())
  if (isOneTime(request.url, request.text)) return { ...page, outcome: 'one-time', because: 'The link does something when it is opened.' }
  if (!/^https?:/.test(page.visitedUrl)) return { ...page, outcome: 'refused', because: 'Only web links are visited.' }
  const guard = await openGuard(world.guard)
  let context: BrowserContext | null = null
  try {
    context = await openContext(browser, request, guard)
    return await within(observe(browser, context, page, guard, world), VISIT_MS_MAX)
  } catch (cause) {
    const isLate = cause instanceof Error && cause.message === 'too slow'
    if (isLate) return { ...page, outcome: 'timed-out', because: 'The visit took too long and was stopped.' }
    // The browser itself is gone: whoever asked may try again with another one.
    if (!browser.isConnected()) throw cause
    return { ...page, outcome: 'failed', because: 'The browser could not show the page.' }
  } finally {
    await within(context?.close() ?? Promise.resolve(), CLOSE_MS_MAX).catch(() => undefined)
    await guard.close()
  }
}

const openContext = (browser: Browser, { device = 'desktop', locale = 'en-US' }: VisitRequest, guard: Guard): Promise<BrowserContext> =>
  browser.newContext({
    ...(device === 'phone' ? PHONE : DESKTOP),
    userAgent: agentOf(device, browser.version()),
    locale,
    proxy: { server: guard.server, username: guard.username, password: guard.password, bypass: '<-loopback>' },
    // A bad certificate is something to see, not something to stop at.
    ignoreHTTPSErrors: true,
    serviceWorkers: 'block',
    acceptDownloads: false,
    permissions: [],
  })

async function observe(browser: Browser, context: BrowserContext, page: Page, guard: Guard, world: VisitWorld): Promise<Page> {
  const startedAt = performance.now()
  const leftMs = () => Math.max(1, OBSERVE_MS_MAX - (performance.now() - startedAt))
  const tab = await context.newPage()
  let hasCrashed = false
  tab.once('crash', () => {
    hasCrashed = true
  })
  const protocol = await context.newCDPSession(tab)
  await Promise.all([protocol.send('Page.enable'), protocol.send('Network.enable')])
  const visit: Visit = {
    context,
    tab,
    protocol,
    mainFrameId: (await protocol.send('Page.getFrameTree')).frameTree.frame.id,
    visitedUrl: page.visitedUrl,
    now: new Date(page.visitedAt),
    trustedIssuers: world.trustedIssuers ?? [],
    kitRules: world.kitRules ?? [],
    isSeekingKits: world.isSeekingKits ?? false,
    keep: world.keep,
  }
  const unobserved: string[] = []
  const readers: { readonly id: string; readonly read: () => Promise<Observed> }[] = []
  for (const collector of COLLECTORS) {
    try {
      readers.push({ id: collector.id, read: await collector.watch(visit) })
    } catch {
      unobserved.push(collector.id)
    }
  }
  await context.route('**/*', gate(tab))
  const isDead = () => hasCrashed || !browser.isConnected()
  const failure = await arrive(tab, page.visitedUrl, isDead)
  const pressed = failure === '' ? await pressOnward(tab, isDead) : []
  let seen: Observed = {}
  for (const { id, read } of readers) {
    try {
      seen = merged(seen, await within(read(), Math.min(COLLECT_MS_MAX, leftMs())))
    } catch {
      unobserved.push(id)
    }
  }
  if (!browser.isConnected()) throw new Error('The browser is gone.')
  const whole: Page = { ...page, ...seen, pressed, unobserved }
  const outcome = hasCrashed ? CRASHED : outcomeOf(whole, failure, guard)
  return { ...whole, requests: withWays(whole, guard), ...outcome }
}

export const CRASHED = { outcome: 'failed', because: 'The browser crashed on this page.' } as const

/** Nothing but asking for things leaves, and not endlessly. */
function gate(tab: Tab): (route: Route, request: Request) => Promise<void> {
  let [requests, navigations] = [0, 0]
  return async (route, request) => {
    requests += 1
    const isNavigation = request.isNavigationRequest() && request.frame() === tab.mainFrame()
    if (isNavigation) navigations += 1
    const why =
      request.method() !== 'GET' && request.method() !== 'HEAD'
        ? 'method'
        : requests > REQUESTS_MAX || navigations > NAVIGATIONS_MAX
          ? 'limit'
          : isNavigation && isOneTime(request.url())
            ? 'one-time'
            : null
    if (why === null) return route.continue().catch(() => undefined)
    noteRefusal(request, why)
    return route.abort('blockedbyclient').catch(() => undefined)
  }
}

const merged = (seen: Observed, more: Observed): Observed => ({
  ...seen,
  ...more,
  ...(seen.behaviours && more.behaviours ? { behaviours: [...seen.behaviours, ...more.behaviours] } : {}),
  ...(seen.hashes && more.hashes
    ? {
        hashes: {
          markup: seen.hashes.markup || more.hashes.markup,
          favicon: seen.hashes.favicon || more.hashes.favicon,
          headers: seen.hashes.headers || more.hashes.headers,
        },
      }
    : {}),
})

/** What the guard held back, told beside what the browser asked: a host it let nobody through to. */
function withWays({ requests }: Page, { ways }: Guard): Page['requests'] {
  const refused = new Map(ways.flatMap(({ host, refused: why }) => (why === null ? [] : [[host, why] as const])))
  return requests.map((one) => (one.refused === null ? { ...one, refused: refused.get(one.host) ?? null } : one))
}

const GONE_STATUS_MIN = 400

function outcomeOf(page: Page, failure: string, guard: Guard): { outcome: PageOutcome; because: string } {
  const finalHost = hostOf(page.finalUrl)
  const way = guard.ways.findLast(({ host }) => host === finalHost)
  const first = page.requests.find(({ kind, refused }) => kind === 'document' && refused !== null)
  if (way?.refused === 'address') return { outcome: 'refused', because: 'The link leads into a network that is not public.' }
  if (way?.refused === 'port') return { outcome: 'refused', because: 'The link leads to a port that is no web server’s.' }
  if (way?.refused === 'name') return { outcome: 'gone', because: 'The name of the site does not exist any more.' }
  if (first?.refused === 'one-time') return { outcome: 'one-time', because: 'The link does something when it is opened.' }
  if (way?.refused === 'limit') return { outcome: 'timed-out', because: 'The page was larger than we read.' }
  if (page.downloads.length > 0) return { outcome: 'shown', because: '' }
  if (failure === 'ERR_TIMED_OUT') return { outcome: 'timed-out', because: 'The page did not answer in time.' }
  if (failure !== '') return { outcome: 'gone', because: 'The site does not answer any more.' }
  const isEmpty = page.fields.length === 0 && page.challenge === null
  if ((page.status ?? 200) >= GONE_STATUS_MIN && isEmpty) return { outcome: 'gone', because: `The site answers with error ${page.status}.` }
  return { outcome: 'shown', because: '' }
}

export function blankPage({ url, recipients = [], device = 'desktop' }: VisitRequest, now: Date): Page {
  const visitedUrl = preparedUrl(url, recipients)
  return {
    url,
    visitedUrl,
    visitedAt: now.toISOString(),
    device,
    outcome: 'failed',
    because: '',
    chain: [],
    finalUrl: visitedUrl,
    status: null,
    title: '',
    language: '',
    text: '',
    headings: [],
    certificate: null,
    fields: [],
    forms: [],
    buttons: [],
    images: [],
    requests: [],
    challenge: null,
    downloads: [],
    behaviours: [],
    headers: [],
    pressed: [],
    archives: [],
    kits: [],
    hashes: { markup: '', favicon: '', headers: '' },
    pictures: { fold: null, full: null, width: 0, height: 0 },
    unobserved: [],
  }
}
