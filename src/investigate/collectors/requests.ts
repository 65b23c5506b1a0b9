/** Everything the page asked of the network, and what was not let out. */
import type { PageRequest, RequestRefusal } from '../../model/index.ts'
import type { Request } from '../browser.ts'
import type { Collector, Visit } from './collector.ts'

const REQUESTS_MAX = 400
const URL_CHARS_MAX = 1_000

const logs = new WeakMap<Visit, Map<Request, PageRequest>>()
const refusals = new WeakMap<Request, RequestRefusal>()

/** Said by whoever stops a request, before it is stopped. */
export const noteRefusal = (request: Request, why: RequestRefusal): void => void refusals.set(request, why)

export const requestsCollector: Collector = {
  id: 'requests',
  async open(visit) {
    const log = new Map<Request, PageRequest>()
    logs.set(visit, log)
    const { context } = visit
    context.on('request', (request) => {
      if (log.size >= REQUESTS_MAX || request.url().startsWith('data:')) return
      log.set(request, rowOf(request, null))
    })
    context.on('response', (response) => {
      const request = response.request()
      if (log.has(request)) log.set(request, rowOf(request, response.status()))
    })
    context.on('requestfailed', (request) => {
      if (log.has(request)) log.set(request, rowOf(request, null))
    })
    visit.tab.on('websocket', (socket) => {
      const url = socket.url().slice(0, URL_CHARS_MAX)
      sockets.set(visit, [...(sockets.get(visit) ?? []), url].slice(0, SOCKETS_MAX))
    })
  },
  async read(visit) {
    const opened = (sockets.get(visit) ?? []).map(
      (url): PageRequest => ({ url, host: URL.parse(url)?.hostname ?? '', method: 'GET', kind: 'websocket', status: null, refused: null }),
    )
    return { requests: [...(logs.get(visit)?.values() ?? []), ...opened] }
  },
}

const SOCKETS_MAX = 20
const sockets = new WeakMap<Visit, readonly string[]>()

const rowOf = (request: Request, status: number | null): PageRequest => ({
  url: request.url().slice(0, URL_CHARS_MAX),
  host: URL.parse(request.url())?.hostname ?? '',
  method: request.method().slice(0, 10),
  kind: request.resourceType(),
  status,
  refused: refusals.get(request) ?? null,
})
