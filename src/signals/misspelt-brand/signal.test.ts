import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Claim, type ClaimPlace, type Disguise, HEADER, type Identity } from '../../model/index.ts'
import { misspeltBrand } from './signal.ts'

const at = { part: HEADER, start: 0, end: 9 }
const identityOf = (domain: string): Identity => ({
  from: [{ displayName: '', address: `a@${domain}`, domain, at }],
  sender: [],
  replyTo: [],
  to: [],
  cc: [],
  returnPathDomain: null,
})
const disguised = (how: Disguise): ClaimPlace => ({ kind: 'display-name', text: 'x', disguised: { as: 'x', right: 'PayPal', how }, at })
const plain = (kind: ClaimPlace['kind']): ClaimPlace => ({ kind, text: 'PayPal', at })
const detect = (places: readonly ClaimPlace[], domain = 'mailer.example', organisation: string | null = 'paypal') => {
  const claims: readonly Claim[] = [{ organisation, name: 'PayPal', strength: 0.6, places }]
  return misspeltBrand.detect({ claims, identity: identityOf(domain) }).map(({ message }) => message)
}

test('each disguise has its sentence', () => {
  assert.deepEqual(detect([disguised('lookalike-letters')]), ['letters'])
  assert.deepEqual(detect([disguised('letters-apart')]), ['apart'])
  assert.deepEqual(detect([disguised('misspelt'), plain('body')]), ['slip'])
})

test('a slip needs the right name beside it, and an address is not enough', () => {
  assert.deepEqual(detect([disguised('misspelt')]), [])
  assert.deepEqual(detect([disguised('misspelt'), plain('author-address')]), [])
})

test('silent where the name is plain, where its owner writes it, and for one that we do not know', () => {
  assert.deepEqual(detect([plain('display-name')]), [])
  assert.deepEqual(detect([disguised('letters-apart')], 'mail.paypal.com'), [])
  assert.deepEqual(detect([disguised('letters-apart')], 'mailer.example', null), [])
})
