import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Link, Message } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { recipientInLink } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }
const address = 'ada.lovelace@example.org'
const base64 = Buffer.from(address).toString('base64')

function linkTo(destination: string, text = 'Open'): Link {
  const { protocol, hostname: host } = new URL(destination)
  const scheme = protocol.slice(0, -1)
  const site = registrableDomain(host)
  return { kind: 'anchor', text, href: destination, destination, scheme, host, site, unwrapped: [], isCallToAction: true, at, textAt: at }
}

function detect(link: Link, recipients: readonly string[] = [address], author = 'sender.example', isListed = false) {
  const message = {
    header: isListed ? [{ key: 'list-post', value: 'x' }] : [],
    identity: {
      from: [{ displayName: '', address: `a@${author}`, domain: author, at }],
      sender: [],
      to: [],
      cc: [],
      returnPathDomain: null,
    },
  } as unknown as Message
  return recipientInLink.detect({ links: [link], recipients, message }).map((one) => one.message)
}

for (const [why, destination, message] of [
  ['the plain address', `https://example.com/?m=${address}`, 'plain'],
  ['the address in capital letters', `https://example.com/?m=${address.toUpperCase()}`, 'plain'],
  ['the address percent-encoded', `https://example.com/?m=${encodeURIComponent(address)}`, 'plain'],
  ['the address percent-encoded twice', `https://example.com/?m=${encodeURIComponent(encodeURIComponent(address))}`, 'plain'],
  ['the address after the hash', `https://example.com/#${address}`, 'plain'],
  ['the address in base64', `https://example.com/#${base64}`, 'encoded'],
  ['the address in base64 with more behind it', `https://example.com/${Buffer.from(`${address}|7`).toString('base64url')}`, 'encoded'],
  ['the address in hexadecimal', `https://example.com/?${Buffer.from(address).toString('hex')}`, 'encoded'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(linkTo(destination)), [message]))
}

for (const [why, link, recipients, author] of [
  ['a link without it', linkTo('https://example.com/'), [address], 'sender.example'],
  ["the author's own site", linkTo(`https://click.example.com/?m=${address}`), [address], 'news.example.com'],
  ["the reader's own site", linkTo(`https://www.example.org/?m=${address}`), [address], 'sender.example'],
  ['a link to leave the list', linkTo(`https://example.com/?m=${address}`, 'Unsubscribe'), [address], 'sender.example'],
  ['a link to leave the list, said in the address', linkTo(`https://example.com/optout?m=${address}`), [address], 'sender.example'],
  ['a click counter', linkTo(`https://x.list-manage.com/?m=${address}`), [address], 'sender.example'],
  ['an address too short to look for', linkTo('https://example.com/a@b'), ['a@b'], 'sender.example'],
  ["somebody else's address", linkTo('https://example.com/?m=bob@example.org'), [address], 'sender.example'],
  ['the id of a message in an archive', linkTo(`https://example.com/r/20210101.7-1-${address}/`), [address], 'sender.example'],
  ['a link in the small print', { ...linkTo(`https://example.com/?m=${address}`), isCallToAction: false }, [address], 'sender.example'],
  ["a known organisation's site", linkTo(`https://www.microsoft.com/?m=${address}`), [address], 'sender.example'],
  ['broken percent codes', linkTo('https://example.com/?m=%E0%A4%A'), [address], 'sender.example'],
  ['nobody to look for', linkTo(`https://example.com/?m=${address}`), [], 'sender.example'],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(link, recipients, author), []))
}

test("stays silent on a list's own address in the link to its archive", () =>
  assert.deepEqual(detect(linkTo(`https://example.com/${address}/`), [address], 'sender.example', true), []))
