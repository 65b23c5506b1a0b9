import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, fromMachine, mailOf, signed, tryMail } from '../try-mail.test.ts'
import { inventedSendingHost } from './signal.ts'

const from = (host: string, authentication = checked()) => ({ authentication, envelope: fromMachine(host) })
const post = mailOf('Garden Post <news@gardenpost.example>')

for (const [why, mail, given, expected] of [
  ['an end that does not exist', post, from('qkz.wmr.kjxq'), { message: 'invented', host: 'qkz.wmr.kjxq' }],
  ['one word', post, from('rented-03'), { message: 'invented', host: 'rented-03' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(inventedSendingHost, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a name that can be', post, from('mx.gardenpost.example')],
  ['a network at home', post, from('server.local')],
  ['an address', post, from('[192.0.2.7]')],
  ['an IPv6 address', post, from('[IPv6:2001:db8::7]')],
  ['no name', post, from('unknown')],
  ['an empty name', post, from('')],
  ['signs that no name has', post, from('a b<c')],
  ['an author who signed', post, from('rented-03', checked({ dkim: [signed('pass', 'gardenpost.example', true)] }))],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(inventedSendingHost, mail, given), 'silent'))
}
