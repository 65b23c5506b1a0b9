/** The resolver over a real socket, to a name server on this machine. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../model/index.ts'
import { RESOLVER_ZONE, testResolver } from '../../ports/contract/resolver.contract.ts'
import { offlineResolver, openDnsResolver } from './index.ts'
import { startFakeNameServer } from './testing/fake-name-server.ts'

testResolver('dns', async () => {
  const server = await startFakeNameServer(RESOLVER_ZONE)
  return { resolver: openDnsResolver({ servers: [server.address], timeoutMs: 150 }), close: server.close }
})

async function opened(timeoutMs = 150) {
  const server = await startFakeNameServer(RESOLVER_ZONE)
  let nowMs = 0
  const resolver = openDnsResolver({ servers: [server.address], timeoutMs, clock: { now: () => new Date(nowMs) } })
  const wait = (ms: number) => {
    nowMs += ms
  }
  const count = () => server.questions.length
  return { resolver, wait, count, close: server.close }
}
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => '',
    ({ code }: { code: string }) => code,
  )

test('questions under way are shared, and an answer is kept for a minute', async () => {
  const { resolver, wait, count, close } = await opened()
  await Promise.all(Array.from({ length: 50 }, () => resolver.resolve('mail.example', 'TXT')))
  wait(59_999)
  await resolver.resolve('MAIL.example.', 'TXT')
  assert.equal(count(), 1)
  wait(1)
  await resolver.resolve('mail.example', 'TXT')
  assert.equal(count(), 2)
  close()
})

test('a name that does not exist is remembered as long, a silent server only for seconds', async () => {
  const { resolver, wait, count, close } = await opened(50)
  for (const name of ['nowhere.example', 'silent.example']) await failed(resolver.resolve(name, 'TXT'))
  const asked = count()
  wait(4_999)
  for (const name of ['nowhere.example', 'silent.example']) await failed(resolver.resolve(name, 'TXT'))
  assert.equal(count(), asked)
  wait(1)
  assert.equal(await failed(resolver.resolve('nowhere.example', 'TXT')), 'ENOTFOUND')
  assert.equal(count(), asked)
  assert.equal(await failed(resolver.resolve('silent.example', 'TXT')), 'ETIMEOUT')
  assert.ok(count() > asked)
  close()
})

test('the cache forgets its oldest answers, not its bound', async () => {
  const { resolver, count, close } = await opened(5_000)
  await resolver.resolve('host.example', 'A')
  for (let at = 0; at < 100; at += 1)
    await Promise.all(Array.from({ length: 100 }, (_, index) => failed(resolver.resolve(`${at}x${index}.example`, 'A'))))
  const asked = count()
  await failed(resolver.resolve('99x99.example', 'A'))
  assert.equal(count(), asked)
  await resolver.resolve('host.example', 'A')
  assert.equal(count(), asked + 1)
  close()
})

test('where no name server can be reached it gives up in time', async () => {
  const resolver = openDnsResolver({ servers: ['192.0.2.53'], timeoutMs: 100 })
  const startedAt = performance.now()
  assert.match(await failed(resolver.resolve('host.example', 'A')), /^E(TIMEOUT|CONNREFUSED|SERVFAIL)$/)
  assert.ok(performance.now() - startedAt < 1_000)
})

test('offline, nobody is asked', async () => {
  assert.equal(await failed(offlineResolver.resolve('host.example', 'A')), 'EOFFLINE')
})

test('a name server that is no address is refused in plain words', () => {
  assert.throws(() => openDnsResolver({ servers: ['no address'] }), Refusal)
})
