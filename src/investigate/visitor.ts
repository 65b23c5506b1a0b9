/** A pool of browsers: visits side by side, one at a time to a host, each browser replaced after a crash or many visits. */
import { Fault, type Page } from '../model/index.ts'
import { hostOf } from '../names/index.ts'
import { type Browser, type FoundBrowser, startBrowser } from './browser.ts'
import { blankPage, CRASHED, type VisitRequest, type VisitWorld, visitPage } from './visit.ts'

export interface Visitor {
  /**
   * Whatever the page does, it gives a Page.
   * @throws {Fault} `visits-stopped` when the visitor is closed before the visit ends; the page is then as if never asked for
   */
  visit(request: VisitRequest): Promise<Page>
  /** Resolves when no browser runs any more. */
  close(): Promise<void>
}

export interface VisitorOptions extends VisitWorld {
  readonly browser: FoundBrowser
  /** Pages open at once. */
  readonly tabs: number
}

const VISITS_A_BROWSER_MAX = 40
const ATTEMPTS_MAX = 2
/** Between two visits to one host. */
const POLITE_MS = 1_000
const HOSTS_MAX = 1_000

export function openVisitor({ browser: found, tabs, ...world }: VisitorOptions): Visitor {
  let isClosed = false
  let current: Promise<Browser> | null = null
  /** The one that new visits go to, once it has started. */
  let serving: Browser | null = null
  let visits = 0
  let free = tabs
  const waiting: (() => void)[] = []
  const hosts = new Map<string, Promise<void>>()
  const open = new Set<Browser>()
  const inUse = new Map<Browser, number>()

  async function start(): Promise<Browser> {
    const browser = await startBrowser(found)
    open.add(browser)
    serving = browser
    browser.once('disconnected', () => {
      open.delete(browser)
      inUse.delete(browser)
      if (serving === browser) [current, serving] = [null, null]
    })
    return browser
  }
  async function borrow(): Promise<Browser> {
    if (isClosed) throw new Fault('visits-stopped')
    if (visits >= VISITS_A_BROWSER_MAX) [current, serving, visits] = [null, null, 0]
    visits += 1
    current ??= start()
    const started = current
    try {
      const browser = await started
      inUse.set(browser, (inUse.get(browser) ?? 0) + 1)
      return browser
    } catch (cause) {
      if (current === started) current = null
      throw cause
    }
  }
  async function giveBack(browser: Browser): Promise<void> {
    const left = (inUse.get(browser) ?? 1) - 1
    inUse.set(browser, left)
    if (left > 0 || serving === browser) return
    inUse.delete(browser)
    await browser.close().catch(() => undefined)
  }
  const takeTab = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leaveTab = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  /** Waits until nobody else is at this host; resolves to the way of leaving it. */
  async function queueAt(host: string): Promise<() => void> {
    const before = hosts.get(host)
    let leave = () => {}
    const turn = new Promise<void>((resolve) => {
      leave = () => void setTimeout(resolve, POLITE_MS).unref()
    })
    if (hosts.size >= HOSTS_MAX) hosts.delete(hosts.keys().next().value ?? '')
    hosts.set(host, turn)
    await before
    return leave
  }
  async function attempt(request: VisitRequest): Promise<Page> {
    for (let count = 1; ; count += 1) {
      let browser: Browser | null = null
      try {
        browser = await borrow()
        const page = await visitPage(browser, request, world)
        // What it saw while the browser was being taken away is not what is there.
        if (isClosed) throw new Fault('visits-stopped')
        return page
      } catch (cause) {
        if (isClosed) throw cause instanceof Fault ? cause : new Fault('visits-stopped', { cause })
        // The browser died under us (a page can do that): once more with another one.
        if (count >= ATTEMPTS_MAX) return { ...blankPage(request, world.now()), ...CRASHED }
      } finally {
        if (browser) await giveBack(browser)
      }
    }
  }
  return {
    async visit(request) {
      const leave = await queueAt(hostOf(request.url))
      await takeTab()
      try {
        return await attempt(request)
      } finally {
        leaveTab()
        leave()
      }
    },
    async close() {
      isClosed = true
      // One that is only starting would outlive us.
      await current?.catch(() => undefined)
      await Promise.all([...open].map((browser) => browser.close().catch(() => undefined)))
    },
  }
}
