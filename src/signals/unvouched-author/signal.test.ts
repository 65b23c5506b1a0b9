import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, LIST, mailOf, signed, spf, tryMail } from '../try-mail.test.ts'
import { unvouchedAuthor } from './signal.ts'

const post = mailOf('Garden Post <news@gardenpost.example>')
const fail = { result: 'fail', domain: 'gardenpost.example', policy: 'none' } as const

for (const [why, mail, given, expected] of [
  ['nothing at all', post, { authentication: checked() }, { message: 'unvouched', domain: 'gardenpost.example' }],
  [
    'SPF that failed for another',
    post,
    { authentication: checked({ spf: spf('fail', 'mailer.example', false) }) },
    { message: 'unvouched', domain: 'gardenpost.example' },
  ],
  [
    'a list that passed no check',
    mailOf('Garden Post <news@gardenpost.example>', LIST),
    { authentication: checked() },
    { message: 'unvouched', domain: 'gardenpost.example' },
  ],
  ['no address', mailOf('"Garden Post" <>'), { authentication: checked() }, { message: 'nobody' }],
  ['no sender field', 'To: ada@reader.example\n\nHello', { authentication: checked() }, { message: 'nobody' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(unvouchedAuthor, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['SPF that passed for another', post, { authentication: checked({ spf: spf('pass', 'mailer.example', false) }) }],
  ['a signature of another', post, { authentication: checked({ dkim: [signed('pass', 'mailer.example', false)] }) }],
  ['a name server that was away', post, { authentication: checked({ dkim: [signed('temperror', 'gardenpost.example', true)] }) }],
  ['what failed outright', post, { authentication: checked({ dmarc: fail }) }],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(unvouchedAuthor, mail, given), 'silent'))
}
