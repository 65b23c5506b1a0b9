/** What stands before every route: where a request comes from, how often, under which name, and led by whom. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { Refusal } from '../model/index.ts'
import { type Caller, callersBehind } from './caller.ts'
import { networkOf, openBuckets, openWaits } from './limits.ts'
import { refuseForeignNames, refuseForeignSites } from './same-site.ts'

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } })

async function callerFrom(peer: string, headers: Record<string, string>, trusted: readonly string[] = []): Promise<Caller> {
  const app = new Hono()
  const callerOf = callersBehind(trusted)
  app.get('/', (c) => c.json(callerOf(c)))
  return (await app.request('/', { headers }, from(peer))).json() as Promise<Caller>
}

test('without proxies the address is that of the socket, whatever fields say', async () => {
  const { address, isHere, isHttps } = await callerFrom('192.0.2.1', { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' })
  assert.deepEqual([address, isHere, isHttps], ['192.0.2.1', false, false])
})

test('this machine is this machine, in every spelling', async () => {
  for (const peer of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1']) assert.equal((await callerFrom(peer, {})).isHere, true, peer)
  for (const peer of ['192.0.2.1', '::ffff:192.0.2.1', '', '2001:db8::1', '12.7.0.1'])
    assert.equal((await callerFrom(peer, {})).isHere, false, peer)
})

test('what a proxy on this machine passes on is not this machine, also when nobody told us of the proxy', async () => {
  for (const field of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-host'])
    assert.equal((await callerFrom('127.0.0.1', { [field]: '127.0.0.1' })).isHere, false, field)
  assert.equal((await callerFrom('127.0.0.1', {}, ['127.0.0.1'])).isHere, false, 'a proxy that tells nothing')
})

test('a trusted proxy is believed about the hop before it, and no further than the first that is not ours', async () => {
  const trusted = ['10.0.0.0/8', '2001:db8::/32', '127.0.0.1']
  const address = async (peer: string, field: string) => (await callerFrom(peer, { 'x-forwarded-for': field }, trusted)).address
  assert.equal(await address('10.1.2.3', '198.51.100.9'), '198.51.100.9')
  assert.equal(await address('10.1.2.3', '203.0.113.5, 198.51.100.9'), '198.51.100.9', 'what the stranger wrote himself')
  assert.equal(await address('10.1.2.3', '198.51.100.9, 10.9.9.9, 2001:db8::5'), '198.51.100.9')
  assert.equal(await address('::ffff:10.1.2.3', '[2001:4860::1]:443'), '2001:4860::1')
  assert.equal(await address('10.1.2.3', '127.0.0.1, nonsense'), 'unknown')
  assert.equal(await address('192.0.2.1', '198.51.100.9'), '192.0.2.1', 'a proxy of somebody else')
})

test('https is what a trusted proxy says', async () => {
  assert.equal((await callerFrom('10.0.0.1', { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https' }, ['10.0.0.1'])).isHttps, true)
  assert.equal((await callerFrom('10.0.0.1', { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'http' }, ['10.0.0.1'])).isHttps, false)
})

test('one network of IPv6 is one caller', () => {
  assert.equal(networkOf('2001:db8:1:2::9'), networkOf('2001:0DB8:0001:0002:ffff:1:2:3'))
  assert.notEqual(networkOf('2001:db8:1:2::9'), networkOf('2001:db8:1:3::9'))
  assert.equal(networkOf('192.0.2.1'), '192.0.2.1')
  assert.equal(networkOf('::1'), '0:0:0:0')
})

test('a bucket empties, fills up again with time, and is one’s own', () => {
  let now = 0
  const buckets = openBuckets(60, () => now)
  for (let at = 0; at < 60; at += 1) assert.equal(buckets.take('192.0.2.1'), true)
  assert.equal(buckets.take('192.0.2.1'), false)
  assert.equal(buckets.take('192.0.2.2'), true)
  now += 2_000
  assert.deepEqual(
    [1, 2, 3].map(() => buckets.take('192.0.2.1')),
    [true, true, false],
  )
})

test('a flood of addresses frees nobody who is being held back', () => {
  const buckets = openBuckets(2, () => 0)
  const take = () => buckets.take('192.0.2.1')
  assert.deepEqual([take(), take(), take()], [true, true, false])
  for (let at = 0; at < 40_000; at += 1) buckets.take(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`)
  assert.equal(take(), false)
})

test('after five wrong tokens each further one doubles the wait, up to a quarter of an hour; a right one ends it', () => {
  let now = 0
  const waits = openWaits(() => now)
  const fail = () => {
    waits.failed('192.0.2.1')
    return waits.left('192.0.2.1')
  }
  assert.deepEqual(Array.from({ length: 8 }, fail), [0, 0, 0, 0, 2_000, 4_000, 8_000, 16_000])
  assert.equal(waits.left('192.0.2.2'), 0)
  assert.equal(Array.from({ length: 50 }, fail).at(-1), 900_000)
  now += 900_000
  assert.equal(waits.left('192.0.2.1'), 0)
  assert.equal(fail(), 900_000, 'it is not forgotten')
  waits.passed('192.0.2.1')
  assert.equal(fail(), 0)
})

const door = (names: readonly string[] = []) => {
  const app = new Hono()
  app.onError((cause, c) => c.text(cause.message, cause instanceof Refusal ? cause.httpStatus : 500))
  app.use(refuseForeignNames(names))
  app.use(refuseForeignSites)
  app.all('/', (c) => c.text('in'))
  return async (method: string, headers: Record<string, string>) => (await app.request('/', { method, headers })).status
}

test('a name that somebody else lets point here is refused; ours, addresses and localhost are not', async () => {
  const ask = door(['Telltale.Example.com'])
  for (const host of [
    'localhost',
    'localhost:8025',
    'a.localhost:1',
    '127.0.0.1:8025',
    '192.168.1.5',
    '[::1]:8025',
    'telltale.example.com',
    'TELLTALE.example.com.:443',
  ])
    assert.equal(await ask('GET', { host }), 200, host)
  for (const host of [
    'rebind.example',
    'localhost.example',
    'evil.telltale.example.com',
    '127.0.0.1.example',
    'xlocalhost',
    '2130706433',
    '',
    'a b',
    '127.0.0.1@evil.example',
  ])
    assert.equal(await ask('GET', { host }), 421, host)
})

test('what changes something must come from our own pages, or from no browser at all', async () => {
  const ask = door()
  const host = '127.0.0.1:8025'
  const post = (headers: Record<string, string>) => ask('POST', { host, ...headers })
  const cookie = 'telltale=x'
  assert.equal(await post({ cookie, 'sec-fetch-site': 'same-origin' }), 200)
  assert.equal(await post({ cookie, origin: `http://${host}` }), 200)
  assert.equal(await post({}), 200, 'curl at this machine')
  assert.equal(await post({ authorization: 'Bearer x', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }), 200)
  assert.equal(
    await post({ authorization: 'Basic eDp5', cookie, 'sec-fetch-site': 'cross-site' }),
    403,
    'a name and a password are no token',
  )
  for (const site of ['cross-site', 'same-site', 'nonsense'])
    for (const more of [{}, { cookie }, { origin: `http://${host}` }] as readonly Record<string, string>[])
      assert.equal(await post({ 'sec-fetch-site': site, ...more }), 403, site)
  for (const origin of [
    'https://evil.example',
    'null',
    'http://127.0.0.1:9',
    'http://localhost:8025',
    '',
    'http://127.0.0.1:8025.evil.example',
  ])
    for (const more of [{}, { cookie }] as readonly Record<string, string>[]) assert.equal(await post({ origin, ...more }), 403, origin)
  assert.equal(await post({ cookie }), 403, 'a cookie, and nothing that says from where')
  assert.equal(
    await ask('GET', { host, cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
    200,
    'reading changes nothing',
  )
  for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) assert.equal(await ask(method, { host, cookie }), 403, method)
})
