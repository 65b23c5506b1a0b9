import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { numberedSenderName } from './signal.ts'

for (const [why, mail, given, expected] of [
  [
    'a file number',
    mailOf('"Desk, file 482133" <x@letters.test>'),
    {},
    { message: 'numbered', name: 'Desk, file 482133', number: '482133' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(numberedSenderName, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a postcode', mailOf('Desk 10115 Berlin <x@letters.test>'), {}],
  ['a number of the address', mailOf('jd482133 <jd482133@letters.test>'), {}],
  ['an address for a name', mailOf('"jd482133@garden.example" <x@letters.test>'), {}],
  ['a bounce', mailOf('Desk 482133 <postmaster@letters.test>'), {}],
  ['a list', mailOf('Desk 482133 <x@letters.test>', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(numberedSenderName, mail, given), 'silent'))
}
