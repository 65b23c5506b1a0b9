import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from './charset.ts'
import { locateInRaw, parseBytes } from './index.ts'
import { decodeTransfer } from './transfer.ts'

const decoded = (encoding: string, body: string) => {
  const { bytes, defect } = decodeTransfer(Buffer.from(body, 'latin1'), encoding, 1_000)
  return [bytes.toString('latin1'), defect]
}

for (const [what, encoding, body, text, defect] of [
  ['piece by piece, each with padding', 'base64', 'aGU=\r\nbGxv\r\nIQ==\r\n', 'hello!', null],
  ['with a footer behind the padding', 'base64', 'aGVsbG8=\r\n-- \r\na list of mails\r\n', 'hello', 'bad-base64'],
  ['cut short', 'base64', 'aGVsbG8h aGVsb', 'hello!hel', 'bad-base64'],
  ['quoted-printable with soft breaks', 'quoted-printable', 'a=\nb= \r\nc=3D=3d=\rd', 'abc==d', null],
  ['quoted-printable with stray signs', 'quoted-printable', 'a=b=zz=', 'a=b=zz=', 'bad-quoted-printable'],
  ['uuencode', 'x-uuencode', 'words\nbegin 644 a.txt\n%:&5L;&\\\n`\nend\nmore\n', 'hello', null],
  ['a transfer encoding nobody knows', 'x-klingon', 'hello', 'hello', 'unknown-encoding'],
] as const) {
  test(`transfer: ${what}`, () => assert.deepEqual(decoded(encoding, body), [text, defect]))
}

test('what stands behind padding is found in the raw bytes', () => {
  const head = 'From: a@example.com\nContent-Transfer-Encoding: base64\n\n'
  const raw = Buffer.from(`${head}aGU=\nbGxv\nIQ==\n`)
  const range = locateInRaw(raw, parseBytes(raw), { part: '1', start: 2, end: 5 })
  assert.equal(raw.subarray(range?.start, range?.end).toString(), 'bGxv')
})

for (const [declared, bytes, text, defect] of [
  ['utf-8 x', 'gr\u00c3\u00bc', 'grü', null],
  ['=utf-8', 'gr\u00c3\u00bc', 'grü', null],
  ['GB2312_CHARSET', '\u00c4\u00e3', '你', null],
  ['iso-8859-9', '\u0080\u00f0', '€ğ', null],
  ['tis-620', '\u00a1', 'ก', null],
  ['iso-2022-jp', 'a \u001b$B\u001b(B\u001b$BF|K\\\u001b(B.', 'a 日本.', null],
  ['iso-2022-jp', '\u001b(I1\u001b(B', 'ｱ', null],
  ['iso-2022-jp', '\u001b$BF|\nplain', '日\nplain', null],
  ['iso-2022-jp', 'gr\u00c3\u00bc', 'grü', 'charset-lie'],
  ['iso-8859-8-i', '\u00e0', 'א', null],
  ['klingon', 'gr\u00c3\u00bc', 'grü', 'unknown-charset'],
] as const) {
  test(`charset ${declared}: ${JSON.stringify(text)}`, () => {
    const found = decodeText(Buffer.from(bytes, 'latin1'), declared)
    assert.deepEqual([found.text, found.defect], [text, defect])
  })
}

test('a range of a Japanese text is found in the raw bytes, behind its escape', () => {
  const raw = Buffer.from('Content-Type: text/plain; charset=iso-2022-jp\n\na \x1b$BF|K\\\x1b(B.')
  const range = locateInRaw(raw, parseBytes(raw), { part: '1', start: 2, end: 3 })
  assert.equal(raw.subarray(range?.start, range?.end).toString(), 'F|')
})
