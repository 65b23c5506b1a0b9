import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBytes } from '../parse/index.ts'
import { drawMail } from './draw-mail.ts'

const PNG = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')
const mail = (html: string, type = 'image/png', picture = PNG) =>
  Buffer.from(
    [
      'From: Robin <robin@example.org>',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      html,
      '--b',
      `Content-Type: ${type}`,
      'Content-ID: <logo@example.org>',
      'Content-Transfer-Encoding: base64',
      '',
      picture,
      '--b--',
      '',
    ].join('\r\n'),
  )
const drawn = (raw: Buffer) => drawMail(raw, parseBytes(raw), [])

test('a picture that the mail brought along is drawn', () =>
  assert.ok(drawn(mail('<img src="cid:logo@example.org" alt=Logo>')).includes(`data:image/png;base64,${PNG}`)))

test('a picture of another name, or one that could act, is only outlined', () => {
  for (const raw of [
    mail('<img src="cid:other@example.org" alt=Logo>'),
    mail('<img src="cid:logo@example.org" alt=Logo>', 'image/svg+xml'),
  ]) {
    assert.ok(drawn(raw).includes('tt-picture'))
    assert.ok(!drawn(raw).includes('data:'))
  }
})

test('one large picture named a hundred thousand times is drawn as often as there is room', () => {
  const raw = mail('<img src="cid:logo@example.org">'.repeat(100_000), 'image/png', 'A'.repeat(380_000))
  const html = drawn(raw)
  assert.ok(html.includes('data:image/png'))
  assert.ok(html.length < 12_000_000, `${html.length}`)
})
