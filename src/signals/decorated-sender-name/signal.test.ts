import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { decoratedSenderName } from './signal.ts'

for (const [why, mail, given, expected] of [
  ['a gift', mailOf('Shop 🎁 <x@letters.test>'), {}, { message: 'decorated', name: 'Shop 🎁' }],
  ['a flag', mailOf('Shop 🇩🇪 <x@letters.test>'), {}, { message: 'decorated', name: 'Shop 🇩🇪' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(decoratedSenderName, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a trade mark', mailOf('Shop™ <x@letters.test>'), {}],
  ['letters of another script', mailOf('花の店 <x@letters.test>'), {}],
  ['digits and signs', mailOf('Shop #1 * <x@letters.test>'), {}],
  ['a list', mailOf('Shop 🎁 <x@letters.test>', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(decoratedSenderName, mail, given), 'silent'))
}
