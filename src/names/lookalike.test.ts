import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookalikeFinder } from './lookalike.ts'
import { isOneSlipAway } from './slip.ts'

const name = (id: string, key = id, isEveryday = false) => ({ id, key, isEveryday })
const find = lookalikeFinder(
  [
    name('paypal'),
    name('microsoft'),
    name('wellsfargo'),
    name('adobe'),
    name('binance'),
    name('apple', 'apple', true),
    name('dhl', 'dhl'),
    name('hsbc', 'hsbc'),
  ],
  (domain) => ({ 'paypal.com': 'paypal', 'hsbc.co.uk': 'hsbc' })[domain],
)
const clear = (host: string) =>
  find(host)
    .filter(({ isClear }) => isClear)
    .map(({ kind, id }) => `${kind} ${id}`)
const doubtful = (host: string) =>
  find(host)
    .filter(({ isClear }) => !isClear)
    .map(({ kind, id }) => `${kind} ${id}`)

for (const [host, what] of [
  ['micosoft.example', 'typosquat microsoft'],
  ['microsfot.example', 'typosquat microsoft'],
  ['microssoft.example', 'typosquat microsoft'],
  ['paypa1.example', 'homoglyph paypal'],
  ['rnicrosoft.example', 'homoglyph microsoft'],
  ['paypa1-secure.example', 'homoglyph paypal'],
  ['xn--pypl-53dc.example', 'homoglyph paypal'],
  ['paypal-secure.example', 'combosquat paypal'],
  ['securepaypal.example', 'combosquat paypal'],
  ['wells-fargo-login.example', 'combosquat wellsfargo'],
  ['paypal.com.example.net', 'subdomain paypal'],
  ['www.hsbc.co.uk.example.net', 'subdomain hsbc'],
] as const) {
  test(`calls ${host} a clear ${what}`, () => assert.ok(clear(host).includes(what), JSON.stringify(find(host))))
}

for (const [host, what] of [
  ['addobe.example', 'typosquat adobe'],
  ['dhl-tracking.example', 'combosquat dhl'],
  ['dhltracking.example', 'combosquat dhl'],
  ['apple-security.example', 'combosquat apple'],
  ['paypal.example.net', 'combosquat paypal'],
  ['paypal-fans.example', 'combosquat paypal'],
  ['paypalfans.example', 'combosquat paypal'],
] as const) {
  test(`leaves ${host} (${what}) to the message's own claim`, () => {
    assert.deepEqual(clear(host), [])
    assert.ok(doubtful(host).includes(what), JSON.stringify(find(host)))
  })
}

for (const host of [
  'paypal.example',
  'example.com',
  'pineapple.example',
  'finance.example',
  'bücher.example',
  '',
  '.',
  'localhost',
  'a'.repeat(300),
  `${'a.'.repeat(400)}example`,
  'xn--.example',
  '-.example',
]) {
  test(`finds nothing in ${host.slice(0, 40) || 'nothing'}`, () => assert.deepEqual(find(host), []))
}

for (const [one, other, is] of [
  ['paypal', 'paypal', false],
  ['paypal', 'payal', true],
  ['paypal', 'payypal', true],
  ['paypal', 'pyapal', true],
  ['paypal', 'paybal', true],
  ['paypal', 'pyapla', false],
  ['', 'a', true],
  ['', '', false],
  ['ab', 'cd', false],
] as const) {
  test(`${one || '(nothing)'} is ${is ? '' : 'not '}one slip away from ${other || '(nothing)'}`, () =>
    assert.equal(isOneSlipAway(one, other), is))
}
