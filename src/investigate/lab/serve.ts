/**
 * The page laboratory's web servers: each folder `DIR/<host>/` answers under its host's name, over HTTP and HTTPS, and
 * nothing else is reachable. The guard sees pretended public addresses; only the last connect is mapped to here.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { extname, join, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createSecureContext, type SecureContext } from 'node:tls'
import type { GuardOptions } from '../guard/proxy.ts'
import { type Authority, openAuthority } from './authority.ts'
import { type LabHost, type LabPlan, type LabRoute, PLAIN_CERTIFICATE, PLAIN_HOST } from './plan.ts'

export interface Laboratory {
  readonly entries: readonly string[]
  readonly guard: Pick<GuardOptions, 'resolve' | 'reach'>
  readonly trustedIssuers: readonly string[]
  /** Every request that came in: `GET https://host/path`. */
  readonly seen: readonly string[]
  close(): Promise<void>
}

const HOSTS_MAX = 5_000
const SEEN_MAX = 100_000
const FILE_BYTES_MAX = 50_000_000
const CHUNK = Buffer.alloc(16_384, 'telltale ')
const ENDLESS_PAUSE_MS = 20
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/
const TLS_PORTS: ReadonlySet<number> = new Set([443, 8443])

export async function openLaboratory(folder: string, plan: LabPlan, now: Date): Promise<Laboratory> {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && HOST_NAME.test(one.name))
    .map(({ name }) => name)
  const hosts = [...new Set([...folders, ...Object.keys(plan.hosts)])].sort().slice(0, HOSTS_MAX)
  const places = new Map(hosts.map((host, at) => [host, at]))
  const authority = await openAuthority(now)
  const seen: string[] = []
  const answer = (scheme: 'http' | 'https') => (asked: IncomingMessage, given: ServerResponse) => {
    const host = (asked.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    if (seen.length < SEEN_MAX) seen.push(`${asked.method} ${scheme}://${host}${asked.url}`)
    const behaviour = plan.hosts[host] ?? PLAIN_HOST
    if (!places.has(host) || !behaviour.schemes.includes(scheme)) return void given.destroy()
    void serve({ folder: join(folder, host), behaviour, asked, given }).catch(() => given.destroy())
  }
  const plain = createServer(answer('http'))
  const secure = createTlsServer({ SNICallback: certificatesOf(authority, plan) }, answer('https'))
  for (const server of [plain, secure]) {
    server.on('clientError', (_, socket) => socket.destroy())
    server.on('tlsClientError', (_, socket) => socket.destroy())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  }
  const [httpPort, httpsPort] = [plain, secure].map((server) => (server.address() as AddressInfo).port)
  return {
    entries: entriesOf(folder, folders, plan),
    trustedIssuers: [authority.name],
    seen,
    guard: {
      resolve: async (name) => {
        const at = places.get(name)
        if (at === undefined) throw new Error('ENOTFOUND')
        const own = plan.hosts[name]?.addresses ?? []
        // Public by its looks: the guard judges the address that a name has.
        return own.length > 0 ? own : [`93.184.${(at >> 8) & 255}.${at & 255}`]
      },
      reach: (_, port) => ({ host: '127.0.0.1', port: (TLS_PORTS.has(port) ? httpsPort : httpPort) ?? 0 }),
    },
    async close() {
      for (const server of [plain, secure]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

function entriesOf(folder: string, folders: readonly string[], { hosts, skip, entries }: LabPlan): string[] {
  const hasIndex = (host: string) => statSync(join(folder, host, 'index.html'), { throwIfNoEntry: false })?.isFile() === true
  const scheme = (host: string) => ((hosts[host] ?? PLAIN_HOST).schemes.includes('https') ? 'https' : 'http')
  return [
    ...new Set([
      ...folders.filter((host) => !skip.includes(host) && hasIndex(host)).map((host) => `${scheme(host)}://${host}/`),
      ...entries,
    ]),
  ]
}

function certificatesOf(authority: Authority, plan: LabPlan) {
  const made = new Map<string, Promise<SecureContext>>()
  return (host: string, done: (error: Error | null, context?: SecureContext) => void) => {
    let context = made.get(host)
    if (!context) {
      context = authority.issue(host, plan.hosts[host]?.certificate ?? PLAIN_CERTIFICATE).then(createSecureContext)
      made.set(host, context)
    }
    context.then(
      (ready) => done(null, ready),
      (cause: Error) => done(cause),
    )
  }
}

interface Exchange {
  readonly folder: string
  readonly behaviour: LabHost
  readonly asked: IncomingMessage
  readonly given: ServerResponse
}

async function serve({ folder, behaviour, asked, given }: Exchange): Promise<void> {
  const path = URL.parse(asked.url ?? '/', 'http://lab/')?.pathname ?? '/'
  const route = behaviour.routes[path]
  const isPage = path === '/' || path === '/index.html' || route !== undefined
  const cloak = isPage ? behaviour.cloak.find(({ userAgent }) => asked.headers['user-agent']?.includes(userAgent)) : undefined
  const headers = { ...behaviour.headers, ...route?.headers }
  // Whoever left does not wait, and neither does the program.
  const left = new AbortController()
  given.once('close', () => left.abort())
  if (route?.delay) await pause(route.delay, undefined, { signal: left.signal })
  if (cloak?.redirect) return void given.writeHead(302, { ...headers, Location: cloak.redirect }).end()
  if (cloak?.file) return sendFile(given, folder, cloak.file, 200, headers)
  if (route?.redirect) return sendOn(given, route, route.redirect, headers)
  if (route?.endless) return sendEndless(given, headers)
  if (route?.bytes !== undefined) return sendBytes(given, route.bytes, headers)
  if (route?.broken) {
    given.writeHead(200, { ...headers, 'Content-Type': 'text/html', 'Content-Length': '100000' })
    given.write('<html><body><p>')
    await pause(ENDLESS_PAUSE_MS)
    given.destroy()
    return
  }
  const file = route?.file ?? (route?.status === undefined ? path : '')
  return sendFile(given, folder, file, route?.status ?? 200, headers)
}

function sendOn(given: ServerResponse, { by, status = 302 }: LabRoute, to: string, headers: Readonly<Record<string, string>>): void {
  if (by === 'http') return void given.writeHead(status, { ...headers, Location: to }).end()
  const quoted = to.replace(/[&"<>]/g, (one) => `&#${one.charCodeAt(0)};`)
  const body = {
    meta: `<meta http-equiv="refresh" content="0; url=${quoted}">`,
    script: `<script>location.replace(${JSON.stringify(to).replaceAll('<', '\\u003c')})</script>`,
    form: `<form method="post" action="${quoted}"><input type="hidden" name="a" value="b"></form><script>document.forms[0].submit()</script>`,
  }[by]
  given.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(`<!doctype html><title></title>${body}`)
}

async function sendEndless(given: ServerResponse, headers: Readonly<Record<string, string>>): Promise<void> {
  given.writeHead(200, { ...headers, 'Content-Type': 'text/html' })
  given.write('<!doctype html><p>')
  while (!given.destroyed) {
    given.write(CHUNK)
    await pause(ENDLESS_PAUSE_MS)
  }
}

function sendBytes(given: ServerResponse, bytes: number, headers: Readonly<Record<string, string>>): void {
  given.writeHead(200, { ...headers, 'Content-Type': 'text/html' })
  let left = bytes
  const more = () => {
    while (left > 0 && !given.destroyed) {
      const chunk = left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK
      left -= chunk.length
      if (!given.write(chunk)) return void given.once('drain', more)
    }
    given.end()
  }
  more()
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
}

/** A file of the host's folder, and of no other. */
function sendFile(given: ServerResponse, folder: string, name: string, status: number, headers: Readonly<Record<string, string>>): void {
  const file = name === '' ? null : fileIn(folder, name)
  if (file === null) given.writeHead(status === 200 ? 404 : status, { ...headers, 'Content-Type': 'text/html' }).end()
  else
    given
      .writeHead(status, { 'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream', ...headers })
      .end(readFileSync(file))
}

/** `..` and names that are no names find nothing. */
function fileIn(folder: string, name: string): string | null {
  let path: string
  try {
    path = join(folder, decodeURIComponent(name))
  } catch {
    return null
  }
  if (path !== folder && !path.startsWith(folder + sep)) return null
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  const file = isFolder ? join(path, 'index.html') : path
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() && found.size <= FILE_BYTES_MAX ? file : null
}
