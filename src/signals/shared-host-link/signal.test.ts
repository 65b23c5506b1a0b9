import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLAIM_STRENGTH_MIN, type Claim, type Link } from '../../model/index.ts'
import { blankMail, LIST_MAIL } from '../try-mail.test.ts'
import { sharedHostLink } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }

function linkTo(destination: string, isCallToAction = true): Link {
  const { protocol, hostname: host } = new URL(destination)
  const scheme = protocol.slice(0, -1)
  return {
    kind: 'anchor',
    text: 'Go',
    href: destination,
    destination,
    scheme,
    host,
    site: null,
    unwrapped: [],
    isCallToAction,
    at,
    textAt: at,
  }
}

const microsoft: Claim = { organisation: 'microsoft', name: 'Microsoft', strength: CLAIM_STRENGTH_MIN, places: [] }
const acme: Claim = { organisation: null, name: 'Acme Mills', strength: CLAIM_STRENGTH_MIN, places: [] }

function detect(link: Link, claims: readonly Claim[], author = 'microsoft.com', mail = blankMail()) {
  const message = { ...mail, identity: { ...mail.identity, from: [{ displayName: '', address: `a@${author}`, domain: author, at }] } }
  return sharedHostLink.detect({ links: [link], claims, message }).map((one) => ({ message: one.message, ...one.values }))
}

for (const [why, destination, message, opens] of [
  ['a shortener', 'https://bit.ly/x', 'shortener', 'bit.ly'],
  ['a form service', 'https://form.jotform.com/1', 'form', 'form.jotform.com'],
  ['a listed free host', 'https://example.web.app/', 'free', 'example.web.app'],
  ['a tenant host', 'https://example.github.io/', 'free', 'example.github.io'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(linkTo(destination), [microsoft]), [{ message, name: 'Microsoft', opens }]))
  test(`fires on ${why} when nobody knows the organisation`, () =>
    assert.deepEqual(detect(linkTo(destination), [acme]), [{ message, name: 'Acme Mills', opens }]))
}

for (const [why, link, claims] of [
  ["the organisation's own site", linkTo('https://login.live.com/'), [microsoft]],
  ['a site of its own', linkTo('https://example.com/'), [acme]],
  ['a tenant host named after the organisation', linkTo('https://acme-mills.github.io/'), [acme]],
  ['a mention', linkTo('https://bit.ly/x'), [{ ...acme, strength: CLAIM_STRENGTH_MIN - 0.01 }]],
  ['no claim', linkTo('https://bit.ly/x'), []],
  ['a link that is not the main one', linkTo('https://bit.ly/x', false), [microsoft]],
  ['a mail address', linkTo('mailto:a@example.github.io'), [microsoft]],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(link, claims), []))
}

const beside = (author: string, claims = [microsoft], mail = blankMail()) => detect(linkTo('https://bit.ly/x', false), claims, author, mail)
test('tells of a stranger that any of its links opens a rented place', () =>
  assert.deepEqual(beside('example.org'), [{ message: 'aside', name: 'Microsoft', domain: 'example.org', opens: 'bit.ly' }]))
for (const [why, found] of [
  ['the organisation’s own address', beside('microsoft.com')],
  ['an organisation nobody knows', beside('example.org', [acme])],
  ['a mailing list', beside('example.org', [microsoft], LIST_MAIL)],
  ['the author’s own place', detect(linkTo('https://sites.google.com/x', false), [microsoft], 'google.com')],
] as const) {
  test(`leaves a link that is not the main one alone: ${why}`, () => assert.deepEqual(found, []))
}
