import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { foretoldEvent } from './signal.ts'

const mail = (body: string, sent = 'Tue, 14 Oct 2025 09:00:00 +0000', more = '') =>
  `From: a@accounts.test\nDate: ${sent}\nSubject: Notice\n${more}Content-Type: text/plain; charset=utf-8\n\n${body}\n`

for (const [body, date] of [
  ['We noticed a new device in your account on Sunday, 19 October 2025.', 'Sunday, 19 October 2025'],
  ['Your package arrived on 20/10/2025', '20/10/2025'],
  ['Seu boleto venceu em 31/10/2025', '31/10/2025'],
  ['Abgelaufen am:\n31.10.2025\nGültig bis: 31.10.2025', '31.10.2025'],
  ['La facture échue au 30/10/2025', '30/10/2025'],
] as const)
  test(`fires on "${body.replaceAll('\n', ' ')}"`, async () =>
    assert.deepEqual(await tryMail(foretoldEvent, mail(body)), [{ message: 'ahead', date }]))

for (const [why, body, sent, more] of [
  ['what is to come', 'We noticed that your plan ends on 19 October 2025.'],
  ['a day before the mail', 'Your package arrived on 10 October 2025.'],
  ['a day that has begun in the east', 'Your package arrived on 15 October 2025.', 'Tue, 14 Oct 2025 18:00:00 +0000'],
  ['a day that one reading of it puts before the mail', 'Your package arrived on 10/11/2025'],
  ['a date of another sentence', 'Your package arrived. See you on 19 October 2025.'],
  ['a date without a year', 'Your package arrived on 19 October.'],
  ['a year far ahead', 'Your package arrived on 19 October 2026.'],
  ['a mailing list', 'Your package arrived on 19 October 2025.', undefined, 'List-Post: <mailto:talk@lists.test>\n'],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(foretoldEvent, mail(body, sent, more)), 'silent'))
