/** Which Authentication-Results fields count, and what their words mean. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '../model/index.ts'
import { readTrustedResults } from './trusted-receiver.ts'

type Line = readonly [name: string, value: string]

const message = (...lines: readonly Line[]): Message =>
  ({
    header: lines.map(([name, value]) => ({ name, key: name.toLowerCase(), value, start: 0, end: 0 })),
    identity: {
      from: [{ displayName: '', address: 'a@mail.bank.example', domain: 'mail.bank.example', at: { part: 'HEADER', start: 0, end: 0 } }],
    },
  }) as unknown as Message

const results = (value: string): Line => ['Authentication-Results', value]
const hop = (by: string): Line => [
  'Received',
  `from x.example (y.example [192.0.2.7]) by ${by} with ESMTPS id 1; Mon, 3 Mar 2025 10:00:00 +0000`,
]

const OURS = hop('mx1.receiver.test')
const PASS =
  'spf=fail smtp.mailfrom=b@other.example; dkim=pass (good (very) signature) header.d=bank.example header.s=K1; dmarc=pass action=none header.from=mail.bank.example'
const read = (trusted: string, ...lines: readonly Line[]) => readTrustedResults(message(...lines), [trusted])

test('a trusted receiver’s field is read, with alignment by organizational domain', () => {
  const found = read('receiver.test', results(`mx1.receiver.test; ${PASS}`), OURS)
  assert.deepEqual(found?.spf, { result: 'fail', domain: 'other.example', aligned: false })
  assert.deepEqual(found?.dkim, [{ result: 'pass', domain: 'bank.example', selector: 'k1', aligned: true }])
  assert.deepEqual([found?.dmarc.result, found?.authservId, found?.source], ['pass', 'mx1.receiver.test', 'trusted-receiver'])
})

test('a field below the receiver’s own hop counts, as Gmail writes it', () => {
  assert.equal(read('receiver.test', OURS, results(`mx1.receiver.test; ${PASS}`))?.dmarc.result, 'pass')
})

test('a forged field below a strange hop is never read', () => {
  const forged = results(`mx1.receiver.test; ${PASS}`)
  assert.equal(read('receiver.test', hop('relay.other.test'), forged, OURS), null)
  assert.equal(read('receiver.test', OURS, hop('relay.other.test'), forged, OURS), null)
})

test('the topmost field of the receiver wins over one that came with the mail', () => {
  const genuine = results('mx1.receiver.test; spf=fail smtp.mailfrom=evil.example; dmarc=fail header.from=mail.bank.example')
  const forged = results(`mx1.receiver.test; ${PASS}`)
  for (const lines of [
    [genuine, OURS, forged],
    [OURS, genuine, forged],
    [genuine, OURS, forged, OURS],
  ])
    assert.deepEqual([read('receiver.test', ...lines)?.dmarc.result, read('receiver.test', ...lines)?.dkim], ['fail', []])
})

test('a receiver nobody trusts is not believed', () => {
  const field = results(`mx1.receiver.test; ${PASS}`)
  assert.equal(readTrustedResults(message(field, OURS), []), null)
  assert.equal(read('other.test', field, OURS), null)
  assert.equal(read('receiver.test', results(`evil-receiver.test; ${PASS}`), OURS), null)
  assert.equal(read('', field, OURS), null)
})

test('several fields of one receiver above its hop are read together, of each method the topmost', () => {
  const found = read(
    'receiver.test',
    results('mx1.receiver.test; dkim=fail header.d=bank.example'),
    results('mx1.receiver.test; dmarc=pass (p=reject dis=none) header.from=mail.bank.example'),
    results('mx1.receiver.test; dkim=pass header.d=bank.example; spf=pass smtp.mailfrom=bank.example'),
    OURS,
  )
  assert.deepEqual(
    [found?.dkim.map(({ result }) => result), found?.dmarc.result, found?.dmarc.policy, found?.spf.result],
    [['fail'], 'pass', 'reject', 'pass'],
  )
})

test('a field without a name counts right above a hop of the trusted receiver, and nowhere else', () => {
  assert.equal(read('receiver.test', results(PASS), OURS)?.authservId, 'receiver.test')
  assert.equal(read('receiver.test', OURS, results(PASS), OURS)?.dmarc.result, 'pass')
  assert.equal(read('receiver.test', OURS, results(PASS)), null)
  assert.equal(read('receiver.test', OURS, results(PASS), hop('relay.other.test')), null)
  assert.equal(read('receiver.test', results(PASS), hop('relay.other.test')), null)
})

test('hops of Outlook.com carry several of its names', () => {
  const lines = [
    hop('MN2PR19MB0001.namprd19.prod.outlook.com'),
    hop('CH2PR14CA0001.outlook.office365.com (2603:10b6::1)'),
    results(
      'spf=none (sender IP is 192.0.2.7) smtp.helo=x.example; dkim=none header.d=none;dmarc=fail action=oreject header.from=mail.bank.example',
    ),
    hop('SN1NAM02FT0001.mail.protection.outlook.com (10.0.0.1)'),
  ]
  for (const trusted of ['outlook.com', 'protection.outlook.com']) {
    const found = read(trusted, ...lines)
    assert.deepEqual([found?.spf.domain, found?.dmarc.result, found?.dmarc.policy], ['x.example', 'fail', 'reject'])
  }
  assert.equal(read('receiver.test', ...lines), null)
})

test('the last hop of Gmail is an address of its own network', () => {
  const field = results('mx.google.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=mail.bank.example')
  const gmail = read('mx.google.com', hop('2002:a05:6000:1:b0:1:2:3'), hop('mx.google.com'), field)
  assert.deepEqual([gmail?.dmarc.result, gmail?.dmarc.policy], ['pass', 'reject'])
  assert.equal(read('receiver.test', hop('2002:a05:6000:1:b0:1:2:3'), results(`mx1.receiver.test; ${PASS}`)), null)
})

test('a key that was not there on arrival bears nothing out, one that nobody answered for says nothing', () => {
  const of = (comment: string) => read('receiver.test', results(`mx.receiver.test; dkim=fail (${comment}) header.d=bank.example`), OURS)
  assert.equal(of('no key for signature')?.dkim[0]?.result, 'permerror')
  assert.equal(of('key query timeout')?.dkim[0]?.result, 'temperror')
})

test('words of older receivers are mapped, and a word that nobody knows is unknown', () => {
  const of = (value: string) => read('receiver.test', results(`mx.receiver.test; ${value}`), OURS)
  assert.equal(of('spf=hardfail')?.spf.result, 'fail')
  assert.equal(of('dmarc=bestguesspass action=none header.from=a.example')?.dmarc.result, 'none')
  assert.equal(of('dkim=timeout header.d=a.example')?.dkim[0]?.result, 'temperror')
  for (const word of ['marvellous', 'constructor', '__proto__']) assert.equal(of(`dmarc=${word}`)?.dmarc.result, 'temperror')
  assert.equal(of('spf=pass')?.dmarc.result, 'none')
})

test('what was done about a pass is not taken for the policy', () => {
  const policy = (value: string) => read('receiver.test', results(`mx.receiver.test; ${value}`), OURS)?.dmarc.policy
  assert.equal(policy('dmarc=pass action=none header.from=mail.bank.example'), null)
  assert.equal(policy('dmarc=fail action=none header.from=mail.bank.example'), 'none')
  assert.equal(policy('dmarc=fail action=quarantine header.from=mail.bank.example'), 'quarantine')
})

test('a pass for another author than the one shown is no pass', () => {
  assert.equal(read('receiver.test', results('mx.receiver.test; dmarc=pass header.from=evil.example'), OURS)?.dmarc.result, 'permerror')
})

test('hostile headers end at once', () => {
  const started = performance.now()
  for (const value of [' by '.repeat(100_000), '('.repeat(500_000), '(a'.repeat(250_000), 'by\t'.repeat(100_000)])
    assert.equal(read('receiver.test', ...Array.from({ length: 300 }, (): Line => ['Received', value])), null)
  const many = Array.from({ length: 5_000 }, () => results(`mx.receiver.test; ${'dkim=pass header.d=a.example;'.repeat(300)}`))
  assert.equal(read('receiver.test', ...many, OURS)?.dkim.length, 5)
  assert.ok(performance.now() - started < 1_000)
})
