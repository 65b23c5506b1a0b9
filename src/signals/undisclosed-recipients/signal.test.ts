import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { undisclosedRecipients } from './signal.ts'

for (const [why, mail, given, expected] of [
  ['a hidden list', mailOf('x@letters.test', 'To: undisclosed-recipients:;'), {}, { message: 'hidden', line: 'undisclosed-recipients:;' }],
  ['another name for it', mailOf('x@letters.test', 'To: Kunden: ;'), {}, { message: 'hidden', line: 'Kunden: ;' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(undisclosedRecipients, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a recipient', mailOf('x@letters.test'), {}],
  ['an empty line', mailOf('x@letters.test', 'To: '), {}],
  ['a copy to somebody', mailOf('x@letters.test', 'To: undisclosed-recipients:;', 'Cc: ada@reader.example'), {}],
  ['a group with members', mailOf('x@letters.test', 'To: Friends: ada@reader.example;'), {}],
  ['a list', mailOf('x@letters.test', 'To: undisclosed-recipients:;', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(undisclosedRecipients, mail, given), 'silent'))
}
