import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenName } from './written-name.ts'

const named = (displayName: string, domain = 'mail.example') =>
  writtenName({ displayName, address: `a@${domain}`, domain, at: { part: 'HEADER', start: 0, end: 1 } })

for (const [written, name] of [
  ['Acme', 'Acme'],
  ['🎁 Acme Team!', 'Acme'],
  ['Acme Updates', 'Acme'],
  ['On behalf of Acme Garden', 'Acme Garden'],
  ['Mr. Urban Example', 'Urban Example'],
  ['[ Acme ] - Protocolo: 557167787935906', 'Acme'],
  ['Acme Home Warranty_Where you can be protected from all', 'Acme Home Warranty'],
  ['Ihr Acme Kundenservice', 'Acme'],
  ['Garden Bank', 'Garden Bank'],
] as const)
  test(`"${written}" is ${name}`, () => assert.equal(named(written), name))

test('of several pieces, the one that the domain bears out', () => {
  assert.equal(named('Health for you | Acme', 'news.acme.example'), 'Acme')
  assert.equal(named('Ada Byron at Acme', 'acme.example'), 'Acme')
})

for (const written of [
  '',
  'Congratulations!',
  'Kundenservice',
  'Your Order Confirmation 4711',
  '136492877128640391',
  'ada@mail.example',
  '⛔',
])
  test(`"${written}" names nobody`, () => assert.equal(named(written), null))
