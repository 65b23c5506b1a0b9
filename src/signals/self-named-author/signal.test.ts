import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, mailOf, signed, spf, tryMail } from '../try-mail.test.ts'
import { selfNamedAuthor } from './signal.ts'

const passed = (domain: string) => ({ authentication: checked({ dkim: [signed('pass', domain, true)] }) })

for (const [why, mail, given, expected] of [
  [
    'its own name',
    mailOf('Tulip Barn <x@tulipbarn.example>'),
    passed('tulipbarn.example'),
    { message: 'named', name: 'Tulip Barn', domain: 'tulipbarn.example' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(selfNamedAuthor, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['another name', mailOf('Rose Barn <x@tulips.example>'), passed('tulips.example')],
  ['SPF alone', mailOf('Tulip Barn <x@tulipbarn.example>'), { authentication: checked({ spf: spf('pass', 'tulipbarn.example', true) }) }],
  ['two senders', mailOf('Tulip Barn <x@tulipbarn.example>, Rose Barn <x@tulips.example>'), passed('tulipbarn.example')],
  ['a free mailbox', mailOf('Gmail Friend <x@gmail.com>'), passed('gmail.com')],
  ['a service that passes words on', mailOf('Typeform Notes <x@typeform.com>'), passed('typeform.com')],
  ['a known organisation', mailOf('Netflix <x@netflix.com>'), passed('netflix.com')],
  ['a stranger that is called like one', mailOf('Netflix <x@netflix-billing.test>'), passed('netflix-billing.test')],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(selfNamedAuthor, mail, given), 'silent'))
}
