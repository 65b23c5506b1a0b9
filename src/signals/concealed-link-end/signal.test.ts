import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, tryMail } from '../try-mail.test.ts'
import { concealedLinkEnd } from './signal.ts'

const mail = (from: string, href: string, ...more: readonly string[]) =>
  [
    `From: ${from}`,
    'To: ada@reader.example',
    ...more,
    'Content-Type: text/html',
    '',
    `<p>Netflix</p><p>Your membership is on hold.</p><a href="${href}" style="background:#e50914">Update payment</a><p>© 2025 Netflix</p>`,
  ].join('\n')
const COUNTED = 'https://u1.ct.sendgrid.net/ls/click?upn=abc'
const STRANGER = 'Netflix <a@tea-shop.example>'

for (const [href, opens] of [
  [COUNTED, 'sendgrid.net'],
  ['https://www.linkedin.com/slink?code=abc', 'linkedin.com'],
] as const) {
  test(`says whose counter hides the end: ${opens}`, async () =>
    assert.deepEqual(await tryMail(concealedLinkEnd, mail(STRANGER, href)), [
      { message: 'counted', name: 'Netflix', domain: 'tea-shop.example', opens },
    ]))
}

for (const [why, from, href, more] of [
  ['the own address of the organisation', 'Netflix <info@mailer.netflix.com>', COUNTED, []],
  ['a link that shows where it goes', STRANGER, 'https://tea-shop.example/', []],
  ['a page of a social network', STRANGER, 'https://www.linkedin.com/company/netflix', []],
  ['a mailing list', STRANGER, COUNTED, [LIST]],
  ['somebody who goes by another name', 'Tea Shop <a@tea-shop.example>', COUNTED, []],
] as const) {
  test(`stays silent on ${why}`, async () => assert.equal(await tryMail(concealedLinkEnd, mail(from, href, ...more)), 'silent'))
}
