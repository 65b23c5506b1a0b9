import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, LIST, mailOf, signed, tryMail } from '../try-mail.test.ts'
import { genuineServiceRelay } from './signal.ts'

const passed = (domain: string) => ({ authentication: checked({ dkim: [signed('pass', domain, true)] }) })

for (const [why, mail, given, expected] of [
  [
    'a form that comes from its user’s mailbox',
    mailOf('x@gmail.com', 'Return-Path: <x@trix.bounces.google.com>', 'Subject: You won a gift card, claim your prize'),
    passed('gmail.com'),
    { message: 'bait', service: 'google.com', phrase: 'You won' },
  ],
  [
    'a sum with a plus',
    mailOf('x@typeform.com', 'Subject: Score released: +$189'),
    passed('typeform.com'),
    { message: 'bait', service: 'typeform.com', phrase: '+$189' },
  ],
  [
    'a brand in the name',
    mailOf('Netflix <x@typeform.com>', 'Subject: Netflix payment'),
    passed('typeform.com'),
    { message: 'relay', service: 'typeform.com', name: 'Netflix' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(genuineServiceRelay, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['the service itself', mailOf('Typeform <x@typeform.com>'), passed('typeform.com')],
  ['no check that passed', mailOf('Netflix <x@typeform.com>', 'Subject: Netflix payment'), { authentication: checked() }],
  ['a person', mailOf('x@gmail.com', 'Return-Path: <x@gmail.com>', 'Subject: You won a gift card, claim your prize'), passed('gmail.com')],
  ['a sum that is asked for', mailOf('x@typeform.com', 'Subject: Invoice over $189'), passed('typeform.com')],
  ['a sender that is no such service', mailOf('Netflix <x@letters.test>', 'Subject: Netflix payment'), passed('letters.test')],
  ['a list', mailOf('Netflix <x@typeform.com>', 'Subject: Netflix payment', LIST), passed('typeform.com')],
  [
    'a payment service that writes of money',
    mailOf('PayPal <x@paypal.com>', 'Subject: Claim your prize, you won a gift card'),
    passed('paypal.com'),
  ],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(genuineServiceRelay, mail, given), 'silent'))
}
