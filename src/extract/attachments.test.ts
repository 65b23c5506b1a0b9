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

const file = (name: string, bytes: string | Buffer) =>
  listed(
    TEXT,
    part(
      `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64`,
      Buffer.from(bytes).toString('base64'),
    ),
  )[0]

for (const [start, format] of [
  ['%PDF-1.7', 'pdf'],
  ['junk before\n%PDF-1.4', 'pdf'],
  ['MZ\u0090', 'program'],
  ['{\\rtf1', 'rtf'],
  ['  <!DOCTYPE html>', 'html'],
  ['\ufeff<html>', 'html'],
  ['<?xml version="1.0"?>\n<svg xmlns="a">', 'svg'],
  ['GIF89a', 'picture'],
  ['Dear reader', null],
  ['', null],
] as const) {
  test(`tells by its bytes that ${JSON.stringify(start)} is ${format}`, () => assert.equal(file('a.bin', start)?.format, format))
}

/** A central directory of one entry, and where it starts. */
function archive(name: string, { count = 1, offset = 0 } = {}): Buffer {
  const entry = Buffer.alloc(46)
  entry.write('PK\u0001\u0002', 'latin1')
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(4 + offset, 16)
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), entry, Buffer.from(name), end])
}

test('tells the names in an archive', () => {
  assert.deepEqual(file('a.zip', archive('order.js'))?.entries, ['order.js'])
})

test('an archive that says wrongly where its directory starts is read from its end', () =>
  assert.deepEqual(file('a.zip', archive('order.js', { offset: 9 }))?.entries, ['order.js']))

test('an archive of which not all names can be read tells none', () => {
  assert.equal(file('a.zip', archive('order.js', { count: 2 }))?.entries, null)
  assert.equal(file('a.zip', 'PK\u0003\u0004 cut off')?.entries, null)
})

test('tells what an attached page would do', () => {
  const page = (html: string | Buffer) => file('a.html', html)?.page
  const NOTHING = { asksPassword: false, makesFile: false, decodes: false, sendsOn: false }
  assert.deepEqual(page('<form><input name=a type="password">'), { ...NOTHING, asksPassword: true })
  assert.deepEqual(page(`<input${' '.repeat(600)}type = password>`), { ...NOTHING, asksPassword: true })
  assert.deepEqual(page(Buffer.from('\ufeff<input type=password>', 'utf16le')), { ...NOTHING, asksPassword: true })
  assert.deepEqual(page('<meta http-equiv="refresh" content="0;url=https://a.example/">'), { ...NOTHING, sendsOn: true })
  assert.deepEqual(page('<svg onload="window.location = name">'), { ...NOTHING, sendsOn: true })
  assert.deepEqual(page('<script>document.write(unescape("%3Cp"))</script>'), { ...NOTHING, decodes: true })
  assert.deepEqual(page('<script>x.download = "a.iso"</script>'), { ...NOTHING, makesFile: true })
  for (const honest of [
    '<p>Our location = Main Street. <a href="https://a.example/?location=berlin">Map</a>',
    '<script>document.write(new Date().getFullYear())</script>',
    '<script>var place = { location: 1 }; if (place.location == 1) x()</script><a href="?location=a">a</a>',
  ])
    assert.deepEqual(page(honest), NOTHING)
  assert.equal(file('a.pdf', '%PDF-1.7')?.page, null)
})

test('blank lines before a file hide nothing', () => {
  const body = '\r\n'.repeat(2_000) + Buffer.from('MZ program').toString('base64')
  const header = 'Content-Type: image/png; name="a.png"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64'
  assert.equal(listed(TEXT, part(header, body))[0]?.format, 'program')
})

test('tells what the links of a PDF open, written as text or as digits, each once', () => {
  const digits = Buffer.from('https://three.example/').toString('hex')
  const pdf = `%PDF-1.7 /A << /S /URI /URI (https://one.example/a\\(b\\)) >> /URI(http://two.example) /URI <${digits}> /URI (http://two.example/) /URI (mailto:a@example.com) /URI (javascript:x)`
  assert.deepEqual(file('a.pdf', pdf)?.opens, ['https://one.example/a(b)', 'http://two.example/', 'https://three.example/'])
})

test('tells where an attached page leads or sends to, not what it loads', () => {
  const html =
    '<img src="https://a.example/x"><form action="https://one.example/p"></form><script>window.location = "https://two.example/"</script>'
  assert.deepEqual(file('a.html', html)?.opens, ['https://one.example/p', 'https://two.example/'])
})
