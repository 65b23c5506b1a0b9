/**
 * The only way from a visit to the world: an HTTP proxy (RFC 9110 §9.3.6 CONNECT, RFC 9112 §3.2.2 absolute form) that
 * resolves every name itself, keeps to the address it got first, and lets nobody through to an address that is not
 * public. One guard a visit; TLS passes through untouched. Everything asked is written down.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, request as requestFrom, type ServerResponse } from 'node:http'
import { type AddressInfo, connect as connectTo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { addressIn, type Network, refusalOf } from './address.ts'

export interface GuardLimits {
  /** Both ways, all connections together. */
  readonly bytesMax: number
  readonly connectionsMax: number
}

export interface Way {
  readonly host: string
  readonly port: number
  /** The one it was pinned to; '' when refused before that. */
  readonly address: string
  /** null: let through. */
  readonly refused: 'method' | 'address' | 'port' | 'limit' | 'name' | null
  /** For `address`: which range it lies in. */
  readonly range: string
}

export interface GuardOptions {
  /** Every address of a name; rejects when there is none. Asked once a name and visit. */
  readonly resolve: (name: string) => Promise<readonly string[]>
  /** Where an address is really found: itself, but in the laboratory. */
  readonly reach?: (address: string, port: number, host: string) => { readonly host: string; readonly port: number }
  readonly refusedNetworks?: readonly Network[]
  readonly limits?: Partial<GuardLimits>
}

export interface Guard {
  /** `http://127.0.0.1:PORT`, and who may ask. */
  readonly server: string
  readonly username: string
  readonly password: string
  readonly ways: readonly Way[]
  readonly bytes: () => number
  close(): Promise<void>
}

const LIMITS: GuardLimits = { bytesMax: 30_000_000, connectionsMax: 400 }
/** Where web servers are; anything else is a way to talk to something that is not one. */
const PORTS: ReadonlySet<number> = new Set([80, 443, 8000, 8080, 8081, 8443, 8888])
const CONNECT_MS_MAX = 10_000
const WAYS_MAX = 2_000
const FORWARDED_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD'])
/** Meant for this proxy, not for the site (RFC 9110 §7.6.1). */
const HOP_FIELDS: ReadonlySet<string> = new Set(['proxy-authorization', 'proxy-connection', 'connection', 'keep-alive', 'te', 'upgrade'])

export async function openGuard(options: GuardOptions): Promise<Guard> {
  const limits = { ...LIMITS, ...options.limits }
  const [username, password] = [randomBytes(9).toString('base64url'), randomBytes(18).toString('base64url')]
  const expected = Buffer.from(`Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`)
  const ways: Way[] = []
  const sockets = new Set<Duplex>()
  const pinned = new Map<string, Promise<{ address: string; range: string | null }>>()
  let [bytes, connections] = [0, 0]

  const note = (way: Way): Way => {
    if (ways.length < WAYS_MAX) ways.push(way)
    return way
  }
  /** Decides about one connection, before anything is opened. */
  async function decide(host: string, port: number): Promise<Way> {
    const at = { host, port, address: '', range: '' }
    if (bytes > limits.bytesMax || connections >= limits.connectionsMax) return note({ ...at, refused: 'limit' })
    if (!PORTS.has(port)) return note({ ...at, refused: 'port' })
    connections += 1
    let pin = pinned.get(host)
    if (!pin) {
      pin = pinOf(host, options)
      pinned.set(host, pin)
    }
    try {
      const { address, range } = await pin
      return note({ ...at, address, range: range ?? '', refused: range === null ? null : 'address' })
    } catch {
      return note({ ...at, refused: 'name' })
    }
  }
  const count = (chunk: Buffer, ...ends: readonly Duplex[]) => {
    bytes += chunk.length
    if (bytes > limits.bytesMax) for (const end of ends) end.destroy()
  }
  const keep = (socket: Duplex) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  }
  const mayAsk = ({ headers }: IncomingMessage): boolean => {
    const given = Buffer.from(headers['proxy-authorization'] ?? '')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }
  const reach = options.reach ?? ((address: string, port: number) => ({ host: address, port }))

  async function forward(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (!mayAsk(asked)) return void answer.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="guard"' }).end()
    const target = URL.parse(asked.url ?? '')
    if (target?.protocol !== 'http:') return void answer.writeHead(400).end()
    const [host, port] = [target.hostname.toLowerCase(), Number(target.port || 80)]
    if (!FORWARDED_METHODS.has(asked.method ?? '')) {
      note({ host, port, address: '', range: '', refused: 'method' })
      return void answer.writeHead(403).end()
    }
    const way = await decide(host, port)
    if (way.refused) return void answer.writeHead(way.refused === 'name' ? 502 : 403).end()
    const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !HOP_FIELDS.has(name)))
    const path = `${target.pathname}${target.search}`
    const onward = requestFrom({ ...reach(way.address, port, host), method: asked.method, path, headers, setHost: false, agent: false })
    onward.setTimeout(CONNECT_MS_MAX, () => onward.destroy())
    onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
    onward.on('response', (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers)
      found.on('data', (chunk: Buffer) => count(chunk, found.socket, asked.socket))
      found.on('error', () => answer.destroy())
      found.on('aborted', () => answer.destroy())
      found.pipe(answer)
    })
    answer.on('close', () => onward.destroy())
    onward.end()
  }

  async function tunnel(asked: IncomingMessage, near: Duplex, head: Buffer): Promise<void> {
    keep(near)
    if (!mayAsk(asked)) return refuse(near, '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="guard"')
    const target = URL.parse(`http://${asked.url ?? ''}`)
    const port = Number(/:(\d{1,5})$/.exec(asked.url ?? '')?.[1])
    if (!target || !Number.isInteger(port)) return refuse(near, '400 Bad Request')
    const host = target.hostname.toLowerCase()
    const way = await decide(host, port)
    if (way.refused) return refuse(near, way.refused === 'name' ? '502 Bad Gateway' : '403 Forbidden')
    const far: Socket = connectTo(reach(way.address, port, host))
    keep(far)
    far.setTimeout(CONNECT_MS_MAX, () => (far.connecting ? far.destroy() : undefined))
    far.on('connect', () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      if (head.length > 0) far.write(head)
      near.on('data', (chunk: Buffer) => count(chunk, near, far))
      far.on('data', (chunk: Buffer) => count(chunk, near, far))
      near.pipe(far)
      far.pipe(near)
    })
    far.on('close', () => near.destroy())
    near.on('close', () => far.destroy())
  }

  const server = createServer((asked, answer) => void forward(asked, answer).catch(() => answer.destroy()))
  server.on('connect', (asked: IncomingMessage, near: Duplex, head: Buffer) => void tunnel(asked, near, head).catch(() => near.destroy()))
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    username,
    password,
    ways,
    bytes: () => bytes,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function refuse(near: Duplex, status: string): void {
  near.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
}

/** One address a name and visit: a name that answers differently the second time (DNS rebinding) is not asked a second time. */
async function pinOf(host: string, { resolve, refusedNetworks }: GuardOptions): Promise<{ address: string; range: string | null }> {
  const literal = addressIn(host)
  const addresses = literal === null ? await resolve(host) : [literal]
  const [first] = addresses
  if (first === undefined) throw new Error('no address')
  // A name with one foot inside is not let through by the other.
  for (const address of addresses) {
    const range = refusalOf(address, refusedNetworks)
    if (range !== null) return { address, range }
  }
  return { address: first, range: null }
}
