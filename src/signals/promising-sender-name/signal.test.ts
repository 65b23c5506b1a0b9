import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { promisingSenderName } from './signal.ts'

for (const [why, mail, given, expected] of [
  ['a prize', mailOf('"Congratulations!" <x@letters.test>'), {}, { message: 'nothing-else', promise: 'Congratulations' }],
  ['an accent', mailOf('Prêmio Liberado <x@letters.test>'), {}, { message: 'promise', name: 'Prêmio Liberado', promise: 'Prêmio' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(promisingSenderName, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a part of a word', mailOf('Winnerby <x@letters.test>'), {}],
  ['the name of its domain', mailOf('Voucher Garden <x@vouchergarden.example>'), {}],
  ['no name', mailOf('winner@letters.test'), {}],
  ['a list', mailOf('Winner <x@letters.test>', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(promisingSenderName, mail, given), 'silent'))
}
