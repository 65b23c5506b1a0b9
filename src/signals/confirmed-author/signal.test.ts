import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Authentication,
  CLAIM_STRENGTH_MIN,
  type Claim,
  type ClaimPlaceKind,
  type DkimResult,
  type DmarcResult,
  HEADER,
  type Identity,
} from '../../model/index.ts'
import { confirmedAuthor } from './signal.ts'

const at = { part: HEADER, start: 6, end: 30 }
const identityOf = (...domains: string[]): Identity => ({
  from: domains.map((domain) => ({ displayName: 'Microsoft', address: `no-reply@${domain}`, domain, at })),
  sender: [],
  replyTo: [],
  to: [],
  cc: [],
  returnPathDomain: null,
})
const claimOf = (strength = 0.9, organisation: string | null = 'microsoft', kind: ClaimPlaceKind = 'body'): Claim => ({
  organisation,
  name: 'Microsoft',
  strength,
  places: [{ kind, text: 'Microsoft', at }],
})
const checked = (dmarc: DmarcResult, dkim: readonly { result: DkimResult; aligned: boolean }[] = []): Authentication => ({
  source: 'measured',
  authservId: null,
  spf: { result: 'pass', domain: 'notice.example', aligned: false },
  dkim: dkim.map((one) => ({ ...one, domain: 'microsoft.com', selector: 's1' })),
  dmarc: { result: dmarc, domain: 'microsoft.com', policy: 'reject' },
  arc: { result: 'none', sealedBy: null },
  answers: [],
})
const detect = (authentication: Authentication, domains: readonly string[] = ['microsoft.com'], claims: readonly Claim[] = [claimOf()]) =>
  confirmedAuthor.detect({ claims, identity: identityOf(...domains), authentication }).map(({ values }) => [values.name, values.domain])

test('fires on DMARC that passes', () => assert.deepEqual(detect(checked('pass')), [['Microsoft', 'microsoft.com']]))
test('fires on an aligned signature that passes', () =>
  assert.equal(detect(checked('temperror', [{ result: 'pass', aligned: true }])).length, 1))
test('fires on a name below the domain', () => assert.equal(detect(checked('pass'), ['mail.microsoft.com']).length, 1))
test('fires on another domain of the owner', () => assert.equal(detect(checked('pass'), ['office.com']).length, 1))
test('fires at the least strength of a claim', () =>
  assert.equal(detect(checked('pass'), ['microsoft.com'], [claimOf(CLAIM_STRENGTH_MIN)]).length, 1))

for (const [why, authentication, domains, claims] of [
  ['DMARC that fails', checked('fail'), ['microsoft.com'], [claimOf()]],
  ['no check', checked('none'), ['microsoft.com'], [claimOf()]],
  ["a stranger's signature", checked('none', [{ result: 'pass', aligned: false }]), ['microsoft.com'], [claimOf()]],
  ['a signature that fails', checked('none', [{ result: 'fail', aligned: true }]), ['microsoft.com'], [claimOf()]],
  ['a foreign domain that passes', checked('pass'), ['notice.example'], [claimOf()]],
  ['a tenant of a shared host', checked('pass'), ['example.web.app'], [claimOf()]],
  ['a free mailbox', checked('pass'), ['gmail.com'], [claimOf()]],
  ['two authors', checked('pass'), ['microsoft.com', 'notice.example'], [claimOf()]],
  ['no author', checked('pass'), [], [claimOf()]],
  ['a mention', checked('pass'), ['microsoft.com'], [claimOf(CLAIM_STRENGTH_MIN - 0.01)]],
  ['a stronger claim to be somebody else', checked('pass'), ['microsoft.com'], [claimOf(0.6), claimOf(0.9, null)]],
  ['an address that alone names the organisation', checked('pass'), ['microsoft.com'], [claimOf(0.9, 'microsoft', 'author-domain')]],
  ['no claim', checked('pass'), ['microsoft.com'], []],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(authentication, domains, claims), []))
}
