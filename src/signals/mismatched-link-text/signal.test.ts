import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Facts, Link, Message } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { mismatchedLinkText } from './signal.ts'

const at = { part: '1.2', start: 40, end: 60 }

function linkTo(text: string, destination: string, kind: Link['kind'] = 'anchor'): Link {
  const url = new URL(destination)
  const scheme = url.protocol.slice(0, -1)
  const site = registrableDomain(url.hostname)
  return {
    kind,
    text,
    href: destination,
    destination,
    scheme,
    host: url.hostname,
    site,
    unwrapped: [],
    isCallToAction: true,
    at,
    textAt: at,
  }
}

const from = (domain: string) => ({ identity: { from: [{ displayName: '', address: `a@${domain}`, domain, at }] } }) as unknown as Message

const microsoft: Claim = { organisation: 'microsoft', name: 'Microsoft', strength: 0.9, places: [] }

const detectAll = (links: readonly Link[], author = 'sender.example', claims: readonly Claim[] = []) =>
  mismatchedLinkText
    .detect({ links, message: from(author), claims } as Pick<Facts, 'links' | 'message' | 'claims'>)
    .map(({ values }) => values)
const detect = (link: Link, author?: string, claims?: readonly Claim[]) => detectAll([link], author, claims)

for (const [why, text, destination, opens] of [
  ['another site', 'https://login.microsoft.com/reset', 'https://m1crosoft.example.com/', 'example.com'],
  ['a bare IP address', 'Go to microsoft.com', 'http://192.0.2.7/', '192.0.2.7'],
  ['a tenant of a shared host', 'microsoft.com', 'https://example.github.io/', 'example.github.io'],
  ['capital letters', 'WWW.MICROSOFT.COM', 'https://example.com/', 'example.com'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(linkTo(text, destination)), [{ named: 'microsoft.com', opens }]))
}

for (const [why, text, destination] of [
  ['the same site, another subdomain', 'www.dhl.com/track', 'https://click.dhl.com/t/1'],
  ['two domains of one owner', 'office.com', 'https://login.live.com/'],
  ['words that name no site', 'Reset your password', 'https://example.com/'],
  ['a mailbox, not a site', 'billing@microsoft.com', 'https://example.com/'],
  ['a file name', 'report.zip', 'https://example.com/'],
  ['a missing blank after a full stop', 'your account.Click', 'https://example.com/'],
  ['words that also name the right site', 'microsoft.com or example.com', 'https://example.com/'],
  ['a file of a kind that is no site', 'page12.pdf', 'https://example.com/'],
  ['the name of a program', 'Node.js', 'https://example.com/'],
  ['the name of a platform', 'ASP.NET', 'https://example.com/'],
  ['a program among other words', 'Grid Provider for .NET (GRID.NET) Beta', 'https://example.com/'],
  ['a mail address behind the words', 'microsoft.com', 'mailto:a@example.com'],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(linkTo(text, destination)), []))
}

const counted = linkTo('microsoft.com', 'https://x.list-manage.com/t')
test('fires on the organisation the mail speaks as, over a click counter', () =>
  assert.deepEqual(detect(counted, 'sender.example', [microsoft]), [{ named: 'microsoft.com', opens: 'list-manage.com' }]))
test("fires on the organisation the mail speaks as, over the author's own site", () =>
  assert.equal(detect(linkTo('microsoft.com', 'https://example.com/'), 'example.com', [microsoft]).length, 1))
test("stays silent on somebody else's site in a newsletter's click counter", () => assert.deepEqual(detect(counted), []))
test("stays silent on the author's site in its click counter", () => assert.deepEqual(detect(counted, 'microsoft.com', [microsoft]), []))
test("stays silent on other sites shown by the author's own counter", () =>
  assert.deepEqual(detect(linkTo('example.net', 'https://click.example.org/7'), 'news.example.org'), []))
test("takes a host that five links go through for a counter of the author's, but not one of four", () => {
  const links = Array.from({ length: 5 }, (_, i) => linkTo('example.net', `https://count.example.com/${i}`))
  assert.deepEqual(detectAll(links, 'news.example.net'), [])
  assert.equal(detectAll(links.slice(1), 'news.example.net').length, 4)
  assert.equal(detectAll(links).length, 5)
})
test('stays silent on words that a mail gateway rewrote with the address', () => {
  const unwrapped = [{ kind: 'rewriter', host: 'urldefense.proofpoint.com', url: 'https://urldefense.proofpoint.com/v2/' }] as const
  assert.deepEqual(detect({ ...linkTo('https://urldefense.proofpoint.com/v2/', 'https://example.com/'), unwrapped }), [])
})
test('stays silent on a bare address, which reads what it opens', () =>
  assert.deepEqual(detect(linkTo('microsoft.com', 'https://example.com/', 'bare')), []))
test('answers at once for very long hostile text', () => assert.deepEqual(detect(linkTo('a.'.repeat(500_000), 'https://example.com/')), []))

test('stays silent where somebody known to write for the organisation shows its site over a counter', () => {
  const claim = { organisation: 'ftx', name: 'FTX', strength: 0.9, places: [] }
  const link = linkTo('https://claims.ftx.com/', 'https://x.list-manage.com/t')
  assert.deepEqual(detect(link, 'noticing.kroll.com', [claim]), [])
  assert.equal(detect(link, 'sender.example', [claim]).length, 1)
})
