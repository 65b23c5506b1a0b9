import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '../model/index.ts'
import { readTrustedResults } from './trusted-receiver.ts'

const message = (...lines: readonly (readonly [string, string])[]): Message =>
  ({
    header: lines.map(([name, value]) => ({ name, key: name.toLowerCase(), value, start: 0, end: 0 })),
    identity: {
      from: [{ displayName: '', address: 'a@mail.bank.example', domain: 'mail.bank.example', at: { part: 'HEADER', start: 0, end: 0 } }],
      sender: [],
      replyTo: [],
      to: [],
      cc: [],
      returnPathDomain: null,
    },
  }) as unknown as Message

const OURS = ['Received', 'from x.example by mx1.receiver.test with ESMTPS; Mon, 3 Mar 2025 10:00:00 +0000'] as const
const RESULTS =
  'spf=fail smtp.mailfrom=b@other.example; dkim=pass (good (very) signature) header.d=bank.example header.s=K1; dmarc=pass action=none header.from=mail.bank.example'

test('a trusted receiver’s field is read, with alignment by organizational domain', () => {
  const found = readTrustedResults(message(['Authentication-Results', `mx1.receiver.test; ${RESULTS}`], OURS), ['receiver.test'])
  assert.deepEqual(found?.spf, { result: 'fail', domain: 'other.example', aligned: false })
  assert.deepEqual(found?.dkim, [{ result: 'pass', domain: 'bank.example', selector: 'k1', aligned: true }])
  assert.deepEqual([found?.dmarc.result, found?.dmarc.policy, found?.authservId], ['pass', 'none', 'mx1.receiver.test'])
})

test('a field without a name counts beside a hop of the trusted receiver', () => {
  assert.equal(readTrustedResults(message(['Authentication-Results', RESULTS], OURS), ['receiver.test'])?.dmarc.result, 'pass')
})

test('a forged field below a strange hop is never read', () => {
  const forged = message(['Received', 'from a by relay.other.test; x'], ['Authentication-Results', `mx1.receiver.test; ${RESULTS}`], OURS)
  assert.equal(readTrustedResults(forged, ['receiver.test']), null)
})

test('a receiver nobody trusts is not believed', () => {
  assert.equal(readTrustedResults(message(['Authentication-Results', `mx1.receiver.test; ${RESULTS}`], OURS), []), null)
  assert.equal(readTrustedResults(message(['Authentication-Results', `evil-receiver.test; ${RESULTS}`], OURS), ['receiver.test']), null)
})

test('a missing key says nothing about the mail', () => {
  const found = readTrustedResults(
    message(['Authentication-Results', 'mx.receiver.test; dkim=fail (no key for signature) header.d=bank.example'], OURS),
    ['receiver.test'],
  )
  assert.equal(found?.dkim[0]?.result, 'temperror')
})

test('the hops of one receiver may carry several of its names', () => {
  const found = message(
    ['Received', 'from a by b.outlook.office365.com; x'],
    ['Authentication-Results', RESULTS],
    ['Received', 'from c by d.mail.protection.outlook.com; x'],
  )
  assert.equal(readTrustedResults(found, ['outlook.com'])?.authservId, 'office365.com')
})
