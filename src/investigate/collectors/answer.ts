/** What the server said of itself with the page: its header fields, and a hash by which servers set up alike are found. */
import { createHash } from 'node:crypto'
import type { PageHeader } from '../../model/index.ts'
import type { Response } from '../browser.ts'
import type { Collector } from './collector.ts'

const HEADERS_MAX = 60
const VALUE_CHARS_MAX = 500
/** Set by caches and clocks on the way, not by whoever set the server up. */
const PASSING =
  /^(?:date|age|expires|last-modified|etag|content-length|content-encoding|transfer-encoding|connection|keep-alive|set-cookie|vary|via|x-cache.*|x-request-id|x-amz-.*|x-served-by|x-timer|cf-ray|cf-cache-status|nel|report-to|alt-svc|x-vercel-id|x-nf-request-id|server-timing)$/
/** Fields whose value names the program. */
const PROGRAM: ReadonlySet<string> = new Set(['server', 'x-powered-by', 'x-generator'])

export const answerCollector: Collector = {
  id: 'answer',
  async watch({ tab }) {
    let last: Response | null = null
    tab.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === tab.mainFrame()) last = response
    })
    return async () => {
      const headers = last === null ? [] : (await (last as Response).headersArray()).slice(0, HEADERS_MAX).map(shown)
      return { headers, hashes: { markup: '', favicon: '', headers: hashOf(headers) } }
    }
  },
}

/** A cookie's value is a token of this visit, and of no use to anybody. */
const shown = ({ name, value }: PageHeader): PageHeader => ({
  name: name.slice(0, VALUE_CHARS_MAX),
  value: /^set-cookie$/i.test(name) ? (value.split('=', 1)[0] ?? '').slice(0, VALUE_CHARS_MAX) : value.slice(0, VALUE_CHARS_MAX),
})

function hashOf(headers: readonly PageHeader[]): string {
  const lines = headers.flatMap(({ name, value }) => {
    const key = name.toLowerCase()
    if (PASSING.test(key)) return []
    return PROGRAM.has(key) ? [`${name}: ${value}`] : [name]
  })
  return lines.length === 0 ? '' : createHash('sha256').update(lines.join('\n')).digest('hex')
}
