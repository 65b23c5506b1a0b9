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
