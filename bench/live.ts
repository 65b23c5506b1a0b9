/**
 * `npm run bench -- live [--mails N] [--search TEXT]`: what a long live stream costs the browser that shows it. N mails (an hour of one a second) go through a real
 * service, by SMTP and judged, into the page in a real Chromium; its JavaScript heap after collection, its nodes, listeners and rows are printed as they grow, or do not.
 */
import { parseArgs } from 'node:util'
import { createTransport } from 'nodemailer'
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/end-to-end/browser.ts'
import { openService, until } from '../test/end-to-end/service.ts'

/** There before the page is opened: a page and more. */
const BEFORE = 150
const AT_ONCE = 10
const STEPS = 4
const SETTLE_MS = 5_000

export async function run(args: readonly string[]): Promise<void> {
  const options = { mails: { type: 'string', default: '3600' }, search: { type: 'string', default: '' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const [mails, service, browser] = [Number(values.mails), await openService(), await openBrowser()]
  const transport = createTransport({ host: '127.0.0.1', port: service.smtpPort, ignoreTLS: true, pool: true, maxConnections: AT_ONCE })
  const judged = (count: number) =>
    until(
      () => service.ask('/health') as Promise<{ cases: { judged: number } }>,
      ({ cases }) => cases.judged >= count,
    )
  let sent = 0
  const send = async (to: number) => {
    const one = async () => {
      while (sent < to) await transport.sendMail(mailOf(sent++))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
    await judged(to)
  }
  try {
    await send(BEFORE)
    const page = await browser.newPage()
    await page.goto(`${service.url}/sign-in?token=${service.newToken}`)
    await page.goto(`${service.url}/stream?${new URLSearchParams({ search: values.search })}`)
    const measure = await measurerOf(page)
    const startedAt = performance.now()
    await measure('before')
    for (let step = 1; step <= STEPS; step += 1) {
      await send(BEFORE + Math.round((mails * step) / STEPS))
      await measure(`${sent - BEFORE} came in`)
    }
    console.log(
      `in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s; the page says: ${await page.locator('#live-says').textContent()}`,
    )
  } finally {
    transport.close()
    await browser.close()
    await service.stop()
  }
}

const mailOf = (at: number) => ({
  envelope: { from: 'sender@example.com', to: [`box${at % 9}@trap.telltale.example`] },
  raw: [
    `From: "DHL Express" <desk@d${at % 40}.example>`,
    `Subject: Parcel ${at} is held`,
    `Message-ID: <${at}@live.example>`,
    'Content-Type: text/html',
    '',
    `<p>Dear customer, a fee of ${at}.99 is due today.</p><a href="http://h${at % 50}.test/pay">Pay now</a>`,
    '',
  ].join('\r\n'),
})

async function measurerOf(page: Page): Promise<(name: string) => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async (name) => {
    await page.waitForTimeout(SETTLE_MS)
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (wanted: string) => metrics.find((one) => one.name === wanted)?.value ?? 0
    const told = [
      `heap ${(of('JSHeapUsedSize') / 1e6).toFixed(2)} MB`,
      `${of('Nodes')} nodes`,
      `${of('JSEventListeners')} listeners`,
      `${await page.locator('.case').count()} rows`,
      `of ${await page.locator('#count-all').textContent()}`,
    ]
    console.log(`${name.padEnd(16)} ${told.join(', ')}`)
  }
}
