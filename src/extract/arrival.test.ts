import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Authentication, Sighting } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import { arrivedAt, handoverOf } from './arrival.ts'

const sighting: Sighting = {
  sightingId: 's',
  caseId: `sha256:${'0'.repeat(64)}`,
  source: 'file',
  receivedAt: '2025-10-14T09:12:00.000Z',
  receivedAtSource: 'received',
  envelope: null,
  path: null,
  carrier: null,
}
const trusted = (authservId: string): Authentication => ({
  source: 'trusted-receiver',
  authservId,
  spf: { result: 'none', domain: '', aligned: false },
  dkim: [],
  dmarc: { result: 'none', domain: '', policy: null },
  arc: { result: 'none', sealedBy: null },
  answers: [],
})
const seen = async (authservId: string, ...received: string[]) => {
  const raw = `${received.map((one) => `Received: ${one}\r\n`).join('')}From: a@shop.example\r\n\r\nHi`
  const found = handoverOf(await parseMessage(Buffer.from(raw)), sighting, trusted(authservId))
  return found && `${found.host} ${found.address}`
}

test('the hop where a stranger meets the trusted receiver is the handover', async () => {
  const found = await seen(
    'outlook.com',
    'from A1.prod.outlook.com (2001:db8::1) by B2.prod.outlook.com with HTTPS; Tue, 14 Oct 2025 09:12:03 +0000',
    'from Mail.Shop.Example. (192.0.2.7) by C3.mail.protection.outlook.com (10.0.0.1) with SMTP; Tue, 14 Oct 2025 09:12:00 +0000',
    'from bank.example (192.0.2.8) by D4.prod.outlook.com with SMTP; Tue, 14 Oct 2025 09:11:00 +0000',
  )
  assert.equal(found, 'mail.shop.example 192.0.2.7')
})

test('brackets around the address are left out', async () =>
  assert.equal(
    await seen('mx.post.example', 'from x.shop.example (x.shop.example. [192.0.2.7]) by mx.post.example; now'),
    'x.shop.example 192.0.2.7',
  ))

for (const [why, authservId, ...received] of [
  ['no hop is there', 'outlook.com'],
  ['the top hop is not the trusted receiver', 'outlook.com', 'from a.example (192.0.2.1) by mx.other.example; now'],
  ['all hops are the receiver’s own', 'outlook.com', 'from a.outlook.com (2001:db8::1) by b.outlook.com; now'],
  ['a host that only looks like the receiver wrote it', 'outlook.com', 'from a.example (192.0.2.1) by outlook.com.example; now'],
] as const) {
  test(`no handover is known when ${why}`, async () => assert.equal(await seen(authservId, ...received), null))
}

test('what we saw in SMTP ourselves counts first', async () => {
  const envelope = { peerAddress: '192.0.2.9', heloName: 'Desk.Example', mailFrom: '', rcptTo: [], tls: null }
  const message = await parseMessage(Buffer.from('From: a@shop.example\r\n\r\nHi'))
  assert.deepEqual(handoverOf(message, { ...sighting, envelope }, null)?.host, 'desk.example')
})

test('the time counts from a trusted hop or from our own clock at the door, not from the mail or a later look at a file', () => {
  assert.equal(arrivedAt(sighting), sighting.receivedAt)
  assert.equal(arrivedAt({ ...sighting, source: 'smtp', receivedAtSource: 'clock' }), sighting.receivedAt)
  assert.equal(arrivedAt({ ...sighting, receivedAtSource: 'clock' }), null)
  assert.equal(arrivedAt({ ...sighting, receivedAtSource: 'date' }), null)
})
