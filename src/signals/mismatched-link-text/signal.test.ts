import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts, Link, Message } from '../../model/index.ts'
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

const detect = (link: Link, author = 'example.org') =>
  mismatchedLinkText.detect({ links: [link], message: from(author) } as Pick<Facts, 'links' | 'message'>).map(({ values }) => values)

for (const [why, text, destination, opens] of [
  ['another site', 'https://login.microsoft.com/reset', 'https://m1crosoft.example.com/', 'example.com'],
  ['a bare IP address', 'Go to microsoft.com', 'http://192.0.2.7/', '192.0.2.7'],
  ['a tenant of a shared host', 'microsoft.com', 'https://example.github.io/', 'example.github.io'],
  ['capital letters', 'WWW.MICROSOFT.COM', 'https://example.com/', 'example.com'],
  ['a strange site behind a click counter', 'microsoft.com', 'https://x.list-manage.com/t', 'list-manage.com'],
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
  ['the name of a platform', 'ASP.NET', 'https://example.com/'],
  ['a mail address behind the words', 'microsoft.com', 'mailto:a@example.com'],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(linkTo(text, destination)), []))
}

test("stays silent on a newsletter's click counter over its own site", () =>
  assert.deepEqual(detect(linkTo('www.example.org', 'https://x.list-manage.com/t'), 'news.example.org'), []))
test('stays silent on a bare address, which reads what it opens', () =>
  assert.deepEqual(detect(linkTo('microsoft.com', 'https://example.com/', 'bare')), []))
test('answers at once for very long hostile text', () => assert.deepEqual(detect(linkTo('a.'.repeat(500_000), 'https://example.com/')), []))
