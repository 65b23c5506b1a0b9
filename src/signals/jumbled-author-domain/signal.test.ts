import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { jumbledAuthorDomain } from './signal.ts'

for (const [why, mail, given, expected] of [
  ['letters and digits', mailOf('x@4y5i06izgd.test'), {}, { message: 'jumbled', domain: '4y5i06izgd.test' }],
  ['single letters', mailOf('x@s.u.p.p.letters.test'), {}, { message: 'spelled', domain: 's.u.p.p.letters.test' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(jumbledAuthorDomain, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['a short one', mailOf('x@q4b2b.test'), {}],
  ['words', mailOf('x@gardenpost.test'), {}],
  ['words with digits', mailOf('x@house4you2rent24.test'), {}],
  ['a year', mailOf('x@summerschool2025.test'), {}],
  ['hyphens', mailOf('x@a1-b2-c3-d4.test'), {}],
  ['letters of another script', mailOf('x@xn--e1a4c2a8b.test'), {}],
  ['a list', mailOf('x@4y5i06izgd.test', LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(jumbledAuthorDomain, mail, given), 'silent'))
}
