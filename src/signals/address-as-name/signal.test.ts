import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Details, Facts, Message } from '../../model/index.ts'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { addressAsName } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const detect = (kind: 'address' | 'no-name' | null, header: Readonly<Record<string, string>> = {}) => {
  const details: Partial<Details> = { oddGreeting: kind && { kind, text: 'ada@reader.example', at } }
  const message = { header: Object.entries(header).map(([key, value]) => ({ key, value })) } as unknown as Message
  const identity = { from: [] }
  return addressAsName.detect({ details, message: { ...message, identity }, claims: [] } as unknown as Facts).length
}

test('fires on a greeting by address', () => assert.equal(detect('address'), 1))
test('fires when a field says that nothing is automatic', () => assert.equal(detect('address', { 'auto-submitted': 'no' }), 1))
test('stays silent on another odd greeting, and on none', () => assert.equal(detect('no-name') + detect(null), 0))
test('stays silent on an automatic answer', () => assert.equal(detect('address', { 'auto-submitted': 'auto-replied' }), 0))
test('stays silent on a delivery report', () => assert.equal(detect('address', { 'content-type': 'multipart/report; boundary=b' }), 0))

const greeted = (words: string, from: string, ...fields: string[]) =>
  tryMail(addressAsName, mailOf(from, 'To: byron7@reader.example', 'Subject: Your PayPal account', ...fields).replace('Hello', words))
const FAKED = 'PayPal <service@letters.test>'
for (const words of ['Hello byron7,', 'Dear byron7\nYour account is limited.', 'Good news. Hi byron7, come in'])
  test(`fires on the first part of the address: ${words}`, async () =>
    assert.deepEqual(await greeted(words, FAKED), [{ message: 'part', part: 'byron7' }]))
for (const [why, words, from, ...fields] of [
  ['another name', 'Hello Ada,', FAKED],
  ['a name that is written as one', 'Hello Byron7,', FAKED],
  ['a longer word', 'Hello byron77,', FAKED],
  ['no greeting', 'To byron7,', FAKED],
  ['the organisation itself', 'Hello byron7,', 'PayPal <service@paypal.com>'],
  ['a forum that knows no more', 'Hello byron7,', 'Ladders <forum@ladders.test>', 'Subject: Ladders'],
  ['a list', 'Hello byron7,', FAKED, LIST],
] as const)
  test(`stays silent on ${why}`, async () => assert.equal(await greeted(words, from, ...fields), 'silent'))
test('ends in time on a million greetings', async () => assert.equal(await greeted('hello '.repeat(200_000), FAKED), 'silent'))
