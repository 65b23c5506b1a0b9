import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, LIST, mailOf, signed, spf, tryMail } from '../try-mail.test.ts'
import { unalignedAuthentication } from './signal.ts'

const post = mailOf('Garden Post <news@gardenpost.example>')

for (const [why, mail, given, expected] of [
  [
    'SPF of a stranger',
    post,
    { authentication: checked({ spf: spf('pass', 'crossroads.test', false) }) },
    { message: 'other', domain: 'gardenpost.example', passed: 'crossroads.test' },
  ],
  [
    'a signature of a stranger',
    post,
    { authentication: checked({ dkim: [signed('pass', 'bakery.example', false)] }) },
    { message: 'other', domain: 'gardenpost.example', passed: 'bakery.example' },
  ],
  [
    'an address that nobody can have',
    mailOf('Desk <desk@parcels>'),
    { authentication: checked({ spf: spf('pass', 'crossroads.test', false) }) },
    { message: 'other', domain: 'parcels', passed: 'crossroads.test' },
  ],
  [
    'a name without an address',
    mailOf('"Garden Post" <>'),
    { authentication: checked({ spf: spf('pass', 'crossroads.test', false) }) },
    { message: 'unnamed', passed: 'crossroads.test' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(unalignedAuthentication, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['nothing that passed', post, { authentication: checked() }],
  [
    'its own machine',
    post,
    { authentication: checked({ spf: spf('pass', 'gardenpost.example', true), dkim: [signed('pass', 'bakery.example', false)] }) },
  ],
  [
    'a known mailer beside a stranger',
    post,
    { authentication: checked({ spf: spf('pass', 'b.sendgrid.net', false), dkim: [signed('pass', 'bakery.example', false)] }) },
  ],
  ['a second name of the business', post, { authentication: checked({ spf: spf('pass', 'mail.gardenpost-letters.test', false) }) }],
  ['a machine of the house', mailOf('root@web01'), { authentication: checked({ spf: spf('pass', 'mail.reader.example', false) }) }],
  [
    'a provider of free mailboxes',
    mailOf('Desk <desk@parcels>'),
    { authentication: checked({ spf: spf('pass', 'hotmail.com', false), dkim: [signed('pass', 'hotmail.com', false)] }) },
  ],
  ['a machine without an address', mailOf('root'), { authentication: checked({ spf: spf('pass', 'crossroads.test', false) }) }],
  ['a list', mailOf('news@gardenpost.example', LIST), { authentication: checked({ spf: spf('pass', 'lists.example', false) }) }],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(unalignedAuthentication, mail, given), 'silent'))
}
