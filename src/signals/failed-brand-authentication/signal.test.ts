import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOrganisations, isWellKnown, type Organisation } from '../../knowledge/index.ts'
import {
  type Authentication,
  type Claim,
  type ClaimPlaceKind,
  type DkimResult,
  type DmarcResult,
  HEADER,
  type Identity,
  type Message,
  type SpfResult,
} from '../../model/index.ts'
import { failedBrandAuthentication } from './signal.ts'

const at = { part: HEADER, start: 6, end: 30 }
const identityOf = (domain: string): Identity => ({
  from: [{ displayName: 'Microsoft', address: `no-reply@${domain}`, domain, at }],
  sender: [],
  replyTo: [],
  to: [],
  cc: [],
  returnPathDomain: null,
})
const claimOf = (strength = 0.9, kind: ClaimPlaceKind = 'display-name'): Claim => ({
  organisation: 'microsoft',
  name: 'Microsoft',
  strength,
  places: [{ kind, text: 'Microsoft', at }],
})
const messageWith = (...keys: string[]) => ({ header: keys.map((key) => ({ key })) }) as unknown as Message
const checked = (
  dmarc: DmarcResult,
  policy: Authentication['dmarc']['policy'],
  spf: SpfResult = 'fail',
  dkim: readonly { result: DkimResult; aligned: boolean }[] = [],
): Authentication => ({
  source: 'measured',
  authservId: null,
  spf: { result: spf, domain: 'notice.example', aligned: false },
  dkim: dkim.map((one) => ({ ...one, domain: one.aligned ? 'microsoft.com' : 'notice.example', selector: 's1' })),
  dmarc: { result: dmarc, domain: 'microsoft.com', policy },
  arc: { result: 'none', sealedBy: null },
  answers: [],
})
const detect = (
  authentication: Authentication,
  domain = 'microsoft.com',
  claims: readonly Claim[] = [claimOf()],
  message = messageWith(),
) =>
  failedBrandAuthentication
    .detect({ claims, identity: identityOf(domain), authentication, message })
    .map(({ values }) => [values.name, values.domain])

for (const [why, authentication] of [
  ['DMARC that fails under a policy of reject', checked('fail', 'reject')],
  ['DMARC that fails under a policy of quarantine', checked('fail', 'quarantine')],
  ["a stranger's valid signature", checked('fail', 'reject', 'pass', [{ result: 'pass', aligned: false }])],
  ['a signature of the organisation that does not fit', checked('fail', 'reject', 'fail', [{ result: 'fail', aligned: true }])],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(authentication), [['Microsoft', 'microsoft.com']]))
}

test('fires on a name below the domain', () => assert.equal(detect(checked('fail', 'reject'), 'mail.microsoft.com').length, 1))
test('fires on the address alone, whatever the words say', () =>
  assert.equal(detect(checked('fail', 'reject'), 'microsoft.com', [claimOf(0.2, 'author-domain')]).length, 1))
test('fires on an address behind a name that stands as an author of its own', () => {
  const identity = identityOf('microsoft.com')
  const from = [{ displayName: 'You won', address: '', domain: '', at }, ...identity.from]
  const found = failedBrandAuthentication.detect({
    claims: [claimOf(0.4, 'author-domain')],
    identity: { ...identity, from },
    authentication: checked('fail', 'reject'),
    message: messageWith(),
  })
  assert.equal(found[0]?.values.domain, 'microsoft.com')
})
test('fires on list mail when the sender takes the name', () =>
  assert.equal(detect(checked('fail', 'reject'), 'microsoft.com', [claimOf()], messageWith('list-post')).length, 1))

for (const [why, authentication] of [
  ['DMARC that passes', checked('pass', 'reject')],
  ['a name server that did not answer', checked('temperror', 'reject')],
  ['a broken policy', checked('permerror', 'reject')],
  ['no check at all', checked('none', null, 'none')],
  ['a key that is no longer there', checked('fail', 'reject', 'fail', [{ result: 'temperror', aligned: true }])],
  ['a signature that passes beside a wrong verdict', checked('fail', 'reject', 'fail', [{ result: 'pass', aligned: true }])],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(authentication), []))
}

for (const [why, domain, claims, message] of [
  ['a domain of somebody else', 'notice.example', [claimOf()], messageWith()],
  ['no claim', 'microsoft.com', [], messageWith()],
  ['an employee on a mailing list', 'microsoft.com', [claimOf(0.6, 'author-domain')], messageWith('list-post')],
  ['a free mailbox', 'gmail.com', [claimOf()], messageWith()],
  ['an author without a domain', '', [claimOf()], messageWith()],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(checked('fail', 'reject'), domain, claims, message), []))
}

/** Taken from the knowledge by what is known of them, so that a new entry does not break the tests. */
function withDomain(wanted: (organisation: Organisation) => boolean): { id: string; domain: string } {
  const found = allOrganisations().find((one) => isWellKnown(one) && wanted(one))
  const known = found?.domains.find(({ confidence }) => confidence !== 'remembered')
  assert.ok(found && known)
  return { id: found.id, domain: known.domain }
}
const strict = withDomain(({ alwaysAuthenticates }) => alwaysAuthenticates !== null)
const unknown = withDomain(({ alwaysAuthenticates }) => alwaysAuthenticates === null)

for (const [why, authentication] of [
  ['DMARC that fails under no policy', checked('fail', null)],
  ['DMARC that fails under a policy of none', checked('fail', 'none')],
  ['no DMARC, and a sending host that is not theirs', checked('none', null, 'fail')],
  ["no DMARC, and a sending host that is somebody else's", checked('none', null, 'pass')],
] as const) {
  test(`fires on ${why}, where the organisation authenticates all of its mail`, () =>
    assert.equal(detect(authentication, strict.domain, [{ ...claimOf(), organisation: strict.id }]).length, 1))
  test(`stays silent on ${why}, where nobody knows whether it does`, () =>
    assert.deepEqual(detect(authentication, unknown.domain, [{ ...claimOf(), organisation: unknown.id }]), []))
}
