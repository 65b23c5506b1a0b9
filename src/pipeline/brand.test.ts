import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Facts, Link, Message } from '../model/index.ts'
import { brandOf } from './brand.ts'

const at = { part: 'HEADER', start: 0, end: 1 }
const claim = (name: string, organisation: string | null, strength: number, kind: Claim['places'][number]['kind'] = 'body'): Claim => ({
  name,
  organisation,
  strength,
  places: [{ kind, text: name, at }],
})
const message = { header: [] } as unknown as Message
const button = { isCallToAction: true, scheme: 'https' } as unknown as Link
const named = (claims: readonly Claim[], verdict: 'attack' | 'unwanted' | 'benign', more: Partial<Facts> = {}) =>
  brandOf({ claims, message, ...more }, {}, verdict)?.name ?? null

test('a strong claim is the brand', () => assert.equal(named([claim('PayPal', 'paypal', 0.8)], 'benign'), 'PayPal'))

test('a role alone speaks for nobody by name', () => assert.equal(named([claim('Customer service', null, 0.5)], 'benign'), null))

test('a lure that signs with nobody trades on the name it drops', () => {
  const claims = [claim('Bill Desk', null, 0.3, 'display-name'), claim('PayPal', 'paypal', 0.2)]
  assert.equal(named(claims, 'attack'), 'PayPal')
  assert.equal(named(claims, 'unwanted'), 'Bill Desk')
})

test('an everyday word is no dropped name', () => {
  const free = { ...claim('Free Mobile', 'free-fr', 0.2), places: [{ kind: 'subject', text: 'Free', at }] } as Claim
  assert.equal(named([free, claim('Acme', null, 0.1, 'display-name')], 'attack'), 'Acme')
})

test('a person who writes to somebody is no brand, who sends a button to press is', () => {
  const claims = [claim('Grace Example', null, 0.3, 'display-name')]
  assert.equal(named(claims, 'benign'), null)
  assert.equal(named(claims, 'benign', { links: [button] }), 'Grace Example')
})

test('"Your Travel Team" yields to the firm whose voucher its subject names; a sender that sells in its own name does not', () => {
  const claims = [claim('Travel', null, 0.6, 'display-name'), claim('TUI', 'tui', 0.23, 'subject')]
  assert.equal(named(claims, 'attack'), 'TUI')
  assert.equal(named(claims, 'unwanted'), 'Travel')
})

test('"FREE!" beside the address yields to the name in the subject', () => {
  const free = {
    ...claim('Free Mobile', 'free-fr', 0.2, 'display-name'),
    places: [{ kind: 'display-name', text: 'FOR FREE', at }],
  } as Claim
  assert.equal(named([free, claim('Netflix', 'netflix', 0.12, 'subject')], 'attack'), 'Netflix')
})

test('a person whom everybody knows goes before the firm that the letter mentions', () =>
  assert.equal(named([claim('Jeff Bezos', null, 0.45, 'display-name'), claim('Amazon', 'amazon', 0.1)], 'attack'), 'Jeff Bezos'))

test('an everyday word said in passing is better left out', () => {
  const free = { ...claim('Free Mobile', 'free-fr', 0.04), places: [{ kind: 'body', text: 'FREE', at }] } as Claim
  assert.equal(named([free], 'attack'), null)
})
