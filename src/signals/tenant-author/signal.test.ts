import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { tenantAuthor } from './signal.ts'

for (const [why, mail, given, expected] of [
  [
    'an office in a help desk',
    mailOf('Wallet Support <support@qzvrk.zendesk.com>'),
    {},
    { message: 'tenant', name: 'Wallet Support', platform: 'zendesk.com' },
  ],
  [
    'a known organisation in a tenant',
    mailOf('Netflix <x@qzvrk.onmicrosoft.com>'),
    {},
    { message: 'tenant', name: 'Netflix', platform: 'onmicrosoft.com' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(tenantAuthor, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a person', mailOf('Jane Doe <jane@qzvrk.onmicrosoft.com>'), {}],
  ['no name', mailOf('support@qzvrk.zendesk.com'), {}],
  ['a corner of the same name', mailOf('Garden Post Support <support@gardenpost.zendesk.com>'), {}],
  ['the platform itself', mailOf('Zendesk Support <support@zendesk.com>'), {}],
  ['a list', mailOf('Wallet Support <support@qzvrk.zendesk.com>', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(tenantAuthor, mail, given), 'silent'))
}
