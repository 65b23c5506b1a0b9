import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { numberedMailbox } from './signal.ts'

for (const [why, mail, given, expected] of [
  ['an office', mailOf('Billing <pay73113@letters.test>'), {}, { message: 'numbered', name: 'Billing', mailbox: 'pay73113' }],
  ['a number alone', mailOf('Netflix <074999@letters.test>'), {}, { message: 'numbered', name: 'Netflix', mailbox: '074999' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(numberedMailbox, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a year', mailOf('Billing <pay2025@letters.test>'), {}],
  ['a person', mailOf('Jane Doe <202512653@letters.test>'), {}],
  ['a free mailbox', mailOf('Billing <pay73113@gmail.com>'), {}],
  ['a known organisation', mailOf('Netflix <pay73113@netflix.com>'), {}],
  ['a tagged mailbox', mailOf('Billing <pay+73113@letters.test>'), {}],
  ['a list', mailOf('Billing <pay73113@letters.test>', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(numberedMailbox, mail, given), 'silent'))
}
