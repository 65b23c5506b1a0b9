import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLAIM_STRENGTH_MIN, type Claim, type ClaimPlaceKind, HEADER, type Identity, type Message } from '../../model/index.ts'
import { foreignAuthorDomain } from './signal.ts'

const at = { part: HEADER, start: 6, end: 30 }
const identityOf = (...domains: string[]): Identity => ({
  from: domains.map((domain) => ({ displayName: 'Microsoft', address: `no-reply@${domain}`, domain, at })),
  sender: [],
  replyTo: [],
  to: [],
  cc: [],
  returnPathDomain: null,
})
const namedAs = (displayName: string, domain: string): Identity => ({
  ...identityOf(domain),
  from: [{ displayName, address: `news@${domain}`, domain, at }],
})
const claimOf = (kind: ClaimPlaceKind = 'display-name', strength = 0.9, organisation: string | null = 'microsoft'): Claim => ({
  organisation,
  name: 'Microsoft',
  strength,
  places: [{ kind, text: 'Microsoft', at }],
})
const messageWith = (...keys: string[]) => ({ header: keys.map((key) => ({ key })) }) as unknown as Message
const detect = (domain: string | readonly string[], claims: readonly Claim[] = [claimOf()], message = messageWith()) =>
  foreignAuthorDomain
    .detect({ claims, identity: identityOf(...[domain].flat()), message })
    .map(({ message, values }) => [message, values.name, values.domain])

for (const [why, domain, how] of [
  ['a foreign domain', 'notice.example', 'foreign'],
  ["a domain that only begins like the organisation's", 'microsoft.com.notice.example', 'foreign'],
  ["a domain that only ends like the organisation's", 'notmicrosoft.com', 'foreign'],
  ['a free mailbox', 'gmail.com', 'free'],
  ['a tenant of a shared host', 'example.web.app', 'rented'],
  ['a domain without a top-level domain', 'microsoft', 'incomplete'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(domain), [[how, 'Microsoft', domain]]))
}

test('fires on the second author when the first is genuine', () =>
  assert.deepEqual(detect(['microsoft.com', 'notice.example']), [['foreign', 'Microsoft', 'notice.example']]))
test('fires on a sender that takes both names', () =>
  assert.equal(
    foreignAuthorDomain.detect({
      claims: [claimOf()],
      identity: namedAs('Garden Post, Microsoft', 'gardenpost.example'),
      message: messageWith(),
    }).length,
    1,
  ))
test('stays silent on a sender that says openly who it is', () =>
  assert.deepEqual(
    foreignAuthorDomain.detect({
      claims: [claimOf('body')],
      identity: namedAs('The Garden Post', 'garden-post.example'),
      message: messageWith(),
    }),
    [],
  ))
test('fires once when every author is foreign', () => assert.equal(detect(['a.example', 'b.example']).length, 1))
test('fires at the least strength of a claim', () =>
  assert.equal(detect('notice.example', [claimOf('body', CLAIM_STRENGTH_MIN)]).length, 1))
test('fires on list mail when the sender takes the name', () =>
  assert.equal(detect('notice.example', [claimOf()], messageWith('list-post')).length, 1))
test('fires on a domain without a top-level domain when nobody knows the organisation', () =>
  assert.equal(detect('parcels', [claimOf('display-name', 0.9, null)]).length, 1))

for (const [why, domain, claims, message] of [
  ["the organisation's own domain", 'microsoft.com', [claimOf()], messageWith()],
  ['a name below its own domain', 'accountprotection.microsoft.com', [claimOf()], messageWith()],
  ['another domain of the same owner', 'live.com', [claimOf('body')], messageWith()],
  ['a mention too weak to be a claim', 'notice.example', [claimOf('body', CLAIM_STRENGTH_MIN - 0.01)], messageWith()],
  ['no claim at all', 'notice.example', [], messageWith()],
  ['an organisation nobody knows', 'notice.example', [claimOf('display-name', 0.9, null)], messageWith()],
  ['an id that is not in the knowledge', 'notice.example', [claimOf('display-name', 0.9, 'gone')], messageWith()],
  ['a stronger claim to be somebody else', 'notice.example', [claimOf('body', 0.6), claimOf('body', 0.9, null)], messageWith()],
  ['list mail that speaks of the organisation', 'notice.example', [claimOf('body')], messageWith('list-post')],
  ['an author without a domain', '', [claimOf()], messageWith()],
  ["a machine's own name", 'localhost', [claimOf()], messageWith()],
  ['an address literal', '[192.0.2.1]', [], messageWith()],
  ['a mail without an author', [], [claimOf()], messageWith()],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(domain, claims, message), []))
}

const MAILBOXES = 'outlook.com'

test("fires on a provider's name over one of the mailboxes that it gives to everybody", () =>
  assert.deepEqual(detect(MAILBOXES), [['free', 'Microsoft', MAILBOXES]]))
test("stays silent on a person's mailbox at a provider", () => assert.deepEqual(detect(MAILBOXES, [claimOf('body')]), []))
test("stays silent on a provider's own report that a mail came back", () =>
  assert.deepEqual(
    foreignAuthorDomain.detect({
      claims: [claimOf()],
      identity: {
        ...identityOf(),
        from: [{ displayName: 'Microsoft Outlook', address: `postmaster@${MAILBOXES}`, domain: MAILBOXES, at }],
      },
      message: messageWith(),
    }),
    [],
  ))
