import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { deliveryReport } from './signal.ts'

const plain = (from: string, body = 'User unknown.') => `From: ${from}\nSubject: failure notice\n\n${body}\n`
const report = (type: string) =>
  `From: Mail <robot@mx.example.org>\nSubject: x\nMIME-Version: 1.0\nContent-Type: ${type}; boundary=b\n\n--b\nContent-Type: text/plain\n\nNot delivered.\n\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n\n--b--\n`

test('fires on a report with a status part', async () =>
  assert.deepEqual(await tryMail(deliveryReport, report('multipart/report')), [{ message: 'status' }]))
test('fires on the words of a mail server', async () =>
  assert.deepEqual(await tryMail(deliveryReport, plain('MAILER-DAEMON@mx.example.org')), [
    { message: 'plain', address: 'MAILER-DAEMON@mx.example.org' },
  ]))

for (const [why, mail] of [
  ['a status part in another kind of mail', report('multipart/mixed')],
  ['the same words of somebody else', plain('Mail Service <info@letters.test>')],
  ['a second author beside the server', plain('MAILER-DAEMON@mx.example.org, info@letters.test')],
  [
    'a button',
    `From: MAILER-DAEMON@mx.example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Blocked.</p><a href="https://release.test/x">Release</a>\n`,
  ],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(deliveryReport, mail), 'silent'))
