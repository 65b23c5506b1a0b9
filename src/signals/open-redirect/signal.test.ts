import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Link, Message } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { openRedirect } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }

function linkTo(destination: string, layers: readonly (readonly ['rewriter' | 'redirector', string])[]): Link {
  const { protocol, hostname: host } = new URL(destination)
  const scheme = protocol.slice(0, -1)
  const unwrapped = layers.map(([kind, layer]) => ({ kind, host: layer, url: `https://${layer}/?u=${destination}` }))
  const site = registrableDomain(host)
  return { kind: 'anchor', text: 'Go', href: destination, destination, scheme, host, site, unwrapped, isCallToAction: true, at, textAt: at }
}

function detect(link: Link, author = 'example.org') {
  const message = { identity: { from: [{ displayName: '', address: `a@${author}`, domain: author, at }] } } as unknown as Message
  return openRedirect.detect({ links: [link], message }).map(({ values }) => values)
}

for (const [why, destination, layers, opens] of [
  ['a trusted site that passes on', 'https://login.example.com/', [['redirector', 'www.google.com']], 'example.com'],
  [
    'one inside a mail gateway',
    'https://example.com/',
    [
      ['rewriter', 'gateway.example'],
      ['redirector', 'www.google.com'],
    ],
    'example.com',
  ],
  ['a bare number at the end', 'http://192.0.2.7/', [['redirector', 'www.google.com']], '192.0.2.7'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(linkTo(destination, layers)), [{ named: 'google.com', opens }]))
}

for (const [why, destination, layers, author] of [
  ['a plain link', 'https://example.com/', [], 'example.org'],
  ['a mail gateway', 'https://example.com/', [['rewriter', 'gateway.example']], 'example.org'],
  ['a site that passes on to itself', 'https://maps.google.com/', [['redirector', 'www.google.com']], 'example.org'],
  ['two domains of one owner', 'https://live.com/', [['redirector', 'www.microsoft.com']], 'example.org'],
  ["the redirecting site's own mail", 'https://example.com/', [['redirector', 'www.google.com']], 'google.com'],
  ["a way round to the author's own site", 'https://example.com/', [['redirector', 'www.google.com']], 'news.example.com'],
  ['a mail without author', 'https://www.google.com/', [['redirector', 'www.google.com']], ''],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(linkTo(destination, layers), author), []))
}
