/** Whom a mail was sent to is read wherever a server wrote it down. Mails invented. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseRecord } from '../ports/index.ts'
import { readersIn } from './readers.ts'

const readersOf = (header: string, report: object | null = null) => {
  const raw = Buffer.from(`${header}\r\n\r\nDelivered-To: nobody@body.example\r\n`)
  return readersIn(
    { blobs: { get: async () => raw } } as never,
    { caseId: 'sha256:0', allSightings: [], judgement: report && { report } } as unknown as CaseRecord,
  )
}

for (const field of ['Delivered-To', 'X-Original-To', 'Envelope-To', 'Bcc', 'Resent-To', 'X-Forwarded-To', 'X-Forwarded-For'])
  test(`${field} names readers whom To does not`, async () => {
    const found = await readersOf(`To: Customers <list@shop.example>\r\n${field}: <ann.trap@pot.example>,\r\n eve7@pot.example`)
    for (const value of ['list@shop.example', 'Customers', 'ann.trap@pot.example', 'ann.trap', 'eve7@pot.example'])
      assert.ok(found.includes(value), value)
    assert.ok(!found.includes('nobody@body.example'))
  })
test('the trace names for whom a server took a mail, and its servers are no readers', async () => {
  const found = await readersOf(
    'Received: from mx.crook.example (crook@mx.crook.example) by in.pot.example with ESMTP id 1\r\n for <ann@pot.example>; Tue, 14 Oct 2025 09:12:00 +0000',
  )
  assert.deepEqual(found, ['ann@pot.example'])
})
test('what is long and has no end is read quickly', async () => {
  const started = process.cpuUsage().user
  await readersOf(
    `Delivered-To: ${'a'.repeat(100_000)}\r\n${`Received: ${'for '.repeat(2_000)}\r\n`.repeat(20)}Bcc: ${'a@'.repeat(50_000)}`,
  )
  assert.ok((process.cpuUsage().user - started) / 1000 < 500)
})

const SELF = 'From: Desk <desk@crook.example>\r\nTo: Desk <desk@crook.example>\r\n'
const borneOut = { from: 'Desk <desk@crook.example>', authentication: { dmarc: 'pass' } }

test('who writes to himself and to readers blindly is no reader', async () => {
  assert.deepEqual(await readersOf(`${SELF}Delivered-To: ann@pot.example`, borneOut), ['ann@pot.example'])
})
for (const [why, header, report] of [
  ['the check of the sender failed', `${SELF}Delivered-To: ann@pot.example`, { ...borneOut, authentication: { dmarc: 'fail' } }],
  ['nothing was checked', `${SELF}Delivered-To: ann@pot.example`, { ...borneOut, authentication: null }],
  ['no server wrote down for whom it took the mail', SELF, borneOut],
  ['a reader is at the same domain', `${SELF}Delivered-To: ann@crook.example`, borneOut],
  ['the mail is not judged yet', `${SELF}Delivered-To: ann@pot.example`, null],
] as const)
  test(`an author who is addressed stays a reader where ${why}`, async () => {
    assert.ok((await readersOf(header, report)).includes('desk@crook.example'))
  })
