/** Everything the page asked of the network, what came back, and what was not let out. */
import { createHash } from 'node:crypto'
import type { PageRequest, RequestRefusal } from '../../model/index.ts'
import { hostOf } from '../../names/index.ts'
import type { Request, Response } from '../browser.ts'
import { within } from '../within.ts'
import type { Collector } from './collector.ts'

const REQUESTS_MAX = 400
const URL_CHARS_MAX = 1_000
const SOCKETS_MAX = 20
/** Whose bodies are hashed: what one kit brings along on every site. */
const HASHED: ReadonlySet<string> = new Set(['document', 'script', 'stylesheet', 'image'])
const HASHED_MAX = 60
const HASH_MS_MAX = 2_000

const refusals = new WeakMap<Request, RequestRefusal>()

/** Said by whoever stops a request, before it is stopped. */
export const noteRefusal = (request: Request, why: RequestRefusal): void => void refusals.set(request, why)

type Body = Pick<PageRequest, 'bytes' | 'sha256'>
const UNREAD: Body = { bytes: null, sha256: null }

interface Entry {
  readonly startedAt: number
  answer: { readonly response: Response; readonly at: number } | null
  body: Promise<Body>
}

export const requestsCollector: Collector = {
  id: 'requests',
  async watch({ context, tab }) {
    const log = new Map<Request, Entry>()
    const sockets: string[] = []
    let hashed = 0
    context.on('request', (request) => {
      if (log.size >= REQUESTS_MAX || request.url().startsWith('data:')) return
      log.set(request, { startedAt: performance.now(), answer: null, body: Promise.resolve(UNREAD) })
    })
    context.on('response', (response) => {
      const entry = log.get(response.request())
      if (entry) entry.answer = { response, at: performance.now() }
    })
    context.on('requestfinished', (request) => {
      const entry = log.get(request)
      if (!entry?.answer || hashed >= HASHED_MAX || !HASHED.has(request.resourceType())) return
      hashed += 1
      // At once: a page that is left takes its bodies with it.
      entry.body = within(entry.answer.response.body(), HASH_MS_MAX).then(hashOf, () => UNREAD)
    })
    tab.on('websocket', (socket) => {
      if (sockets.length < SOCKETS_MAX) sockets.push(socket.url().slice(0, URL_CHARS_MAX))
    })
    return async () => {
      const [first] = log.values()
      const rows = [...log].map(async ([request, entry]) => rowOf(request, entry, await entry.body, first?.startedAt ?? entry.startedAt))
      return { requests: [...(await Promise.all(rows)), ...sockets.map(socketRow)] }
    }
  },
}

const hashOf = (body: Buffer): Body => ({ bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') })

const rowOf = (request: Request, { startedAt, answer }: Entry, body: Body, firstAt: number): PageRequest => ({
  url: request.url().slice(0, URL_CHARS_MAX),
  host: hostOf(request.url()),
  method: request.method().slice(0, 10),
  kind: request.resourceType(),
  status: answer?.response.status() ?? null,
  refused: refusals.get(request) ?? null,
  startedMs: Math.round(startedAt - firstAt),
  tookMs: answer ? Math.round(answer.at - startedAt) : null,
  type: (answer?.response.headers()['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase().slice(0, 100) ?? '',
  ...body,
})

/** Its frames are not kept. */
const socketRow = (url: string): PageRequest => ({
  url,
  host: hostOf(url),
  method: 'GET',
  kind: 'websocket',
  status: null,
  refused: null,
  startedMs: 0,
  tookMs: null,
  type: '',
  ...UNREAD,
})
