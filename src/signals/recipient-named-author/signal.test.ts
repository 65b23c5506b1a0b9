import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { recipientNamedAuthor } from './signal.ts'

for (const [why, mail, given, expected] of [
  [
    'the recipient’s address',
    mailOf('"For ada@reader.example" <x@letters.test>'),
    {},
    { message: 'address', address: 'ada@reader.example', domain: 'letters.test' },
  ],
  [
    'an office of the house',
    mailOf('Reader IT Department <x@letters.test>'),
    {},
    { message: 'house', name: 'Reader IT Department', house: 'reader.example', domain: 'letters.test' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(recipientNamedAuthor, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['the house itself', mailOf('Reader IT Department <x@it.reader.example>'), {}],
  ['no office', mailOf('Jane Reader <x@letters.test>'), {}],
  ['a house that is a provider', mailOf('Gmail Support <x@letters.test>', 'To: ada@gmail.com'), {}],
  ['a list', mailOf('Reader IT Department <x@letters.test>', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(recipientNamedAuthor, mail, given), 'silent'))
}
