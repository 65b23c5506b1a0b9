import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLAIM_STRENGTH_MIN, type Claim, type Link, type Lure, type Message, mismatchesOf } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { linkWithoutHttps } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }

function linkTo(destination: string, isCallToAction = true): Link {
  const { protocol, hostname: host } = new URL(destination)
  const scheme = protocol.slice(0, -1)
  const site = registrableDomain(host)
  return { kind: 'anchor', text: 'Go', href: destination, destination, scheme, host, site, unwrapped: [], isCallToAction, at, textAt: at }
}

const lureTo = (action: Lure['action']): Lure => ({
  object: 'account',
  action,
  persuasion: 'none',
  objectPhrases: [],
  actionPhrases: action === 'click' || action === 'none' ? [] : [{ text: 'do it now', at }],
  persuasionPhrases: [],
  genericGreeting: null,
})
const microsoft: Claim = { organisation: 'microsoft', name: 'Microsoft', strength: CLAIM_STRENGTH_MIN, places: [] }
const from = (domain: string, keys: readonly string[]) =>
  ({
    header: keys.map((key) => ({ key, value: 'x' })),
    subject: { text: keys.includes('list-post') ? 'Ladders' : 'Re: Ladders', at: null },
    identity: { from: [{ displayName: '', address: `a@${domain}`, domain, at }] },
  }) as unknown as Message
const detect = (
  link: Link,
  action: Lure['action'],
  claims: readonly Claim[] = [],
  author = 'sender.example',
  keys: readonly string[] = [],
) =>
  linkWithoutHttps
    .detect({ links: [link], claims, lure: lureTo(action), message: from(author, keys) })
    .map(({ message, values }) => ({ message, ...values }) as Record<string, string>)

for (const action of ['log-in', 'verify-details', 'pay', 'claim'] as const) {
  test(`fires when the mail asks to ${action}`, () =>
    assert.deepEqual(detect(linkTo('http://www.example.com/'), action), [{ message: action, opens: 'example.com' }]))
}
test('says only where the link leads when no words ask for anything', () => {
  const lure = { ...lureTo('log-in'), actionPhrases: [] }
  const message = from('sender.example', [])
  const links = [linkTo('http://example.com/')]
  assert.deepEqual(
    linkWithoutHttps.detect({ links, claims: [], lure, message }).map((one) => one.message),
    ['leads'],
  )
})
test('fires when the mail speaks as an organisation', () =>
  assert.deepEqual(detect(linkTo('http://example.com/'), 'click', [microsoft]), [
    { message: 'speaks', name: 'Microsoft', opens: 'example.com' },
  ]))
for (const [why, claims] of [
  ['the mail only wants a click', []],
  ['an organisation is only mentioned', [{ ...microsoft, strength: CLAIM_STRENGTH_MIN - 0.01 }]],
  ['nobody knows the organisation', [{ ...microsoft, organisation: null }]],
] as const)
  test(`says only where the link leads when ${why}`, () =>
    assert.deepEqual(detect(linkTo('http://example.com/'), 'click', claims), [{ message: 'leads', opens: 'example.com' }]))
for (const key of ['list-post', 'in-reply-to', 'references'])
  test(`stays silent on a click in a mail with ${key}`, () =>
    assert.deepEqual(detect(linkTo('http://example.com/'), 'click', [], 'sender.example', [key]), []))
test('fires on a mail whose header alone says that it is an answer', () => {
  const claimed = { ...from('sender.example', ['in-reply-to']), subject: { text: 'Last chance', at: null } }
  const lure = lureTo('click')
  assert.equal(linkWithoutHttps.detect({ links: [linkTo('http://example.com/')], claims: [], lure, message: claimed }).length, 1)
})
test('stays silent on an address written out in a signature', () => {
  const link = { ...linkTo('http://www.example.com/'), text: 'www.example.com' }
  assert.deepEqual(detect(link, 'log-in'), [])
})
test('stays silent on another site of the same owner', () =>
  assert.deepEqual(detect(linkTo('http://groups.msn.com/ladders'), 'click', [], 'hotmail.com'), []))
test('stays silent on what is asked for on a list', () =>
  assert.deepEqual(detect(linkTo('http://example.com/'), 'log-in', [], 'sender.example', ['list-post']), []))
test('says of a link that leads away that it does not fit either', () => {
  assert.deepEqual(mismatchesOf(linkWithoutHttps, 'leads'), ['nohttps', 'link'])
  assert.deepEqual(mismatchesOf(linkWithoutHttps, 'log-in'), ['nohttps'])
})
test('fires on a bare IP address', () => assert.equal(detect(linkTo('http://192.0.2.7/'), 'log-in')[0]?.opens, '192.0.2.7'))

for (const [why, link, action, claims] of [
  ['https', linkTo('https://example.com/'), 'log-in', []],
  ['a link that is not the main one', linkTo('http://example.com/', false), 'log-in', []],
  ['a click counter', linkTo('http://x.list-manage.com/t'), 'log-in', []],
  ["the organisation's own click host", linkTo('http://click.microsoft.com/'), 'log-in', [microsoft]],
  ['a mail address', linkTo('mailto:a@example.com'), 'log-in', []],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(link, action, claims), []))
}

test("stays silent on the author's own site", () =>
  assert.deepEqual(detect(linkTo('http://www.example.com/'), 'log-in', [], 'mail.example.com'), []))
test('stays silent on an address written in plain text', () =>
  assert.deepEqual(detect({ ...linkTo('http://example.com/'), kind: 'bare' }, 'log-in'), []))
test('fires on both of these when the mail speaks as an organisation', () => {
  assert.equal(detect(linkTo('http://www.example.com/'), 'log-in', [microsoft], 'mail.example.com').length, 1)
  assert.equal(detect({ ...linkTo('http://example.com/'), kind: 'bare' }, 'log-in', [microsoft]).length, 1)
})

const exodus: Claim = { organisation: 'exodus', name: 'Exodus', strength: CLAIM_STRENGTH_MIN, places: [] }
test('fires on a counter over http of a stranger who writes in another’s name', () =>
  assert.deepEqual(detect(linkTo('http://url1.ct.sendgrid.net/x'), 'click', [microsoft]), [
    { message: 'speaks', name: 'Microsoft', opens: 'sendgrid.net' },
  ]))
test('fires on a name whose domains are only remembered when no address bears it', () =>
  assert.deepEqual(detect(linkTo('http://sender.example/'), 'click', [exodus]), [
    { message: 'speaks', name: 'Exodus', opens: 'sender.example' },
  ]))
for (const [why, found] of [
  ['a counter of the organisation’s own mail', detect(linkTo('http://url1.ct.sendgrid.net/x'), 'click', [microsoft], 'microsoft.com')],
  ['a remembered name that its sender bears', detect(linkTo('http://exodus-lamps.example/'), 'click', [exodus], 'exodus-lamps.example')],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(found, []))
}
