import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { fetchDocument } from './fetch-document.ts'
import { openAuthority } from './lab/authority.ts'
import { PLAIN_CERTIFICATE } from './lab/plan.ts'

const PUBLIC = '93.184.216.34'

/** A site on loopback that only the test's mapping leads to. */
async function openSite(answer: (asked: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { guard: { resolve: async () => [PUBLIC], reach: () => ({ host: '127.0.0.1', port }) }, close }
}
const NOWHERE = { resolve: async () => [PUBLIC], reach: () => assert.fail('nothing may be reached') }

test('a document is fetched behind its redirects, with nothing sent along', async () => {
  const seen: string[] = []
  const site = await openSite(({ url, headers }, answer) => {
    seen.push([url, headers.cookie, headers.referer, headers['proxy-authorization']].join('|'))
    if (url === '/old') answer.writeHead(301, { location: '/new' }).end()
    else answer.end('news')
  })
  const found = await fetchDocument('http://news.example/old', { guard: site.guard })
  assert.deepEqual([found.url, Buffer.from(found.bytes).toString()], ['http://news.example/new', 'news'])
  assert.deepEqual(seen, ['/old|||', '/new|||'])
  site.close()
})

test('over https the certificate must be good for the name', async () => {
  const authority = await openAuthority(new Date())
  const server = createTlsServer(await authority.issue('news.example', PLAIN_CERTIFICATE), (_, answer) => void answer.end('sure'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const guard = { resolve: async () => [PUBLIC], reach: () => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }) }
  const trustedIssuers = [authority.certificate]
  assert.equal(Buffer.from((await fetchDocument('https://news.example/', { guard, trustedIssuers })).bytes).toString(), 'sure')
  await assert.rejects(fetchDocument('https://news.example/', { guard }), /connection failed/)
  await assert.rejects(fetchDocument('https://other.example/', { guard, trustedIssuers }), /connection failed/)
  server.closeAllConnections()
  server.close()
})

for (const address of ['file:///etc/passwd', 'ftp://news.example/', 'news.example', 'http://user:word@news.example/', 'javascript:1', ''])
  test(`“${address}” is no address to fetch`, () => assert.rejects(fetchDocument(address, { guard: NOWHERE }), /no address of the web/))

for (const address of ['http://127.0.0.1/', 'http://[::1]/', 'http://0x7f.1/', 'https://10.0.0.1/', 'http://169.254.169.254/latest/'])
  test(`${address} is not reached`, () => assert.rejects(fetchDocument(address, { guard: NOWHERE }), /not one of the public network/))

test('a name that leads inside is not reached, at first or by a redirect', async () => {
  await assert.rejects(
    fetchDocument('https://inside.example/', { guard: { ...NOWHERE, resolve: async () => ['192.168.0.1'] } }),
    /public network/,
  )
  const site = await openSite((_, answer) => void answer.writeHead(302, { location: 'http://127.0.0.1/' }).end())
  await assert.rejects(fetchDocument('http://news.example/', { guard: site.guard }), /public network/)
  site.close()
})

test('another port, a name without address, and a redirect to a file are refused', async () => {
  await assert.rejects(fetchDocument('http://news.example:25/', { guard: NOWHERE }), /port/)
  await assert.rejects(fetchDocument('http://gone.example/', { guard: { resolve: () => Promise.reject(new Error()) } }), /no address/)
  const site = await openSite((_, answer) => void answer.writeHead(302, { location: 'file:///etc/passwd' }).end())
  await assert.rejects(fetchDocument('http://news.example/', { guard: site.guard }), /no address of the web/)
  site.close()
})

test('what is too long, endless, slow or leads in circles ends within its bounds', async () => {
  const long = await openSite((_, answer) => void answer.end('x'.repeat(300_000)))
  await assert.rejects(fetchDocument('http://long.example/', { guard: long.guard, bytesMax: 100_000 }), /longer than 100000/)
  const endless = await openSite((_, answer) => {
    const more = () => void (answer.destroyed || answer.write('x'.repeat(50_000), () => setImmediate(more)))
    more()
  })
  await assert.rejects(fetchDocument('http://endless.example/', { guard: endless.guard, bytesMax: 100_000 }), /longer/)
  const slow = await openSite((_, answer) => void answer.write('x'))
  await assert.rejects(fetchDocument('http://slow.example/', { guard: slow.guard, millisecondsMax: 200 }), /too long/)
  const circle = await openSite((_, answer) => void answer.writeHead(302, { location: '/' }).end())
  await assert.rejects(fetchDocument('http://circle.example/', { guard: circle.guard }), /leads on and on|too long/)
  for (const site of [long, endless, slow, circle]) site.close()
})

test('an answer that is no document, or packed against our asking, is refused', async () => {
  const site = await openSite(({ url }, answer) => {
    if (url === '/packed') answer.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
    else answer.writeHead(404).end()
  })
  await assert.rejects(fetchDocument('http://news.example/gone', { guard: site.guard }), /answered 404/)
  await assert.rejects(fetchDocument('http://news.example/packed', { guard: site.guard }), /packed/)
  site.close()
})
