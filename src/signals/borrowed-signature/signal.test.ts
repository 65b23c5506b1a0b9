import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, LIST, mailOf, signed, spf, tryMail } from '../try-mail.test.ts'
import { borrowedSignature } from './signal.ts'

const post = mailOf('Garden Post <news@gardenpost.example>')

for (const [why, mail, given, expected] of [
  [
    'a stranger’s',
    post,
    { authentication: checked({ dkim: [signed('fail', 'letters.test', false)] }) },
    { message: 'borrowed', signer: 'letters.test', domain: 'gardenpost.example' },
  ],
  [
    'a list whose author sent it',
    mailOf('news@gardenpost.example', LIST),
    { authentication: checked({ spf: spf('pass', 'gardenpost.example', true), dkim: [signed('fail', 'letters.test', false)] }) },
    { message: 'borrowed', signer: 'letters.test', domain: 'gardenpost.example' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(borrowedSignature, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['its own that broke', post, { authentication: checked({ dkim: [signed('fail', 'gardenpost.example', true)] }) }],
  [
    'another that holds',
    post,
    { authentication: checked({ dkim: [signed('fail', 'letters.test', false), signed('pass', 'gardenpost.example', true)] }) },
  ],
  ['its corner of a platform', post, { authentication: checked({ dkim: [signed('fail', 'gardenpost1.onmicrosoft.com', false)] }) }],
  [
    'a list',
    mailOf('news@gardenpost.example', LIST),
    { authentication: checked({ spf: spf('pass', 'lists.example', false), dkim: [signed('fail', 'letters.test', false)] }) },
  ],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(borrowedSignature, mail, given), 'silent'))
}
