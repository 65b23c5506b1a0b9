import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { foreignDocument } from './signal.ts'

const brought = (from: string, file: string, more = '') =>
  `From: ${from}\nSubject: Your PayPal statement\n${more}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nYour PayPal account is limited.\n\nPayPal\n--b\nContent-Type: application/octet-stream; name="${file}"\nContent-Disposition: attachment; filename="${file}"\n\nx\n--b--\n`
const STRANGER = 'PayPal <a@statements.test>'

for (const file of ['statement.pdf', 'statement.docx', 'Appointment.ics', 'message_v2.rpmsg', 'statement.html'])
  test(`fires on ${file}`, async () =>
    assert.deepEqual(await tryMail(foreignDocument, brought(STRANGER, file)), [
      { message: 'brought', name: 'PayPal', file, domain: 'statements.test' },
    ]))
test('fires on a free mailbox', async () =>
  assert.deepEqual(await tryMail(foreignDocument, brought('PayPal <ada@gmail.com>', 'a.pdf')), [
    { message: 'brought', name: 'PayPal', file: 'a.pdf', domain: 'gmail.com' },
  ]))

for (const [why, mail] of [
  ['a picture', brought(STRANGER, 'logo.png')],
  ['the organisation itself', brought('PayPal <service@paypal.com>', 'statement.pdf')],
  ['a mailing list', brought(STRANGER, 'statement.pdf', 'List-Post: <mailto:talk@lists.test>\n')],
  ['an answer', brought(STRANGER, 'statement.pdf').replace('Subject: ', 'In-Reply-To: <1@lists.test>\nSubject: Re: ')],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(foreignDocument, mail), 'silent'))
test('is silent on a sender that goes by a name of its own', async () =>
  assert.equal(
    await tryMail(
      foreignDocument,
      brought('Statements Ltd <a@statements.test>', 'papers.pdf').replace('Your PayPal account is limited.\n\nPayPal', 'Papers for PayPal'),
    ),
    'silent',
  ))
