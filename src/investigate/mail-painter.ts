/**
 * A picture of a drawn mail. The drawing can neither run nor load anything; the browser that paints it runs no script and reaches nobody all the same.
 * It is started when the first picture is wanted and goes when none was wanted for a while.
 */
import { type Browser, type BrowserContext, type FoundBrowser, startBrowser } from './browser.ts'

export interface MailPainter {
  /** A JPEG of the upper part of the mail. @throws when the browser fails; the next picture gets another one */
  paint(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** What a reader has before them without scrolling. */
const VIEWPORT = { width: 640, height: 800 }
/** The coarser ones where a mail is all noise. */
const QUALITIES = [72, 40, 15]
export const PICTURE_BYTES_MAX = 250_000
const PAINT_MS_MAX = 8_000
const IDLE_MS_MAX = 30_000
/** RFC 6761 §6.4: nobody's. */
const ADDRESS = 'http://mail.invalid/'
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
}

export function openMailPainter(find: () => Promise<FoundBrowser | null>): MailPainter {
  let browser: Promise<Browser> | null = null
  let idle: NodeJS.Timeout | null = null
  let isClosed = false
  const stop = async () => {
    const running = browser
    browser = null
    await running?.then((one) => one.close()).catch(() => undefined)
  }
  const start = async () => {
    const found = await find()
    if (found === null) throw new Error('There is no browser to paint with.')
    return startBrowser(found)
  }
  return {
    async paint(html) {
      if (isClosed) throw new Error('The painter is closed.')
      if (idle) clearTimeout(idle)
      browser ??= start()
      try {
        return await shoot(await browser, html)
      } catch (cause) {
        await stop()
        throw cause
      } finally {
        idle = setTimeout(() => void stop(), IDLE_MS_MAX)
        idle.unref()
      }
    },
    async close() {
      isClosed = true
      if (idle) clearTimeout(idle)
      await stop()
    },
  }
}

async function shoot(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    acceptDownloads: false,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  try {
    await serveOnly(context, html)
    const tab = await context.newPage()
    await tab.goto(ADDRESS, { timeout: PAINT_MS_MAX })
    let picture: Uint8Array = Buffer.alloc(0)
    for (const quality of QUALITIES) {
      picture = await tab.screenshot({ type: 'jpeg', quality, timeout: PAINT_MS_MAX, animations: 'disabled' })
      if (picture.byteLength <= PICTURE_BYTES_MAX) break
    }
    return picture
  } finally {
    await context.close().catch(() => undefined)
  }
}

/** Whatever else is asked for gets no answer. */
async function serveOnly(context: BrowserContext, html: string): Promise<void> {
  let isServed = false
  await context.route('**/*', async (route) => {
    if (isServed || route.request().url() !== ADDRESS) return route.abort()
    isServed = true
    return route.fulfill({ status: 200, headers: HEADERS, body: html })
  })
}
