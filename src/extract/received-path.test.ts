import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Authentication, Sighting } from '../model/index.ts'
import { parseBytes } from '../parse/index.ts'
import { receivedPath } from './received-path.ts'

const mail = parseBytes(
  Buffer.from(
    [
      'Received: from edge.mx.example.net (edge.mx.example.net [192.0.2.4]) by store.mx.example.net with ESMTPS id 3; Tue, 1 Dec 2026 10:00:09 +0000',
      'Received: from sender.example (sender.example [192.0.2.9]) by edge.mx.example.net with ESMTP id 2; Tue, 1 Dec 2026 10:00:07 +0000 (UTC)',
      'Received: from bank.example by sender.example; Tue, 1 Dec 2026 11:00:05 +0100',
      'Received: by nowhere.example',
      'From: a@bank.example',
      '',
      'Hello',
    ].join('\r\n'),
  ),
)
const sighting: Sighting = {
  sightingId: 's',
  caseId: `sha256:${'0'.repeat(64)}`,
  source: 'file',
  receivedAt: '2026-12-01T10:00:11.000Z',
  receivedAtSource: 'received',
  envelope: null,
  path: null,
  carrier: null,
}
const trusting = { source: 'trusted-receiver', authservId: 'mx.example.net' } as Authentication

test('the way is told from the writer to the reader, with what each hop took', () => {
  const hops = receivedPath(mail, sighting, null)
  assert.deepEqual(
    hops.map(({ from, by, seconds }) => [from, by, seconds]),
    [
      ['', 'nowhere.example', null],
      ['bank.example', 'sender.example', null],
      ['sender.example', 'edge.mx.example.net', 2],
      ['edge.mx.example.net', 'store.mx.example.net', 2],
    ],
  )
  assert.deepEqual([hops[2]?.address, hops[3]?.protocol, hops[1]?.protocol], ['192.0.2.9', 'ESMTPS', ''])
})

test('without a receiver that we trust, all of it is only claimed', () =>
  assert.deepEqual(new Set(receivedPath(mail, sighting, null).map(({ trust }) => trust)), new Set(['claimed'])))

test('what a trusted receiver wrote is trusted down to the hop at which it was given the mail, and no further', () =>
  assert.deepEqual(
    receivedPath(mail, sighting, trusting).map(({ trust }) => trust),
    ['claimed', 'claimed', 'trusted', 'trusted'],
  ))

test('what we saw ourselves stands last, and a header then proves nothing', () => {
  const envelope = { peerAddress: '192.0.2.7', heloName: 'mail.example', mailFrom: '', rcptTo: [], tls: null }
  const hops = receivedPath(mail, { ...sighting, source: 'smtp', envelope }, trusting)
  assert.deepEqual(
    hops.map(({ trust }) => trust),
    ['claimed', 'claimed', 'claimed', 'claimed', 'seen'],
  )
  assert.deepEqual([hops[4]?.from, hops[4]?.address, hops[4]?.seconds], ['mail.example', '192.0.2.7', 2])
})

test('a mail rebuilt from a forward has no way', () =>
  assert.deepEqual(
    receivedPath(
      mail,
      { ...sighting, carrier: { caseId: sighting.caseId, sightingId: 'c', how: 'inline', part: '1', reporter: '' } },
      trusting,
    ),
    [],
  ))

test('a thousand hops are cut short, and a hostile one costs no time', () => {
  const hop = `Received: from ${'('.repeat(5_000)} by ${'a '.repeat(3_000)}; ${'('.repeat(5_000)}\r\n`
  const startedAt = performance.now()
  assert.ok(receivedPath(parseBytes(Buffer.from(`${hop.repeat(60)}\r\nx`)), sighting, null).length <= 40)
  assert.ok(performance.now() - startedAt < 2_000)
})
