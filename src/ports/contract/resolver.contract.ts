/** What every Resolver must do. Each driver's test runs it over `RESOLVER_ZONE` and adds what is its own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordType, Resolver } from '../index.ts'

/** Records by `TYPE name`, in the shapes of the port. A name without any does not exist; `'silent'` is never answered. */
export type Zone = Readonly<Record<string, readonly unknown[] | 'silent'>>

export const RESOLVER_ZONE: Zone = {
  'A host.example': ['192.0.2.1', '192.0.2.2'],
  'AAAA host.example': ['2001:db8::1'],
  'MX mail.example': [{ priority: 10, exchange: 'mx.mail.example' }],
  'TXT mail.example': [['v=spf1 -all'], ['one ', 'two']],
  'CNAME www.example': ['host.example'],
  'PTR 1.2.0.192.in-addr.arpa': ['host.example'],
  'TXT silent.example': 'silent',
}

interface Opened {
  readonly resolver: Resolver
  close(): void
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (found) => found,
    (cause: unknown) => cause instanceof Error && (cause as Error & { code?: unknown }).code,
  )

/** The pieces of a TXT record may come as one: they mean nothing by themselves. */
const joined = (record: unknown): unknown => (Array.isArray(record) ? record.join('') : record)

export function testResolver(driver: string, open: () => Promise<Opened>): void {
  const withResolver = (name: string, run: (resolver: Resolver) => Promise<void>) =>
    test(`${driver}: ${name}`, async () => {
      const { resolver, close } = await open()
      try {
        await run(resolver)
      } finally {
        close()
      }
    })

  withResolver('answers each type in the shape of the port', async (resolver) => {
    for (const [question, records] of Object.entries(RESOLVER_ZONE)) {
      const [type, name = ''] = question.split(' ')
      if (records === 'silent') continue
      // A name server may add fields of its own (`type: 'MX'`) and answer in any order.
      const found = await resolver.resolve(name, type as RecordType)
      assert.equal(found.length, records.length, question)
      if (type === 'MX') assert.partialDeepStrictEqual(found, records)
      else assert.deepEqual(found.map(joined).sort(), records.map(joined).sort(), question)
    }
  })
  withResolver('tells a name that does not exist from one without records of the type', async (resolver) => {
    assert.equal(await codeOf(resolver.resolve('nowhere.example', 'TXT')), 'ENOTFOUND')
    assert.equal(await codeOf(resolver.resolve('mail.example', 'A')), 'ENODATA')
  })
  withResolver('does not care for case', async (resolver) => {
    assert.deepEqual(await resolver.resolve('Mail.EXAMPLE', 'TXT'), await resolver.resolve('mail.example', 'TXT'))
  })
  withResolver('gives each caller records of his own', async (resolver) => {
    const found = await resolver.resolve('host.example', 'A')
    found.length = 0
    assert.equal((await resolver.resolve('host.example', 'A')).length, 2)
  })
  withResolver('gives up on a silent name server', async (resolver) => {
    assert.equal(await codeOf(resolver.resolve('silent.example', 'TXT')), 'ETIMEOUT')
  })
  withResolver('rejects a name that cannot exist, and never throws at once', async (resolver) => {
    for (const name of ['', 'a..example', `${'a'.repeat(64)}.example`, 'a'.repeat(300), 'a b\u0000.example', '\u{1f4a9}'.repeat(80)]) {
      const answer = resolver.resolve(name, 'TXT')
      assert.match(String(await codeOf(answer)), /^E[A-Z]+$/, JSON.stringify(name))
    }
  })
}
