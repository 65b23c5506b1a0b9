import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, LIST, mailOf, signed, spf, tryMail } from '../try-mail.test.ts'
import { brokenSignature } from './signal.ts'

const post = mailOf('Garden Post <news@gardenpost.example>')
const straight = spf('pass', 'gardenpost.example', true)

for (const [why, signature, signer] of [
  ['its own that does not fit', signed('fail', 'gardenpost.example', true), 'gardenpost.example'],
  ['its own that has no key', signed('permerror', 'gardenpost.example', true), 'gardenpost.example'],
  ['a mailer’s that has no key', signed('permerror', 'mailer.example', false), 'mailer.example'],
] as const) {
  test(`fires on ${why}`, async () =>
    assert.deepEqual(await tryMail(brokenSignature, post, { authentication: checked({ spf: straight, dkim: [signature] }) }), [
      { message: 'broken', signer },
    ]))
}

for (const [why, mail, found] of [
  ['no signature', post, { spf: straight }],
  ['one that holds', post, { spf: straight, dkim: [signed('pass', 'gardenpost.example', true)] }],
  [
    'another that holds',
    post,
    { spf: straight, dkim: [signed('fail', 'gardenpost.example', true), signed('pass', 'mailer.example', false)] },
  ],
  [
    'a name server that was away',
    post,
    { spf: straight, dkim: [signed('fail', 'gardenpost.example', true), signed('temperror', 'mailer.example', false)] },
  ],
  ['a key that is only tried out', post, { spf: straight, dkim: [signed('neutral', 'gardenpost.example', true)] }],
  ['a stranger’s, which another signal tells', post, { spf: straight, dkim: [signed('fail', 'letters.test', false)] }],
  [
    'a forwarder, which may have broken it',
    post,
    { spf: spf('pass', 'forwarder.example', false), dkim: [signed('fail', 'gardenpost.example', true)] },
  ],
  [
    'a list, which changes what it passes on',
    mailOf('news@gardenpost.example', LIST),
    { spf: spf('pass', 'lists.example', false), dkim: [signed('fail', 'gardenpost.example', true)] },
  ],
  ['a machine that nobody checked', post, { dkim: [signed('fail', 'gardenpost.example', true)] }],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(brokenSignature, mail, { authentication: checked(found) }), 'silent'))
}
