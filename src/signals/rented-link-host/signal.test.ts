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
  ['a plain text', 'From: a@letters.test\nTo: ada@reader.example\nSubject: x\n\nLook at https://bit.ly/x\n'],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(rentedLinkHost, mail), 'silent'))

test('fires on a mail whose header alone says that it is an answer', async () =>
  assert.equal((await tryMail(rentedLinkHost, html('bit.ly', 'In-Reply-To: <1@letters.test>')))?.length, 1))

const MANY = Array.from({ length: 12 }, (_, at) => `reader${at}@example.com`).join(', ')
const plain = (from: string, to: string, words = 'Yours:', more = '') =>
  `From: ${from}\nTo: ${to}\nSubject: x\n\n${words} https://drive.google.com/x ${more}\n`
const answered = (words: string) => html('bit.ly', 'List-Post: <mailto:ladders@lists.example>').replace('<p>Hello</p>', words)

for (const [why, mail, opens] of [
  ['a few words to many', plain('a@letters.test', MANY), 'drive.google.com'],
  [
    'a few words to nobody named, from a mailbox of the same provider',
    plain('ada@gmail.com', 'undisclosed-recipients:;'),
    'drive.google.com',
  ],
  ['a list’s mail whose words are all to be pressed', answered(''), 'bit.ly'],
] as const) {
  test(`fires on ${why}`, async () =>
    assert.deepEqual((await tryMail(rentedLinkHost, mail))?.at(0), { message: opens === 'bit.ly' ? 'shortener' : 'free', opens }))
}
for (const [why, mail] of [
  ['a few words to one', plain('a@letters.test', 'ada@reader.example')],
  ['a long letter to many', plain('a@letters.test', MANY, 'word '.repeat(80))],
  ['several places to many', plain('a@letters.test', MANY, 'Yours:', 'https://letters.test/')],
  [
    'a file at the provider of the mailbox',
    html('drive.google.com').replace('a@letters.test', 'ada@gmail.com').replace('Subject', 'To: ada@reader.example\nSubject'),
  ],
  ['a list’s mail with words', answered('<p>Here is what I found about ladders</p>')],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(rentedLinkHost, mail), 'silent'))
}
