import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { borrowedSenderField } from './signal.ts'

for (const [why, mail, given, expected] of [
  [
    'a bank',
    mailOf('x@letters.test', 'Sender: <info@paypal.com>'),
    {},
    { message: 'borrowed', sender: 'paypal.com', name: 'PayPal', domain: 'letters.test' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(borrowedSenderField, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['no such field', mailOf('x@letters.test'), {}],
  ['the owner itself', mailOf('x@mail.paypal.com', 'Sender: <info@paypal.com>'), {}],
  ['somebody we do not know', mailOf('x@letters.test', 'Sender: <info@harbour.example>'), {}],
  ['a mailbox provider', mailOf('x@letters.test', 'Sender: <jane@outlook.com>'), {}],
  ['a list', mailOf('x@letters.test', 'Sender: <info@paypal.com>', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(borrowedSenderField, mail, given), 'silent'))
}
