import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailOf, tryMail } from '../try-mail.test.ts'
import { impossibleAuthor } from './signal.ts'

for (const [why, mail, given, expected] of [
  [
    'a domain of one word',
    mailOf('Desk <desk@parcels>'),
    {},
    { message: 'incomplete', name: 'Desk', domain: 'parcels', address: 'desk@parcels' },
  ],
  [
    'an end that does not exist',
    mailOf('Desk <desk@parcels.zzqq>'),
    {},
    { message: 'incomplete', name: 'Desk', domain: 'parcels.zzqq', address: 'desk@parcels.zzqq' },
  ],
  ['an empty address', mailOf('"Desk" <>'), {}, { message: 'none', name: 'Desk', domain: '', address: '' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(impossibleAuthor, mail, given), [expected]))
}

test('shows a broken address as it stands', async () =>
  assert.deepEqual(await tryMail(impossibleAuthor, mailOf('LuckyMill,(<news@garden.example>)')), [
    { message: 'broken', name: 'LuckyMill', domain: '', address: '<news@garden.example>' },
  ]))

for (const [why, mail, given] of [
  ['one of two addresses that exists', mailOf('Desk <desk@parcels>, Desk <desk@parcels.example>'), {}],
  ['the same bare name as the recipient', mailOf('root@server7', 'To: ada@server7'), {}],
  ['a machine without a name of its own', mailOf('root@localhost'), {}],
  ['a bare login name', mailOf('root'), {}],
  ['a bounce', mailOf('"Mail Delivery" <postmaster@relay>'), {}],
  ['a network at home', mailOf('Scanner <scan@printer.local>'), {}],
  ['a big provider that let it out', mailOf('Desk <desk@parcels>', 'Return-Path: <jane@gmail.com>'), {}],
  ['no sender field', 'To: ada@reader.example\n\nHello', {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(impossibleAuthor, mail, given), 'silent'))
}
