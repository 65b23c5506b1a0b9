/** Everything the page asked of the network, and what was not let out. */
import type { PageRequest, RequestRefusal } from '../../model/index.ts'
import { hostOf } from '../../names/index.ts'
import type { Request } from '../browser.ts'
import type { Collector } from './collector.ts'

const REQUESTS_MAX = 400
const URL_CHARS_MAX = 1_000
const SOCKETS_MAX = 20

const refusals = new WeakMap<Request, RequestRefusal>()

/** Said by whoever stops a request, before it is stopped. */
export const noteRefusal = (request: Request, why: RequestRefusal): void => void refusals.set(request, why)

export const requestsCollector: Collector = {
  id: 'requests',
  async watch({ context, tab }) {
    const log = new Map<Request, PageRequest>()
    const sockets: PageRequest[] = []
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
    tab.on('websocket', (socket) => {
      const url = socket.url().slice(0, URL_CHARS_MAX)
      if (sockets.length < SOCKETS_MAX)
        sockets.push({ url, host: hostOf(url), method: 'GET', kind: 'websocket', status: null, refused: null })
    })
    return async () => ({ requests: [...log.values(), ...sockets] })
  },
}

const rowOf = (request: Request, status: number | null): PageRequest => ({
  url: request.url().slice(0, URL_CHARS_MAX),
  host: hostOf(request.url()),
  method: request.method().slice(0, 10),
  kind: request.resourceType(),
  status,
  refused: refusals.get(request) ?? null,
})
