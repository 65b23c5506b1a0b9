import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { test } from 'node:test'
import { type Guard, openGuard } from './proxy.ts'

const PUBLIC = '93.184.216.34'

/** A site on loopback that only the laboratory's mapping leads to. */
async function openSite(body = 'hello'): Promise<{ port: number; seen: string[]; close: () => void }> {
  const seen: string[] = []
  const server = createServer((asked, answer) => {
    seen.push(`${asked.method} ${asked.headers.host}${asked.url} ${asked.headers['proxy-authorization'] ?? ''}`.trim())
    answer.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, seen, close: () => void server.close() }
}

const basic = ({ username, password }: Pick<Guard, 'username' | 'password'>) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`

function ask(guard: Guard, url: string, { method = 'GET', isKnown = true } = {}): Promise<number> {
  const { port } = new URL(guard.server)
  const headers = { host: new URL(url).host, ...(isKnown ? { 'proxy-authorization': basic(guard) } : {}) }
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      answer.resume()
      answer.on('close', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', reject)
    asked.end()
  })
}

function tunnelTo(guard: Guard, target: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(guard.server).port), '127.0.0.1')
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\nProxy-Authorization: ${basic(guard)}\r\n\r\n`)
    socket.on('data', (data) => {
      resolve(data.toString().split('\r\n')[0] ?? '')
      socket.destroy()
    })
    socket.on('close', () => resolve('closed'))
  })
}

test('a public site is reached, and what was meant for the proxy does not go on', async () => {
  const site = await openSite()
  const guard = await openGuard({ resolve: async () => [PUBLIC], reach: () => ({ host: '127.0.0.1', port: site.port }) })
  assert.equal(await ask(guard, 'http://shop.example/a?b=c'), 200)
  assert.match(await tunnelTo(guard, 'shop.example:443'), / 200 /)
  assert.deepEqual(site.seen, ['GET shop.example/a?b=c'])
  assert.deepEqual(
    guard.ways.map(({ host, address, refused }) => [host, address, refused]),
    [
      ['shop.example', PUBLIC, null],
      ['shop.example', PUBLIC, null],
    ],
  )
  await guard.close()
  site.close()
})

/** Everything that must stay out, as a browser would write it and as a name may answer. */
const INSIDE = [
  '127.0.0.1',
  '10.0.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '0.0.0.0',
  '224.0.0.1',
  '::1',
  '::ffff:127.0.0.1',
  'fd00::1',
  'fe80::1',
]
for (const address of INSIDE) {
  test(`${address} is refused as a literal and as the answer of a name, over HTTP and through a tunnel`, async () => {
    const guard = await openGuard({
      resolve: async () => [PUBLIC, address],
      reach: () => assert.fail('nothing may be reached'),
    })
    const literal = address.includes(':') ? `[${address}]` : address
    assert.equal(await ask(guard, `http://${literal}/`), 403)
    assert.equal(await ask(guard, 'http://inside.example/'), 403)
    assert.match(await tunnelTo(guard, `${literal}:443`), / 403 /)
    assert.match(await tunnelTo(guard, 'inside.example:443'), / 403 /)
    assert.ok(guard.ways.every(({ refused }) => refused === 'address'))
    await guard.close()
  })
}

for (const host of ['2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0x7f.1'])
  test(`${host} is loopback and refused`, async () => {
    const guard = await openGuard({ resolve: async () => [PUBLIC], reach: () => assert.fail('nothing may be reached') })
    assert.match(await tunnelTo(guard, `${host}:80`), / 403 /)
    assert.equal(await ask(guard, `http://${host}/`), 403)
    await guard.close()
  })

test('a name that answers differently the second time is not asked a second time', async () => {
  const site = await openSite()
  let asked = 0
  const guard = await openGuard({
    resolve: async () => (asked++ === 0 ? [PUBLIC] : ['127.0.0.1']),
    reach: (address) => {
      assert.equal(address, PUBLIC)
      return { host: '127.0.0.1', port: site.port }
    },
  })
  assert.equal(await ask(guard, 'http://rebinding.example/'), 200)
  assert.equal(await ask(guard, 'http://rebinding.example/'), 200)
  assert.equal(asked, 1)
  await guard.close()
  site.close()
})

test('only GET and HEAD, only ports of the web, only who was told the password', async () => {
  const guard = await openGuard({ resolve: async () => [PUBLIC], reach: () => assert.fail('nothing may be reached') })
  assert.equal(await ask(guard, 'http://shop.example/', { method: 'POST' }), 403)
  assert.equal(await ask(guard, 'http://shop.example:25/'), 403)
  assert.match(await tunnelTo(guard, 'shop.example:22'), / 403 /)
  assert.equal(await ask(guard, 'http://shop.example/', { isKnown: false }), 407)
  assert.deepEqual(
    guard.ways.map(({ refused }) => refused),
    ['method', 'port', 'port'],
  )
  await guard.close()
})

test('a name without an address is told apart from one that is refused', async () => {
  const guard = await openGuard({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })
  assert.equal(await ask(guard, 'http://gone.example/'), 502)
  assert.equal(guard.ways[0]?.refused, 'name')
  await guard.close()
})

test('more bytes than the limit end the visit', async () => {
  const site = await openSite('x'.repeat(500_000))
  const guard = await openGuard({
    resolve: async () => [PUBLIC],
    reach: () => ({ host: '127.0.0.1', port: site.port }),
    limits: { bytesMax: 100_000 },
  })
  await ask(guard, 'http://huge.example/').catch(() => undefined)
  assert.ok(guard.bytes() >= 100_000 && guard.bytes() < 400_000)
  assert.equal(await ask(guard, 'http://huge.example/'), 403)
  assert.equal(guard.ways.at(-1)?.refused, 'limit')
  await guard.close()
  site.close()
})
