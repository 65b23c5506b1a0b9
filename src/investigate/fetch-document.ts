/**
 * One document by its address, without a browser: for feeds that an operator names. It takes the same way out as a visit: a guard that refuses what is
 * not public, decides about every redirect anew, and counts bytes. Nothing is sent but the request: no cookie, no referrer.
 */
import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { Refusal } from '../model/index.ts'
import { type Guard, type GuardOptions, openGuard } from './guard/proxy.ts'

export interface FetchOptions {
  readonly guard: GuardOptions
  readonly bytesMax?: number
  /** For all of it, redirects included. */
  readonly millisecondsMax?: number
  /** Certificates (PEM) that are trusted besides those of the system: for tests. */
  readonly trustedIssuers?: readonly string[]
}

export interface FetchedDocument {
  /** Where it was found, behind all redirects. */
  readonly url: string
  readonly bytes: Uint8Array
}

const BYTES_MAX = 5_000_000
const MILLISECONDS_MAX = 20_000
const REDIRECTS_MAX = 5
const URL_CHARS_MAX = 2_000
/** What TLS and header fields take beside the document. */
const OVERHEAD_BYTES = 200_000
const ADDRESS_SHOWN_MAX = 100

/** @throws Refusal in one sentence: an address that is none or not public, too much, too slow, or an answer that is no document */
export async function fetchDocument(address: string, options: FetchOptions): Promise<FetchedDocument> {
  const bytesMax = options.bytesMax ?? BYTES_MAX
  const deadline = AbortSignal.timeout(options.millisecondsMax ?? MILLISECONDS_MAX)
  const guard = await openGuard({
    ...options.guard,
    limits: { bytesMax: (bytesMax + OVERHEAD_BYTES) * 2, connectionsMax: REDIRECTS_MAX + 1 },
  })
  const refuse = (why: string, cause?: unknown) => new Refusal(`${address.slice(0, ADDRESS_SHOWN_MAX)} was not read: ${why}.`, { cause })
  try {
    let url = webAddress(address)
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
      if (url === null) throw refuse('it is no address of the web (http or https)')
      const answer = await ask(url, guard, deadline, options.trustedIssuers)
      const { statusCode: status = 0, headers } = answer
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        answer.destroy()
        url = webAddress(headers.location, url)
        continue
      }
      const refused = guard.ways.at(-1)?.refused ?? null
      if (refused !== null) throw refuse(REFUSED[refused])
      if (status !== 200) throw refuse(`the server answered ${status}`)
      if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw refuse('it is packed although nobody asked for that')
      return { url: url.href, bytes: await bytesOf(answer, bytesMax, () => refuse(`it is longer than ${bytesMax} bytes`)) }
    }
    throw refuse('it leads on and on')
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    if (deadline.aborted) throw refuse('it took too long', cause)
    const refused = guard.ways.at(-1)?.refused ?? null
    throw refuse(refused === null ? 'the connection failed' : REFUSED[refused], cause)
  } finally {
    await guard.close()
  }
}

const REFUSED = {
  address: 'its address is not one of the public network',
  port: 'its port is none of the web',
  name: 'its name has no address',
  limit: 'it is too long',
  method: 'the request was refused',
} as const

function webAddress(given: string, base?: URL): URL | null {
  const url = given.length > URL_CHARS_MAX ? null : URL.parse(given, base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '') return null
  return url
}

type Asked = { readonly guard: Guard; readonly signal: AbortSignal }
const HEADERS = {
  accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  'accept-encoding': 'identity',
}

async function ask(url: URL, guard: Guard, signal: AbortSignal, issuers: readonly string[] = []): Promise<IncomingMessage> {
  const headers = { ...HEADERS, host: url.host, connection: 'close' }
  if (url.protocol === 'http:') return answerOf({ guard, signal }, { path: url.href, headers: { ...headers, ...passOf(guard) } })
  const near = await tunnelTo({ guard, signal }, `${url.hostname}:${url.port || 443}`)
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const secure = connectTls({
    socket: near,
    servername: /^[\d.]+$|:/.test(name) ? '' : name,
    host: name,
    ...(issuers.length === 0 ? {} : { ca: [...issuers] }),
  })
  return answerOf({ guard, signal }, { path: `${url.pathname}${url.search}`, headers }, secure)
}

const passOf = ({ username, password }: Guard) => ({
  'proxy-authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
})
const portOf = ({ server }: Guard) => ({ host: '127.0.0.1', port: Number(new URL(server).port), agent: false }) as const

/** What fails on the way, however it fails, rejects. */
function answerOf(
  { guard, signal }: Asked,
  wanted: { path: string; headers: Record<string, string> },
  over?: Socket,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    over?.on('error', reject)
    const asked = request({
      ...(over ? { createConnection: () => over } : portOf(guard)),
      ...wanted,
      method: 'GET',
      setHost: false,
      signal,
    })
    asked.on('error', reject)
    asked.on('response', resolve)
    asked.end()
  })
}

function tunnelTo({ guard, signal }: Asked, path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const asked = request({ ...portOf(guard), method: 'CONNECT', path, headers: { host: path, ...passOf(guard) }, signal })
    asked.on('error', reject)
    asked.on('connect', ({ statusCode }, socket) => {
      signal.addEventListener('abort', () => socket.destroy(), { once: true })
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      reject(new Error(`the guard answered ${statusCode}`))
    })
    asked.end()
  })
}

async function bytesOf(answer: IncomingMessage, bytesMax: number, tooLong: () => Refusal): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > bytesMax) throw tooLong()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
