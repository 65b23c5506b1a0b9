/** What a browser did while hostile things were shown to it, as the browser itself tells: counted, not searched for in the text. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../end-to-end/browser.ts'

export interface Watched {
  readonly page: Page
  /** What was asked of anybody but this machine, as it arrived at the only way out. */
  readonly left: string[]
  /** Dialogs that a script opened, new windows, downloads, and pages that lost their title or place. */
  readonly ran: string[]
  close(): Promise<void>
}

/** All names but this machine's lead to a proxy that answers nothing and notes everything. */
/** @param noted what counts as having left: names that tricks use, or anything but the browser's own errands */
export async function watchBrowser(noted = /leak\.example/): Promise<Watched> {
  const left: string[] = []
  const proxy = await noting(left, noted)
  const browser = await openBrowser([`--proxy-server=127.0.0.1:${(proxy.address() as AddressInfo).port}`])
  const context = await browser.newContext({ acceptDownloads: false })
  const page = await context.newPage()
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('download', (download) => ran.push(`download: ${download.url().slice(0, 100)}`))
  context.on('page', (opened) => ran.push(`window: ${opened.url().slice(0, 100)}`))
  return { page, left, ran, close: () => closeAll(browser, context, proxy) }
}

async function closeAll(browser: Browser, context: BrowserContext, proxy: Server): Promise<void> {
  await context.close()
  await browser.close()
  proxy.closeAllConnections()
  await new Promise((done) => proxy.close(done))
}

async function noting(left: string[], noted: RegExp): Promise<Server> {
  const note = (what: string) => {
    if (noted.test(what)) left.push(what)
  }
  const server = createServer((request, response) => {
    note(`${request.method} ${request.url}`)
    response.writeHead(204).end()
  })
  server.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 502 none\r\n\r\n')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}
