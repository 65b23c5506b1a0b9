import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { rentedLinkHost } from './signal.ts'

const html = (host: string, ...header: string[]) =>
  [
    `From: a@letters.test`,
    ...header,
    'Subject: x',
    'MIME-Version: 1.0',
    'Content-Type: text/html',
    '',
    `<p>Hello</p><a href="https://${host}/x">Press here</a>`,
    '',
  ].join('\n')

for (const [host, message] of [
  ['bit.ly', 'shortener'],
  ['storage.googleapis.com', 'free'],
] as const)
  test(`fires on ${host}`, async () => assert.deepEqual(await tryMail(rentedLinkHost, html(host)), [{ message, opens: host }]))

for (const [why, mail] of [
  ['a site of somebody’s own', html('letters.test')],
  ['an answer', html('bit.ly', 'In-Reply-To: <1@letters.test>').replace('Subject: x', 'Subject: Re: x')],
  ['a list', html('bit.ly', 'List-Post: <mailto:ladders@lists.example>')],
  ['a plain text', 'From: a@letters.test\nSubject: x\n\nLook at https://bit.ly/x\n'],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(rentedLinkHost, mail), 'silent'))

test('fires on a mail whose header alone says that it is an answer', async () =>
  assert.equal((await tryMail(rentedLinkHost, html('bit.ly', 'In-Reply-To: <1@letters.test>')))?.length, 1))
