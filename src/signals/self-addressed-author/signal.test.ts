import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, fromMachine, LIST, mailOf, signed, spf, tryMail } from '../try-mail.test.ts'
import { selfAddressedAuthor } from './signal.ts'

const own = 'Ada <ada@reader.example>'

for (const [why, mail, given, expected] of [
  ['no check that passed', mailOf(own), { authentication: checked() }, { message: 'both', address: 'ada@reader.example' }],
  [
    'a check that a stranger passed',
    mailOf(own),
    { authentication: checked({ spf: spf('pass', 'letters.test', false) }) },
    { message: 'both', address: 'ada@reader.example' },
  ],
  [
    'another case of letters',
    mailOf('ADA@Reader.Example'),
    { authentication: checked() },
    { message: 'both', address: 'ADA@Reader.Example' },
  ],
  [
    'the envelope alone',
    mailOf(own, 'To: list@letters.test'),
    { authentication: checked(), envelope: fromMachine('mail.letters.test') },
    { message: 'own', address: 'ada@reader.example' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(selfAddressedAuthor, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a check that passed', mailOf(own), { authentication: checked({ dkim: [signed('pass', 'reader.example', true)] }) }],
  ['a machine of the house', mailOf(own), { authentication: checked({ spf: spf('pass', 'reader.example', true) }) }],
  ['a name server that was away', mailOf(own), { authentication: checked({ spf: spf('temperror', 'reader.example', true) }) }],
  ['another sender', mailOf('jane@reader.example'), { authentication: checked() }],
  ['a list', mailOf(own, LIST), { authentication: checked() }],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(selfAddressedAuthor, mail, given), 'silent'))
}
