/** The page's icon, as a hash: pages of one kit share it, and imposters carry the brand's. */
import { createHash } from 'node:crypto'
import type { Collector } from './collector.ts'

const ICON_BYTES_MAX = 200_000
const ICON_MS_MAX = 3_000

export const faviconCollector: Collector = {
  id: 'favicon',
  async watch({ tab, context }) {
    return async () => {
      const declared = await tab.evaluate(() => {
        const link = document.querySelector('link[rel~="icon" i]')
        return link instanceof HTMLLinkElement ? link.href : ''
      })
      const url = declared === '' ? (URL.parse('/favicon.ico', tab.url())?.href ?? '') : declared
      // Through the same guard as everything else.
      if (!/^https?:/.test(url)) return {}
      const answer = await context.request.get(url, { timeout: ICON_MS_MAX, maxRedirects: 2, failOnStatusCode: false })
      const body = answer.ok() ? await answer.body() : Buffer.alloc(0)
      const isIcon = body.length > 0 && body.length <= ICON_BYTES_MAX && !/html/.test(answer.headers()['content-type'] ?? '')
      return isIcon ? { hashes: { markup: '', favicon: createHash('sha256').update(body).digest('hex'), headers: '' } } : {}
    }
  },
}
