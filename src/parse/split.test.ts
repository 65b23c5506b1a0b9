import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodedBytes, findOriginals, parseBytes } from './index.ts'

const shapeOf = (raw: Buffer) => parseBytes(raw).parts.map(({ id, type }) => `${id} ${type}`.trim())
const textsOf = (raw: Buffer) => parseBytes(raw).parts.flatMap(({ text }) => (text === undefined ? [] : [text]))
const codesOf = (raw: Buffer) => parseBytes(raw).defects.map(({ code }) => code)
const mail = (text: string) => Buffer.from(`From: a@example.com\n${text}`)
const mixed = (boundary: string, body: string) => mail(`Content-Type: multipart/mixed; boundary="${boundary}"\n\n${body}`)

test('a delimiter ends a header that lacks its empty line, and an empty part counts', () => {
  const raw = mixed('b', '--b\nContent-Type: image/png\n--b\n--b\n\ntext\n--b--\n')
  assert.deepEqual(shapeOf(raw), ['multipart/mixed', '1 image/png', '2 text/plain', '3 text/plain'])
  assert.deepEqual(textsOf(raw), ['', 'text'])
})

test('the first delimiter of a multipart ends its header, too', () => {
  const raw = mail('Content-Type: multipart/mixed; boundary=b\nMIME-Version: 1.0\n--b\nContent-Type: text/html\n\n<p>hello\n--b--\n')
  assert.deepEqual(shapeOf(raw), ['multipart/mixed', '1 text/html'])
  assert.deepEqual(textsOf(raw), ['<p>hello'])
})

test('a boundary longer than any line is found', () => {
  const boundary = 'x'.repeat(5_000)
  assert.deepEqual(textsOf(mixed(boundary, `--${boundary}\n\nhello\n--${boundary}--\n`)), ['hello'])
})

test('a boundary that is not ASCII is compared byte by byte', () => {
  for (const encoding of ['utf8', 'latin1'] as const) {
    const raw = Buffer.from(
      'Content-Type: multipart/mixed; boundary="gr\u00fc\u00df"\n\n--gr\u00fc\u00df\n\nhello\n--gr\u00fc\u00df--\n',
      encoding,
    )
    assert.deepEqual(textsOf(raw), ['hello'])
  }
})

test('a delimiter line matches whole, but for white space at its end', () => {
  assert.deepEqual(textsOf(mixed('b', '--b \t\n\none\n--bc\ntwo\n --b\nthree\n--b-- \n')), ['one\n--bc\ntwo\n --b\nthree'])
})

test('the delimiter of an outer multipart ends what is open within; of two that are alike the inner one counts', () => {
  const inner = (boundary: string) => `--b\nContent-Type: multipart/mixed; boundary=${boundary}\n\n--${boundary}\n\none\n`
  assert.deepEqual(shapeOf(mixed('b', `${inner('c')}--b\n\ntwo\n--b--\n`)), [
    'multipart/mixed',
    '1 multipart/mixed',
    '1.1 text/plain',
    '2 text/plain',
  ])
  assert.deepEqual(shapeOf(mixed('b', `${inner('b')}--b\n\ntwo\n--b--\n`)), [
    'multipart/mixed',
    '1 multipart/mixed',
    '1.1 text/plain',
    '1.2 text/plain',
  ])
})

test('a delimiter at the very end opens nothing, and what is not closed is a defect', () => {
  const raw = mixed('b', '--b\n\none\n--b')
  assert.deepEqual([shapeOf(raw), codesOf(raw)], [['multipart/mixed', '1 text/plain'], ['boundary-not-closed']])
})

test('parts of a digest are mails unless they say otherwise (RFC 2046 §5.1.5)', async () => {
  const raw = Buffer.from(
    'From: a@example.com\nContent-Type: multipart/digest; boundary=b\n\n--b\n\nFrom: c@example.net\nSubject: one\n\nx\n--b\nContent-Type: text/plain\n\ntwo\n--b--\n',
  )
  assert.deepEqual(shapeOf(raw), ['multipart/digest', '1 message/rfc822', '2 text/plain'])
  assert.equal((await findOriginals(raw, parseBytes(raw))).length, 1)
})

test('a multipart in which no part begins is read as the text that it is', () => {
  for (const [type, code] of [
    ['multipart/mixed; boundary=b', 'boundary-not-found'],
    ['multipart/mixed', 'no-boundary'],
  ] as const) {
    const raw = mail(`Content-Type: ${type}\n\n--other\nhttps://example.net/\n`)
    assert.deepEqual([shapeOf(raw), codesOf(raw)], [['1 text/plain'], [code]])
    assert.deepEqual(textsOf(raw), ['--other\nhttps://example.net/\n'])
  }
  assert.deepEqual(shapeOf(mixed('b', '--b--\n')), ['multipart/mixed'])
  assert.deepEqual(textsOf(mixed('b', 'words\n--b--\nmore\n')), ['words'])
})

test('an encoded multipart is no multipart (RFC 2045 §6.4); its source is decoded', () => {
  const source = Buffer.from('--b\n\nhello\n--b--\n').toString('base64')
  assert.deepEqual(textsOf(mail(`Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n${source}\n`)), [
    '--b\n\nhello\n--b--\n',
  ])
})

test('lines that end in a CR alone are lines where no line feed is', () => {
  const text =
    'From: a@example.com\nSubject: old\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: quoted-printable\n\none=\ntwo\n--b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\naGVs\nbG8=\n--b--\n'
  const raw = Buffer.from(text.replaceAll('\n', '\r'))
  const { subject, parts } = parseBytes(raw)
  assert.deepEqual([subject.text, parts[1]?.text], ['old', 'onetwo'])
  assert.equal(Buffer.from(decodedBytes(raw, parts[2] as (typeof parts)[number], 100)).toString(), 'hello')
})

test('a header beyond what is read ends where it ends, and the body is read', () => {
  const raw = Buffer.from(`From: a@example.com\nX-Long: ${'x'.repeat(300_000)}\n\nhello`)
  assert.deepEqual([textsOf(raw), codesOf(raw)], [['hello'], ['header-too-long']])
})

test('of more parts and more depth than is read, what came before is kept', () => {
  const many = mixed('b', '--b\n\nx\n'.repeat(3_000))
  assert.deepEqual([parseBytes(many).parts.length, codesOf(many)], [1_000, ['too-many-parts']])
  const level = (depth: number) => `Content-Type: multipart/mixed; boundary=${depth}\n\n--${depth}\n`
  const deep = mail(Array.from({ length: 100 }, (_, depth) => level(depth)).join(''))
  assert.deepEqual([parseBytes(deep).parts.length, codesOf(deep).includes('too-deep')], [52, true])
})

test('lines that almost delimit fifty nested multiparts are read in bounded time', () => {
  const boundaryOf = (depth: number) => `x${'y'.repeat(15_000)}${depth}z`
  const open = Array.from({ length: 49 }, (_, at) => `Content-Type: multipart/mixed; boundary="${boundaryOf(at)}"\n\n--${boundaryOf(at)}\n`)
  const raw = Buffer.from(`${open.join('')}\n${`--x${'y'.repeat(15_000)}:z\n`.repeat(600)}${'--\n--x\n'.repeat(300_000)}`)
  const startedAt = performance.now()
  assert.equal(parseBytes(raw).parts.length, 50)
  assert.ok(performance.now() - startedAt < 5_000)
})
