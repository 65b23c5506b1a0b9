import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBytes } from '../parse/index.ts'
import { listAttachments } from './attachments.ts'
import { shownPart } from './shown-part.ts'

const part = (header: string, body: string) => `--b\r\n${header}\r\n\r\n${body}\r\n`
function listed(...parts: string[]) {
  const raw = Buffer.from(`From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`)
  const message = parseBytes(raw)
  return listAttachments(raw, message, shownPart(message))
}
const names = (...parts: string[]) => listed(...parts).map(({ part: id, filename }) => `${id} ${filename}`)
const TEXT = part('Content-Type: text/plain', 'Hello')

for (const [what, header, name] of [
  ['an attached file', 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="a.pdf"', '2 a.pdf'],
  ['a file without a name', 'Content-Type: application/zip', '2 null'],
  ['an HTML page sent as a file', 'Content-Type: text/html; name="invoice.html"', '2 invoice.html'],
  ['a calendar entry', 'Content-Type: text/calendar', '2 null'],
  ['a named picture of the text', 'Content-Type: image/png; name="qr.png"\r\nContent-ID: <x@example.com>', '2 qr.png'],
] as const) {
  test(`lists ${what}`, () => assert.deepEqual(names(TEXT, part(header, 'x')), [name]))
}

for (const [what, header] of [
  ['a picture that stands in the text', 'Content-Type: image/png\r\nContent-ID: <x@example.com>'],
  ['a second text', 'Content-Type: text/plain'],
] as const) {
  test(`does not list ${what}`, () => assert.deepEqual(names(TEXT, part(header, 'x')), []))
}

test('does not list the mail itself, even if its part has a name', () => {
  const raw = Buffer.from('From: a@example.com\r\nContent-Type: text/html; name="mail.html"\r\n\r\n<p>Hello')
  const message = parseBytes(raw)
  assert.deepEqual(listAttachments(raw, message, shownPart(message)), [])
})

test('lists a message that is nothing but a file, with its place in the header', () => {
  const raw = Buffer.from('From: a@example.com\r\nContent-Type: application/pdf\r\n\r\nx')
  const message = parseBytes(raw)
  assert.deepEqual(
    listAttachments(raw, message, shownPart(message)).map(({ type, at }) => [type, at.part]),
    [['application/pdf', 'HEADER']],
  )
})

for (const bytes of [0, 1, 2, 3, 56, 57, 58, 113, 114, 115, 1_000]) {
  for (const end of ['\r\n', '\n']) {
    test(`tells the decoded size of ${bytes} bytes written with ${end.length} character line ends`, () => {
      const lines = (
        Buffer.alloc(bytes, 7)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join(end)
      const [one] = listed(TEXT, part('Content-Type: application/zip\r\nContent-Transfer-Encoding: base64', `${lines}${end}`))
      assert.equal(one?.bytes, bytes)
    })
  }
}
