import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Claim, HEADER, type Identity, type Message } from '../../model/index.ts'
import { foreignReplyAddress } from './signal.ts'

const at = { part: HEADER, start: 6, end: 30 }
const boxes = (domains: readonly string[]) => domains.map((domain) => ({ displayName: '', address: `desk@${domain}`, domain, at }))
const identityOf = (from: readonly string[], replyTo: readonly string[]): Identity => ({
  from: boxes(from),
  sender: [],
  replyTo: boxes(replyTo),
  to: [],
  cc: [],
  returnPathDomain: null,
})
const microsoft: Claim = { organisation: 'microsoft', name: 'Microsoft', strength: 0.9, places: [] }
const messageWith = (...keys: string[]) => ({ header: keys.map((key) => ({ key })) }) as unknown as Message
const detect = (from: readonly string[], replyTo: readonly string[], claims: readonly Claim[] = [], message = messageWith()) =>
  foreignReplyAddress
    .detect({ identity: identityOf(from, replyTo), claims, message })
    .map(({ message, values }) => [message, values.from, values.reply])

for (const [why, from, reply, how] of [
  ['another site', 'mill.example', 'harbour.test', 'other'],
  ['a free mailbox', 'mill.example', 'gmail.com', 'free'],
  ['another site when the author has a free mailbox', 'gmail.com', 'harbour.test', 'other'],
  ['a tenant of the same shared host', 'one.github.io', 'other.github.io', 'other'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect([from], [reply]), [[how, from, reply]]))
}

test('fires on a foreign address beside the own one', () =>
  assert.deepEqual(detect(['mill.example'], ['mill.example', 'harbour.test']), [['other', 'mill.example', 'harbour.test']]))

for (const [why, from, replyTo, claims, message] of [
  ['no reply address', ['mill.example'], [], [], messageWith()],
  ['the same domain', ['mill.example'], ['mill.example'], [], messageWith()],
  ['another name of the same site', ['news.mill.com'], ['help.mill.com'], [], messageWith()],
  ['two domains of one owner', ['microsoft.com'], ['live.com'], [], messageWith()],
  ['the organisation that a mail service writes for', ['mailer.example'], ['microsoft.com'], [microsoft], messageWith()],
  ['a business that mails from a second name', ['lamps-mail.com'], ['lamps.com'], [], messageWith()],
  ['a mailing list', ['mill.example'], ['harbour.test'], [], messageWith('list-post')],
  ['a list that only says where to post', ['mill.example'], ['harbour.test'], [], messageWith('list-post')],
  ['an old list', ['mill.example'], ['harbour.test'], [], messageWith('mailing-list')],
  ['a broken reply address', ['mill.example'], [''], [], messageWith()],
  ['a mail without an author on a list', [], ['harbour.test'], [], messageWith('list-post')],
  ['a mail without any address', [], [], [], messageWith()],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(from, replyTo, claims, message), []))
}

for (const [why, reply] of [
  ['a bare name', 'mill'],
  ['an end that does not exist', 'mill.newslette'],
] as const) {
  test(`fires on answers to ${why}`, () =>
    assert.deepEqual(detect(['news.mill.com'], [reply]), [['unreachable', undefined, `desk@${reply}`]]))
}
test('stays silent on a machine that is answered under its own bare name', () => assert.deepEqual(detect(['web01'], ['web01']), []))

test('fires on an address for answers where the mail has none for its sender', () =>
  assert.deepEqual(detect([], ['harbour.test']), [['nowhere', undefined, 'desk@harbour.test']]))

const box = (address: string) => ({ displayName: '', address, domain: address.slice(address.lastIndexOf('@') + 1), at })
const twins = (from: string, reply: string, to: string[] = [], subject = 'Project') =>
  foreignReplyAddress.detect({
    identity: { ...identityOf([], []), from: [box(from)], replyTo: [box(reply)], to: to.map(box) },
    claims: [],
    message: { header: [{ key: 'in-reply-to' }], subject: { text: subject } } as unknown as Message,
  })
test('fires on another free mailbox at the same provider', () =>
  assert.deepEqual(twins('jo.smith12@gmail.com', 'jo.smith44@gmail.com'), [
    { message: 'twin', values: { from: 'jo.smith12@gmail.com', reply: 'jo.smith44@gmail.com' }, at },
  ]))
for (const [why, from, reply, to, subject] of [
  ['two writings of one mailbox', 'jo.smith@gmail.com', 'JoSmith+shop@gmail.com', [], 'Project'],
  ['an answer', 'jo.smith12@gmail.com', 'jo.smith44@gmail.com', [], 'Re: Project'],
  ['two people of one firm', 'jo@mill.example', 'ann@mill.example', [], 'Project'],
  ['an answer that would go to its reader', 'news@mill.example', 'ada@reader.test', ['ada@reader.test'], 'Project'],
] as const)
  test(`stays silent on ${why}`, () => assert.deepEqual(twins(from, reply, [...to], subject), []))
test('fires where a crook puts his own free mailbox in both places', () =>
  assert.equal(twins('post@mill.example', 'jo.smith44@gmail.com', ['jo.smith44@gmail.com'])[0]?.message, 'free'))
