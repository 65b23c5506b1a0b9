import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBytes } from './index.ts'
import { decodedParameter, parseParameters } from './parameters.ts'
import { decodeWords } from './words.ts'

for (const [what, written, read] of [
  ['a word among others', 'Re: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= an alle', 'Re: Grüße an alle'],
  ['white space between words is dropped', '=?utf-8?Q?a?= \t =?utf-8?Q?b?= c', 'ab c'],
  ['a character cut in two', '=?utf-8?Q?J=C3?= =?UTF-8?Q?=B6rg?=', 'Jörg'],
  ['a character cut between encodings', '=?utf-8?B?SsM=?= =?utf-8?Q?=B6rg?=', 'Jörg'],
  ['base64 cut anywhere', '=?utf-8?B?R3LDv?= =?utf-8?B?MOfZQ==?=', 'Grüße'],
  ['base64 with padding too much', '=?utf-8?B?R3LDvMOf=?= =?utf-8?B?ZQ=?=', 'Grüße'],
  ['two character sets', '=?iso-8859-1?Q?=FC?= =?utf-8?Q?=C3=BC?=', 'üü'],
  ['a language (RFC 2231 §5)', '=?us-ascii*en?Q?hello?=', 'hello'],
  ['spaces within', '=?utf-8?Q?two words_here?=', 'two words here'],
  ['raw bytes within', '=?iso-8859-1?Q?J\u00f6rg_M=FCller?=', 'Jörg Müller'],
  ['UTF-7, in old mail', '=?utf-7?Q?Gr+APwA3w-e?=', 'Grüße'],
  ['ISO-2022-JP', '=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=', '日本'],
  ['ISO-2022-JP cut within a run', '=?ISO-2022-JP?B?GyRCRnwbKEI=?= =?ISO-2022-JP?B?GyRCS1wbKEI=?=', '日本'],
  ['a stray sign', '=?utf-8?Q?100=_=zz?=', '100= =zz'],
  ['no word at all', 'a =? b ?=', 'a =? b ?='],
] as const) {
  test(`encoded words: ${what}`, () => assert.equal(decodeWords(written), read))
}

const parameter = (written: string, name: string) => decodedParameter(parseParameters(written), name)
for (const [what, written, name, value] of [
  ['a quoted string with a semicolon', 'a/b; name="x; y.pdf"', 'name', 'x; y.pdf'],
  ['escapes', 'a/b; name="x\\"y.pdf"', 'name', 'x"y.pdf'],
  ['a quote that never closes', 'a/b; name="x.pdf', 'name', 'x.pdf'],
  ['what stands behind the quote is no part of it', 'a/b; boundary="b"c', 'boundary', 'b'],
  ['a quoted value that looks like two parameters', 'a/b;; Boundary="== _= 12(3)"', 'boundary', '== _= 12(3)'],
  ['the first of two counts', 'a/b; boundary=b; boundary=c', 'boundary', 'b'],
  ['a comment', 'a/b (why); charset=utf-8 (Unicode (all)); name=x', 'charset', 'utf-8'],
  ['a bracket within a token', 'a/b; name=Invoice(1).pdf', 'name', 'Invoice(1).pdf'],
  ['a bracket that never closes', 'a/b; charset=utf-8 (Unicode; name=x', 'name', 'x'],
  ['spaces in a token', 'attachment; filename=two words.pdf', 'filename', 'two words.pdf'],
  ['no semicolon behind the type', 'text/html charset=utf-8', 'charset', 'utf-8'],
  ['no semicolon between two', 'a/b; charset=utf-8 name="x y"', 'name', 'x y'],
  ['continuations (RFC 2231 §3)', "a/b; name*1=c.pdf; name*0*=utf-8''a%C3%BC", 'name', 'aüc.pdf'],
  ['a character set (RFC 2231 §4)', "a/b; name*=iso-8859-1'de'%FC.pdf; name=old.pdf", 'name', 'ü.pdf'],
  ['a character cut between continuations', "a/b; name*0*=utf-8''%C3; name*1*=%BC.pdf", 'name', 'ü.pdf'],
  ['an encoded word against the rule', 'a/b; name="=?utf-8?Q?=C3=BC?=.pdf"', 'name', 'ü.pdf'],
  ['a percent encoding is decoded once', "a/b; name*=utf-8''%3D%3Futf-8%3FQ%3Fa%3F%3D", 'name', '=?utf-8?Q?a?='],
] as const) {
  test(`parameters: ${what}`, () => assert.equal(parameter(written, name), value))
}

test('the type ends at white space, and a multipart without a subtype is mixed', () => {
  const typeOf = (written: string) => parseBytes(Buffer.from(`Content-Type: ${written}\n\n--b\n\nx\n--b--\n`)).parts[0]?.type
  assert.equal(typeOf('text/html charset=utf-8'), 'text/html')
  assert.equal(typeOf('multipart/mixed\n\tboundary="b"'), 'multipart/mixed')
  assert.equal(typeOf('multipart; boundary=b'), 'multipart/mixed')
  assert.equal(typeOf('html'), 'text/plain')
})

test('a parameter on a line of its own belongs to the field above, though its fold is lost', () => {
  const { parts } = parseBytes(Buffer.from('Content-Type: multipart/mixed;\nboundary="b"\nSubject: x\n\n--b\n\nhello\n--b--\n'))
  assert.equal(parts[1]?.text, 'hello')
})

test('what is never closed, and what begins over and over, is read in bounded time', () => {
  const pieces = [
    '=',
    '"',
    '(',
    '\\',
    ' ',
    '= ',
    'a=',
    ' a=',
    '=a ',
    '"\\',
    '=?a?b?',
    '=?a?q?\u00e9',
    '=?a?q?\u00e9?=',
    '=?a?b?x?= =?a?q?x?= ',
    '=?utf-7?q?',
  ]
  const startedAt = performance.now()
  for (const piece of pieces) {
    const long = piece.repeat(20_000)
    decodeWords(`=?a?b?x?= =?a?q?x${long}`)
    decodeWords(`=?utf-7?b?x?= ${long}`)
    parseParameters(`a/b; x${long}`)
    parseParameters(long)
  }
  assert.ok(performance.now() - startedAt < 5_000)
})
