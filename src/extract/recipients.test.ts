import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sighting } from '../model/index.ts'
import { parseBytes } from '../parse/index.ts'
import { recipientsOf } from './recipients.ts'

const sighting = (rcptTo: readonly string[]): Sighting => ({
  sightingId: 's',
  caseId: 'sha256:0',
  source: 'smtp',
  receivedAt: '2026-01-01T00:00:00Z',
  receivedAtSource: 'clock',
  envelope: { peerAddress: '192.0.2.1', heloName: 'x', mailFrom: '', rcptTo, tls: null },
  path: null,
  carrier: null,
})

test('recipients are whom the envelope and the header name, once each and in lower case', () => {
  const message = parseBytes(
    Buffer.from(
      'Delivered-To: <Box@example.com>\nX-Original-To: trap@example.org\nTo: Ann <ANN@example.com>, x\nCc: ann@example.com, c@example.net\n\n',
    ),
  )
  assert.deepEqual(recipientsOf(message, sighting(['Trap@example.org'])), [
    'trap@example.org',
    'box@example.com',
    'ann@example.com',
    'c@example.net',
  ])
})

test('a crowd is cut short', () => {
  const crowd = Array.from({ length: 500 }, (_, at) => `a${at}@example.com`)
  assert.equal(recipientsOf(parseBytes(Buffer.from('\n')), sighting(crowd)).length, 50)
})
