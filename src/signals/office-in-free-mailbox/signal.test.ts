import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { officeInFreeMailbox } from './signal.ts'

for (const [why, mail, given, expected] of [
  ['a help desk', mailOf('Kundenservice <quietpine@gmx.de>'), {}, { message: 'free', name: 'Kundenservice', domain: 'gmx.de' }],
  [
    'an accent',
    mailOf('Central de Notificação <quietpine@gmail.com>'),
    {},
    { message: 'free', name: 'Central de Notificação', domain: 'gmail.com' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(officeInFreeMailbox, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a person', mailOf('Jane Banks <jane@gmail.com>'), {}],
  ['its own mailbox', mailOf('Hill Foundation <hillfoundation@gmail.com>'), {}],
  ['an office with a domain', mailOf('Kundenservice <info@garden.example>'), {}],
  ['a bounce', mailOf('Mail Delivery Support <mailer-daemon@gmail.com>'), {}],
  ['a list', mailOf('Hill Support <quietpine@gmail.com>', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(officeInFreeMailbox, mail, given), 'silent'))
}
