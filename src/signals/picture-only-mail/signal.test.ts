import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { pictureOnlyMail } from './signal.ts'

const html = (body: string) => `From: a@letters.test\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n${body}\n`
const PICTURE = '<img src="https://pictures.test/a.png">'

test('fires on a linked picture and no words', async () =>
  assert.deepEqual(await tryMail(pictureOnlyMail, html(`<a href="https://shop.test/x">${PICTURE}</a>`)), [
    { message: 'picture', opens: 'shop.test' },
  ]))

test('a few words beside the picture are told apart', async () =>
  assert.deepEqual(await tryMail(pictureOnlyMail, html(`<p>For you</p><a href="https://shop.test/x">${PICTURE}</a>`)), [
    { message: 'caption', opens: 'shop.test' },
  ]))

for (const [why, mail] of [
  [
    'words beside the picture',
    html(
      `<p>Our autumn catalogue is here, with two hundred kinds of seeds and bulbs for you.</p><a href="https://shop.test/x">${PICTURE}</a>`,
    ),
  ],
  ['a picture that leads nowhere', html(PICTURE)],
  ['words without a picture', html('<a href="https://shop.test/x">shop</a>')],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(pictureOnlyMail, mail), 'silent'))
