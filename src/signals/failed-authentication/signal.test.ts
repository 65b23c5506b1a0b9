import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, LIST, mailOf, signed, spf, tryMail } from '../try-mail.test.ts'
import { failedAuthentication } from './signal.ts'

const post = mailOf('Garden Post <news@gardenpost.example>')
const fail = { result: 'fail', domain: 'gardenpost.example', policy: 'none' } as const

for (const [why, mail, given, expected] of [
  ['DMARC', post, { authentication: checked({ dmarc: fail }) }, { message: 'failed', domain: 'gardenpost.example' }],
  [
    'SPF of its own domain',
    post,
    { authentication: checked({ spf: spf('softfail', 'gardenpost.example', true) }) },
    { message: 'failed', domain: 'gardenpost.example' },
  ],
  [
    'a list that passed no check',
    mailOf('Garden Post <news@gardenpost.example>', LIST),
    { authentication: checked({ dmarc: fail }) },
    { message: 'failed', domain: 'gardenpost.example' },
  ],
  [
    'a list that bears only the signature of the platform it stands on',
    mailOf('Garden Post <news@gardenpost.example>', LIST),
    {
      authentication: checked({
        dmarc: fail,
        spf: spf('none', 'lists.example', false),
        dkim: [signed('pass', 'lists-example.signers.test', false)],
      }),
    },
    { message: 'listed', domain: 'gardenpost.example', list: 'lists.example' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(failedAuthentication, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['nothing that was checked to fail', post, { authentication: checked() }],
  ['SPF of another domain', post, { authentication: checked({ spf: spf('fail', 'mailer.example', false) }) }],
  ['a signature that holds', post, { authentication: checked({ dmarc: fail, dkim: [signed('pass', 'gardenpost.example', true)] }) }],
  [
    'a name server that was away',
    post,
    { authentication: checked({ dmarc: fail, dkim: [signed('temperror', 'gardenpost.example', true)] }) },
  ],
  ['seals that hold', post, { authentication: checked({ dmarc: fail, arc: { result: 'pass', sealedBy: 'forwarder.example' } }) }],
  [
    'a list that passed for itself',
    mailOf('Garden Post <news@gardenpost.example>', LIST),
    { authentication: checked({ dmarc: fail, spf: spf('pass', 'lists.example', false) }) },
  ],
  [
    'a list that signs',
    mailOf('Garden Post <news@gardenpost.example>', LIST),
    {
      authentication: checked({
        dmarc: fail,
        spf: spf('none', 'bounces.lists.example', false),
        dkim: [signed('pass', 'lists.example', false)],
      }),
    },
  ],
  [
    'a signed list whose envelope nobody saw',
    mailOf('Garden Post <news@gardenpost.example>', LIST),
    { authentication: checked({ dmarc: fail, dkim: [signed('pass', 'lists.example', false)] }) },
  ],
  [
    'an organisation that is told by its name',
    mailOf('Microsoft <x@microsoft.com>'),
    { authentication: checked({ dmarc: { result: 'fail', domain: 'microsoft.com', policy: 'reject' } }) },
  ],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(failedAuthentication, mail, given), 'silent'))
}
