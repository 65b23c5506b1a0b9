import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLAIM_STRENGTH_MIN, type Claim, type Link } from '../../model/index.ts'
import { blankMail, LIST_MAIL } from '../try-mail.test.ts'
import { lookalikeDomain } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }
const NOBODY = blankMail().identity

function linkTo(destination: string): Link {
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
    isCallToAction: true,
    at,
    textAt: at,
  }
}

const microsoft: Claim = { organisation: 'microsoft', name: 'Microsoft', strength: CLAIM_STRENGTH_MIN, places: [] }
const weak: Claim = { ...microsoft, strength: 0.29 }

function detect(destination: string, claims: readonly Claim[] = [], author = 'example.org') {
  const message = blankMail({ identity: { ...NOBODY, from: [{ displayName: '', address: `a@${author}`, domain: author, at }] } })
  return lookalikeDomain.detect({ links: [linkTo(destination)], claims, message }).map((one) => one.message)
}

for (const [why, destination, kind] of [
  ['a slip of the hand', 'https://micosoft.example/', 'typosquat'],
  ['a letter that only looks alike', 'https://rnicrosoft.example/', 'homoglyph'],
  ['a letter of another script', 'https://miсrosoft.example/', 'homoglyph'],
  ['the name with a word', 'https://microsoft-login.example/', 'combosquat'],
  ['the name glued to a word', 'https://securemicrosoft.example/', 'combosquat'],
  ['a tenant with the name in it', 'https://microsoft-login.web.app/', 'combosquat'],
  ['a whole address in front', 'https://login.microsoft.com.example.net/', 'subdomain'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(destination), [kind]))
}

for (const [why, destination, kind] of [
  ['the name in front of a strange site', 'https://microsoft.example.net/', 'combosquat'],
  ['the name with any word', 'https://microsoft-xyz.example/', 'combosquat'],
  ['the name in the path', 'https://www.example.net/microsoft/login.php', 'path'],
] as const) {
  test(`fires on ${why} when the mail speaks as it`, () => assert.deepEqual(detect(destination, [microsoft]), [kind]))
  test(`stays silent on ${why} when the mail only mentions it`, () => assert.deepEqual(detect(destination, [weak]), []))
}

test("fires on the author's domain", () => assert.deepEqual(detect('https://example.com/', [], 'micosoft.example'), ['typosquat']))

for (const [why, destination, author] of [
  ['its own site', 'https://login.microsoft.com/', 'microsoft.com'],
  ['two domains of one owner', 'https://login.live.com/', 'office.com'],
  ['an everyday word', 'https://live-news.example/', 'windows-cleaning.example'],
  ['a number', 'http://192.0.2.7/microsoft', 'example.org'],
  ['no domain at all', 'https://example.com/', ''],
] as const) {
  test(`stays silent on ${why}`, () =>
    assert.deepEqual(
      detect(destination, [microsoft], author).filter((kind) => kind !== 'path'),
      [],
    ))
}

const detectFrom = (displayName: string, domain: string, claims: readonly Claim[] = []) => {
  const message = blankMail({ identity: { ...NOBODY, from: [{ displayName, address: `a@${domain}`, domain, at }] } })
  const links = [linkTo(`https://shop.${domain}/`)]
  return lookalikeDomain.detect({ links, claims, message }).map((one) => one.message)
}
test('stays silent on a sender that goes by that very name and speaks of no other', () =>
  assert.deepEqual(detectFrom('Micosoft Ladders', 'micosoft.example'), []))
test('fires on it when the mail speaks as the other', () =>
  assert.deepEqual(detectFrom('Micosoft Ladders', 'micosoft.example', [microsoft]), ['typosquat', 'typosquat']))
test('fires on it when the sender goes by another name', () =>
  assert.deepEqual(detectFrom('Customer Care', 'micosoft.example'), ['typosquat', 'typosquat']))
test('stays silent where anybody has a mailbox, whatever its name is like', () =>
  assert.deepEqual(detectFrom('Ada Byron', 'foxmail.com'), []))

const ripple: Claim = { organisation: 'ripple', name: 'Ripple', strength: CLAIM_STRENGTH_MIN, places: [] }
const spokenOf: Claim = { ...ripple, strength: 0.3 }
const exodus: Claim = { organisation: 'exodus', name: 'Exodus', strength: CLAIM_STRENGTH_MIN, places: [] }
const pressed = (destination: string, claims: readonly Claim[], message = blankMail()) =>
  lookalikeDomain.detect({ links: [linkTo(destination)], claims, message }).map(({ message, values }) => [message, values.word])

test('quotes the piece of the main link that is a name of whom the mail only speaks of', () =>
  assert.deepEqual(pressed('https://mail123-ripple.example/', [spokenOf]), [['piece', 'Ripple']]))
test('quotes a short name in capitals that stands as a piece of its own', () =>
  assert.deepEqual(pressed('https://server110-xrp.example/', [ripple]), [['piece', 'XRP']]))
test('tells the name alone under another ending', () =>
  assert.deepEqual(pressed('https://ripple.community/', [ripple]), [['ending', 'Ripple']]))
test('knows names whose domains are only remembered', () =>
  assert.deepEqual(pressed('https://exodus.phrases.example/', [exodus]), [['piece', 'Exodus']]))
for (const [why, destination, claims] of [
  ['a name that is part of another word', 'https://ripplemark.example/', [ripple]],
  ['the name under another ending when the mail only speaks of it', 'https://ripple.community/', [spokenOf]],
  ['its own site', 'https://news.ripple.com/', [ripple]],
  ['a place that bears the name itself', 'https://garden.onmicrosoft.com/', [microsoft]],
  ['what cannot be an address', 'https://{microsoft.example}/', [microsoft]],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(pressed(destination, claims), []))
}
test('stays silent on a mailing list', () => assert.deepEqual(pressed('https://mail123-ripple.example/', [spokenOf], LIST_MAIL), []))
