import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEADER } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import { bearsName, isInventedHost, isListMail, isLoginName, isMachineMailbox } from './questions.ts'
import { mailOf } from './try-mail.test.ts'

for (const [why, isList, ...fields] of [
  ['a place to post to', true, 'List-Post: <mailto:ladders@lists.example>'],
  ['an old list program', true, 'Mailing-List: contact ladders-owner@lists.example'],
  ['a list that the mail was written to', true, 'List-Id: Ladders <ladders.lists.example>', 'Cc: ladders@lists.example'],
  ['a list that sends from its own machine', true, 'List-Id: <ladders.lists.example>', 'Return-Path: <bounce@lists.example>'],
  ['a list program as sender', true, 'List-Id: ladders.lists.example', 'Sender: ladders-bounces@lists.example'],
  ['the leftover of a newsletter', false, 'List-Id: <7289.xt.local>', 'Return-Path: <x@letters.test>'],
  ['a list elsewhere', false, 'List-Id: <ladders.lists.example>', 'Return-Path: <x@letters.test>'],
  ['a list without a host', false, 'List-Id: 767402302 <Ladders>'],
  ['no list', false],
] as const) {
  test(`${why} is ${isList ? '' : 'not '}list mail`, async () =>
    assert.equal(isListMail(await parseMessage(Buffer.from(mailOf('x@letters.test', ...fields)))), isList))
}

for (const host of ['parcels', 'qkz.kjxq', 'rented-03']) test(`${host} is invented`, () => assert.ok(isInventedHost(host)))
for (const host of ['garden.example', 'mx.garden.test', 'server.local', '192.0.2.7', '[192.0.2.7]', 'github.io', 'museum', ''])
  test(`"${host}" is not invented`, () => assert.ok(!isInventedHost(host)))

for (const [displayName, domain, bears] of [
  ['Garden Post', 'gardenpost.example', true],
  ['Garden-Post Tickets', 'mail.garden-post.example', true],
  ['Câfé Blüte', 'cafeblute.example', true],
  ['Post', 'gardenpost.example', true],
  ['IBM', 'ibm.example', false],
  ['Rose Barn', 'tulips.example', false],
  ['', 'tulips.example', false],
] as const) {
  test(`"${displayName}" at ${domain} ${bears ? 'bears' : 'does not bear'} its name`, () =>
    assert.equal(bearsName({ displayName, address: `x@${domain}`, domain, at: { part: HEADER, start: 0, end: 0 } }), bears))
}

test('a bounce comes from a machine, a login name is one', () => {
  assert.ok(isMachineMailbox('MAILER-DAEMON@relay.example') && isMachineMailbox('postmaster'))
  assert.ok(!isMachineMailbox('postmaster.jane@relay.example'))
  assert.ok(isLoginName('root') && !isLoginName('Root') && !isLoginName('garden shop'))
})
