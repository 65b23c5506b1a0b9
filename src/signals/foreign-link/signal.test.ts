import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLAIM_STRENGTH_MIN, type Claim, type Link } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { foreignLink } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }

function linkTo(destination: string, isCallToAction = true): Link {
  const { protocol, hostname: host } = new URL(destination)
  const scheme = protocol.slice(0, -1)
  const site = registrableDomain(host)
  return {
    kind: 'anchor',
    text: 'Log in',
    href: destination,
    destination,
    scheme,
    host,
    site,
    unwrapped: [],
    isCallToAction,
    at,
    textAt: at,
  }
}

const microsoft = (strength = 0.9): Claim => ({ organisation: 'microsoft', name: 'Microsoft', strength, places: [] })
const detect = (links: readonly Link[], claims: readonly Claim[]) => foreignLink.detect({ links, claims }).map(({ values }) => values)

for (const [why, destination, opens] of [
  ['a foreign site', 'https://login.example.com/', 'example.com'],
  ['a bare IP address', 'http://192.0.2.7/', '192.0.2.7'],
  ['a shortener, whoever owns it', 'https://t.co/x', 't.co'],
  ["a site that only begins like the organisation's", 'https://microsoft.com.example.net/', 'example.net'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect([linkTo(destination)], [microsoft()]), [{ name: 'Microsoft', opens }]))
}

test('fires once for several buttons to one site', () =>
  assert.equal(detect([linkTo('https://example.com/a'), linkTo('https://example.com/b')], [microsoft()]).length, 1))
test('fires at the least strength of a claim', () =>
  assert.equal(detect([linkTo('https://example.com/')], [microsoft(CLAIM_STRENGTH_MIN)]).length, 1))

for (const [why, link, claims] of [
  ["the organisation's own site", linkTo('https://login.live.com/'), [microsoft()]],
  ['a social network to follow it on', linkTo('https://x.com/microsoft'), [microsoft()]],
  ['a click counter', linkTo('https://x.list-manage.com/t'), [microsoft()]],
  ['a link that is not the main one', linkTo('https://example.com/', false), [microsoft()]],
  ['a mention too weak to be a claim', linkTo('https://example.com/'), [microsoft(CLAIM_STRENGTH_MIN - 0.01)]],
  ['no claim at all', linkTo('https://example.com/'), []],
  ['an organisation nobody knows', linkTo('https://example.com/'), [{ ...microsoft(), organisation: null }]],
  ['an id that is not in the knowledge', linkTo('https://example.com/'), [{ ...microsoft(), organisation: 'gone' }]],
  [
    'a stronger claim to be somebody else',
    linkTo('https://example.com/'),
    [microsoft(0.6), { ...microsoft(), organisation: null, name: 'Acme' }],
  ],
  ['a mail address', linkTo('mailto:a@example.com'), [microsoft()]],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect([link], claims), []))
}

test('says of a shortener that it hides where the link goes', () =>
  assert.deepEqual(
    foreignLink
      .detect({ links: [linkTo('https://bit.ly/x')], claims: [microsoft()] })
      .map(({ message, values }) => [message, values.opens]),
    [['hides', 'bit.ly']],
  ))
