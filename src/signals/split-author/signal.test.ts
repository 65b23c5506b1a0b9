import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailOf, tryMail } from '../try-mail.test.ts'
import { splitAuthor } from './signal.ts'

for (const [why, mail, given, expected] of [
  ['a name before a stranger', mailOf('Shop, <news@letters.example>'), {}, { message: 'apart', name: 'Shop', domain: 'letters.example' }],
  [
    'the same name twice',
    mailOf('"Shop", "Shop", <news@letters.example>'),
    {},
    { message: 'apart', name: 'Shop', domain: 'letters.example' },
  ],
  ['two places', mailOf('a@mill.example, b@harbour.test'), {}, { message: 'several', first: 'mill.example', second: 'harbour.test' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(splitAuthor, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['one sender', mailOf('Shop <news@letters.example>'), {}],
  ['a name with a comma', mailOf('Doe, Jane <jane@garden.example>'), {}],
  ['two of one owner', mailOf('a@microsoft.com, b@live.com'), {}],
  ['a login name beside an address', mailOf('root, ada@garden.example'), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(splitAuthor, mail, given), 'silent'))
}
