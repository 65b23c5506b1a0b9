import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adviceFor } from './advice.ts'

const lure = { object: 'account', action: 'log-in', persuasion: 'fear' } as const

test('advice never sends the reader to look up a name that only the sender gave', () => {
  const brand = { name: 'Security team https://login.evil.example/\u202e', organisation: null, role: 'unverified' } as const
  for (const attackType of ['credential-phishing', 'callback'] as const) {
    const advice = adviceFor({ verdict: 'attack', attackType, brand, lure }).join(' ')
    assert.doesNotMatch(advice, /Security team/)
    assert.match(advice, /sender/)
    assert.doesNotMatch(advice, /https:|\u202e/)
  }
})

test('nobody is sent to look up the number of a sender that nobody knows', () => {
  const lure = { object: 'payment', action: 'call', persuasion: 'fear' } as const
  const call = (brand: Parameters<typeof adviceFor>[0]['brand']) =>
    adviceFor({ verdict: 'attack', attackType: 'callback', brand, lure })[1] ?? ''
  assert.match(call({ name: 'PayPal', organisation: 'paypal', role: 'impersonated' }), /telephone number of PayPal/)
  assert.match(call({ name: 'Billing', organisation: null, role: 'unverified' }), /in a way you know from before/)
  assert.match(call(null), /in a way you know from before/)
})
