import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Link } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { ANSWER_MAIL, blankMail, LIST_MAIL } from '../try-mail.test.ts'
import { disguisedLinkAddress } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }

function linkTo(href: string): Link {
  const url = URL.parse(href)
  const host = url?.hostname ?? ''
  const scheme = url?.protocol.slice(0, -1) ?? ''
  const site = registrableDomain(host)
  return {
    kind: 'anchor',
    text: 'Go',
    href,
    destination: url?.href ?? href,
    scheme,
    host,
    site,
    unwrapped: [],
    isCallToAction: true,
    at,
    textAt: at,
  }
}
const detect = (href: string) =>
  disguisedLinkAddress.detect({ links: [linkTo(href)], message: blankMail() }).map(({ message, values }) => ({ message, ...values }))

for (const [why, href, seen] of [
  [
    'a site as user name',
    'https://www.microsoft.com@example.com/login',
    { message: 'user', named: 'www.microsoft.com', opens: 'example.com' },
  ],
  [
    'a site as user name with a password',
    'https://microsoft.com:443@192.0.2.7/',
    { message: 'user', named: 'microsoft.com', opens: '192.0.2.7' },
  ],
  [
    'a known site in front of a long name',
    'https://login.microsoft.com.session.id7.example.com/',
    { message: 'labels', named: 'login.microsoft.com', opens: 'example.com' },
  ],
  [
    'letters as codes behind the name',
    'https://example.com/?to=%68%74%74p%3A%2F%2F%70ills.test',
    { message: 'coded', opens: 'example.com' },
  ],
  ['percent codes in the name', 'https://ex%61mple.com/', { message: 'percent', opens: 'example.com' }],
  ['a zero-width blank in the name', 'https://exam\u200bple.com/', { message: 'controls' }],
  ['a tab in the name', 'https://exam\tple.com/', { message: 'controls' }],
  ['a soft hyphen in the name', 'https://exam\u00adple.com/', { message: 'controls' }],
  ['wrong slashes', 'https:\\\\example.com/', { message: 'slashes', opens: 'example.com' }],
  ['a program', 'javascript:location="https://example.com"', { message: 'script' }],
  ['a program with a tab in its name', 'java\tscript:alert(1)', { message: 'script' }],
  ['a page inside', 'data:text/html;base64,PGI+', { message: 'page' }],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(href), [seen]))
}

for (const [why, href] of [
  ['a plain address', 'https://www.example.com/a%20b?c=d@example.org'],
  ['a user name that is not a site', 'https://git@example.com/'],
  ['its own name as user name', 'https://example.com@www.example.com/'],
  ['three labels in front', 'https://login.microsoft.com.example.com/'],
  ['many labels without a name', 'https://a.b.c.d.e.f.example.com/'],
  ["the organisation's own long name", 'https://a.b.c.d.microsoft.com/'],
  ['the empty program', 'javascript:void(0);'],
  ['a picture inside', 'data:image/png;base64,AA=='],
  ['a mail address', 'mailto:a@example.com'],
  ['a line end in the name', 'https://exam\nple.com/'],
  ['nothing', ''],
  ['a very long address', `https://example.com/${'@%'.repeat(100_000)}`],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(href), []))
}

for (const message of [LIST_MAIL, ANSWER_MAIL])
  test('stays silent on an address that people on a list or in an answer write out for each other', () => {
    const link = linkTo('http://w%77w.example.com/remove')
    assert.deepEqual(disguisedLinkAddress.detect({ links: [{ ...link, kind: 'bare' }], message }), [])
    assert.equal(disguisedLinkAddress.detect({ links: [link], message }).length, 1)
  })
