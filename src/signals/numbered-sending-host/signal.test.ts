import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, fromMachine, LIST, mailOf, signed, spf, tryMail } from '../try-mail.test.ts'
import { numberedSendingHost } from './signal.ts'

const from = (host: string, authentication = checked()) => ({ authentication, envelope: fromMachine(host) })
const post = mailOf('Garden Post <news@gardenpost.example>')

for (const [why, mail, given, expected] of [
  [
    'all four numbers',
    post,
    from('ip-192-0-2-7.rented.test'),
    { message: 'numbered', domain: 'gardenpost.example', host: 'ip-192-0-2-7.rented.test' },
  ],
  ['three of them', post, from('2.0.192.rented.test'), { message: 'numbered', domain: 'gardenpost.example', host: '2.0.192.rented.test' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(numberedSendingHost, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['two of them', post, from('mail7-2.rented.test')],
  ['a number twice', post, from('2-2-2.rented.test')],
  ['a bare name', post, from('ip-192-0-2-7')],
  ['a machine of the author', post, from('ip-192-0-2-7.gardenpost.example')],
  ['a mailer that passed', post, from('ip-192-0-2-7.mailer.test', checked({ spf: spf('pass', 'b.mailer.test', false) }))],
  ['an author who signed', post, from('ip-192-0-2-7.rented.test', checked({ dkim: [signed('pass', 'gardenpost.example', true)] }))],
  ['a list', mailOf('news@gardenpost.example', LIST), from('ip-192-0-2-7.rented.test')],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(numberedSendingHost, mail, given), 'silent'))
}
