import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Link } from '../../model/index.ts'
import { bareAddressLink } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }

function linkTo(href: string, unwrapped: Link['unwrapped'] = []): Link {
  const url = new URL(href)
  const scheme = url.protocol.slice(0, -1)
  return {
    kind: 'anchor',
    text: 'Go',
    href,
    destination: url.href,
    scheme,
    host: url.hostname,
    site: null,
    unwrapped,
    isCallToAction: true,
    at,
    textAt: at,
  }
}
const detect = (...links: readonly Link[]) => bareAddressLink.detect({ links }).map(({ message, values }) => ({ message, ...values }))

for (const [why, href] of [
  ['a number', 'http://192.0.2.7/login'],
  ['a number with a port', 'https://192.0.2.7:8443/'],
  ['a number behind a user name', 'https://bank.example@192.0.2.7/'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(linkTo(href)), [{ message: 'plain', address: '192.0.2.7' }]))
}
test('fires on a number of version 6', () =>
  assert.deepEqual(detect(linkTo('http://[2001:db8::7]/')), [{ message: 'plain', address: '[2001:db8::7]' }]))

for (const [why, written] of [
  ['decimal', '3221225991'],
  ['octal', '0300.0.02.07'],
  ['hexadecimal', '0xc0000207'],
  ['mixed', '0xc0.0.519'],
] as const) {
  test(`fires on a ${why} number`, () =>
    assert.deepEqual(detect(linkTo(`http://${written}/`)), [{ message: 'disguised', written, address: '192.0.2.7' }]))
}

test('fires once for each number', () => assert.equal(detect(linkTo('http://192.0.2.7/a'), linkTo('http://192.0.2.7/b')).length, 1))

for (const [why, href] of [
  ['a name', 'https://example.com/'],
  ['a name that begins with digits', 'https://192.0.2.7.example.com/'],
  ["a number in the reader's own network", 'http://192.168.0.1/'],
  ["the reader's own machine", 'http://127.0.0.1:8080/'],
  ["the reader's own machine, version 6", 'http://[::1]/'],
  ['a private number of version 6', 'http://[fd00::1]/'],
  ['a mail address', 'mailto:a@example.com'],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(linkTo(href)), []))
}

test('stays silent on the version of a program, which stands there in the same digits', () =>
  assert.deepEqual(detect({ ...linkTo('http://4.0.0.0/'), text: '4.0.0.0' }), []))

test('fires on a number that ends in .0 behind other words: a machine can have it', () =>
  assert.deepEqual(detect(linkTo('http://203.0.113.0/login')), [{ message: 'plain', address: '203.0.113.0' }]))
