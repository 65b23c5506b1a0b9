/** One clock, each question once, nothing without a bound. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DnsAnswer } from '../model/index.ts'
import { RESOLVER_ZONE, testResolver } from '../ports/contract/resolver.contract.ts'
import type { RecordType, Resolver } from '../ports/index.ts'
import { askWithin } from './questions.ts'
import { recordedResolver, toKept } from './recorded-answers.ts'

const counting = () => {
  const asked: string[] = []
  const resolver: Resolver = {
    async resolve(name, type) {
      asked.push(`${type} ${name}`)
      return type === 'MX' ? [{ priority: 10, exchange: 'mx.a.example' }] : ['192.0.2.1']
    },
  }
  return { asked, resolver }
}
const codeOf = (promise: Promise<unknown>) => promise.then(String, ({ code }: { code: string }) => code)

test('a question is asked once, however it is written', async () => {
  const { asked, resolver } = counting()
  const questions = askWithin(resolver, 1_000)
  await Promise.all([questions.resolve('A.Example.', 'A'), questions.resolve('a.example', 'A')])
  questions.stop()
  assert.deepEqual(asked, ['A a.example'])
  assert.deepEqual(questions.answers(), [{ name: 'a.example', type: 'A', answers: ['192.0.2.1'], error: null }])
})

test('a name that cannot exist is refused unasked', async () => {
  const { asked, resolver } = counting()
  const questions = askWithin(resolver, 1_000)
  const label = 'a'.repeat(63)
  const longest = [label, label, label, 'a'.repeat(61)].join('.')
  for (const name of ['', '.', 'a..b', `a${label}.example`, `a${longest}`])
    assert.equal(await codeOf(questions.resolve(name, 'TXT')), 'EBADNAME')
  assert.equal(await codeOf(questions.resolve('a.example', 'ANY')), 'EBADNAME')
  await questions.resolve(longest, 'A')
  questions.stop()
  assert.deepEqual(asked, [`A ${longest}`])
})

test('after eighty questions no more are asked', async () => {
  const { asked, resolver } = counting()
  const questions = askWithin(resolver, 1_000)
  for (let index = 0; index < 80; index += 1) await questions.resolve(`${index}.example`, 'A')
  assert.equal(await codeOf(questions.resolve('80.example', 'A')), 'ETIMEOUT')
  questions.stop()
  assert.equal(asked.length, 80)
})

test('when the time is used up every further question times out at once', async () => {
  const questions = askWithin({ resolve: () => new Promise(() => undefined) }, 20)
  assert.equal(await codeOf(questions.resolve('a.example', 'A')), 'ETIMEOUT')
  const startedAt = performance.now()
  assert.equal(await codeOf(questions.resolve('b.example', 'A')), 'ETIMEOUT')
  assert.ok(performance.now() - startedAt < 15)
  assert.deepEqual(
    questions.answers().map(({ error }) => error),
    ['ETIMEOUT', 'ETIMEOUT'],
  )
})

test('recorded answers come back as they were, and nothing else does', async () => {
  const { resolver } = counting()
  const questions = askWithin(resolver, 1_000)
  const live = await questions.resolve('a.example', 'MX')
  questions.stop()
  const replay = recordedResolver([...questions.answers(), { name: 'gone.example', type: 'TXT', answers: null, error: 'ENOTFOUND' }])
  assert.deepEqual(await replay.resolve('A.example.', 'MX'), live)
  assert.equal(await codeOf(replay.resolve('gone.example', 'TXT')), 'ENOTFOUND')
  assert.equal(await codeOf(replay.resolve('new.example', 'A')), 'EOFFLINE')
})

testResolver('recorded answers', async () => ({
  resolver: recordedResolver([
    ...Object.entries(RESOLVER_ZONE).map(([question, records]): DnsAnswer => {
      const [type = '', name = ''] = question.split(' ')
      if (records === 'silent') return { name, type, answers: null, error: 'ETIMEOUT' }
      return { name, type, answers: toKept(type as RecordType, records), error: null }
    }),
    { name: 'nowhere.example', type: 'TXT', answers: null, error: 'ENOTFOUND' },
    { name: 'mail.example', type: 'A', answers: null, error: 'ENODATA' },
  ]),
  close: () => undefined,
}))
