import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { documentInsteadOfWords } from './signal.ts'

const withFile = (subject: string, words: string, name: string) =>
  `From: a@letters.test\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${words}\n--b\nContent-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n\nx\n--b--\n`

test('fires on a file and no words', async () =>
  assert.deepEqual(await tryMail(documentInsteadOfWords, withFile('Notice', 'Hello,', 'notice.pdf')), [
    { message: 'document', name: 'notice.pdf' },
  ]))

test('counts no letters of a web address', async () =>
  assert.deepEqual(
    await tryMail(documentInsteadOfWords, withFile('Notice', `https://files.test/${'abcdefgh'.repeat(9)}/view`, 'notice.pdf')),
    [{ message: 'document', name: 'notice.pdf' }],
  ))
test('fires on few words that leave the rest to the file', async () => {
  const words = 'Your tax refund is ready. Open the attached document and follow the instructions in it.'
  assert.deepEqual(await tryMail(documentInsteadOfWords, withFile('Your tax refund', words, 'refund.pdf')), [
    { message: 'pointed', what: 'tax refund', name: 'refund.pdf' },
  ])
})

for (const [why, mail] of [
  [
    'a letter about it',
    withFile('Your tax refund', `Open the attached document. ${'Your tax refund was worked out so and so. '.repeat(20)}`, 'refund.pdf'),
  ],
  ['an invoice', withFile('Invoice 4711', 'Please find attached your invoice for the month of March.', 'invoice.pdf')],
  ['words that say what it is', withFile('Notice', 'Here are the minutes of the meeting on Tuesday, as you asked.', 'minutes.pdf')],
  ['an answer', withFile('Re: minutes', 'Here.', 'minutes.pdf')],
  ['what programs exchange', withFile('Report', '', 'report.xml.gz')],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(documentInsteadOfWords, mail), 'silent'))
