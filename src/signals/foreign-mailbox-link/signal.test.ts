import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, tryMail } from '../try-mail.test.ts'
import { foreignMailboxLink } from './signal.ts'

const mail = (href: string, text = 'It was not me', from = 'Netflix <a@tea-shop.example>', ...more: readonly string[]) =>
  [
    `From: ${from}`,
    'To: ada@reader.example',
    ...more,
    'Content-Type: text/html',
    '',
    `<p>Netflix</p><p>Somebody logged in.</p><a href="${href}">${text}</a><p>© 2025 Netflix</p>`,
  ].join('\n')
const OWN = 'Netflix <info@mailer.netflix.com>'
const READY = 'mailto:desk.of.reports@gmail.com?subject=Report'

test('names a free mailbox, whoever the sender seems to be', async () => {
  for (const from of [undefined, OWN]) {
    assert.deepEqual(await tryMail(foreignMailboxLink, mail(READY, 'Report', from)), [
      { message: 'free', name: 'Netflix', address: 'desk.of.reports@gmail.com' },
    ])
  }
})
test('names a domain that is not theirs when the sender’s is not, either', async () =>
  assert.deepEqual(await tryMail(foreignMailboxLink, mail('mailto:Desk@Reports.example?cc=a@b.example&amp;body=Stop')), [
    { message: 'other', name: 'Netflix', address: 'desk@reports.example' },
  ]))

for (const [why, ...given] of [
  ['an address without a ready-made answer', 'mailto:desk.of.reports@gmail.com'],
  ['the organisation itself', 'mailto:help@netflix.com?subject=Help'],
  ['leaving a list by its subject', 'mailto:desk.of.reports@gmail.com?subject=Unsubscribe%20me'],
  ['leaving a list by its words', READY, 'Remove me'],
  ['another business in a mail of their own', 'mailto:desk@reports.example?subject=Report', 'Report', OWN],
  ['the sender’s own mailbox', 'mailto:a@tea-shop.example?subject=Report'],
  ['a page on the web', 'https://tea-shop.example/?subject=Report'],
  ['a mailing list', READY, 'Report', 'Netflix <a@tea-shop.example>', LIST],
] as const) {
  test(`stays silent on ${why}`, async () =>
    assert.equal(await tryMail(foreignMailboxLink, mail(...(given as unknown as Parameters<typeof mail>))), 'silent'))
}
