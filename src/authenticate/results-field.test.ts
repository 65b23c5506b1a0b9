/** One field, as honest receivers write it and as senders try to make them write it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FIELD_CHARS_MAX, readResults } from './results-field.ts'

const flat = (value: string) =>
  readResults(value).results.map(({ method, result, properties }) => [method, result, ...[...properties].map((pair) => pair.join(' '))])

test('method, result, properties and comment are told apart', () => {
  const { authservId, results } = readResults(
    'MX.receiver.test 1; dkim=pass (2048-bit key (RSA)) header.d=bank.example header.i=@bank.example; spf=softfail smtp.mailfrom=a@b.example',
  )
  assert.equal(authservId, 'mx.receiver.test')
  assert.deepEqual(
    results.map(({ method, result, comment }) => [method, result, comment.trim()]),
    [
      ['dkim', 'pass', '2048-bit key (RSA)'],
      ['spf', 'softfail', ''],
    ],
  )
  assert.equal(results[1]?.properties.get('smtp.mailfrom'), 'a@b.example')
})

test('a field without an authserv-id is read, too', () => {
  const { authservId, results } = readResults(
    'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example; dkim=none header.d=none;compauth=pass',
  )
  assert.equal(authservId, null)
  assert.deepEqual(
    results.map(({ method }) => method),
    ['spf', 'dkim', 'compauth'],
  )
})

test('a quoted local part cannot bring in a result of its own', () => {
  assert.deepEqual(flat('mx.test; spf=fail smtp.mailfrom="x; dkim=pass header.d=bank.example"@evil.example'), [
    ['spf', 'fail', 'smtp.mailfrom x; dkim=pass header.d=bank.example@evil.example'],
  ])
})

test('a comment cannot bring in a result, even with a bracket that a backslash hides', () => {
  assert.deepEqual(flat(String.raw`mx.test; spf=fail (helo \) ; dkim=pass header.d=bank.example) smtp.helo=evil.example`), [
    ['spf', 'fail', 'smtp.helo evil.example'],
  ])
})

test('the first of two equal properties counts', () => {
  assert.deepEqual(flat('mx.test; dkim=fail header.d=evil.example header.d=bank.example'), [['dkim', 'fail', 'header.d evil.example']])
})

test('blanks around the equals sign are allowed, an empty value stays empty', () => {
  assert.deepEqual(flat('mx.test; dkim = pass header.d =bank.example'), [['dkim', 'pass', 'header.d bank.example']])
  assert.deepEqual(flat('mx.test; spf=none smtp.mailfrom= smtp.helo=a.example'), [['spf', 'none', 'smtp.mailfrom ', 'smtp.helo a.example']])
})

test('a value in encoded words is decoded first', () => {
  const words = ['spf=fail smtp.mailfrom=bänk.example;', ' dmarc=fail header.from=bank.example']
  const value = words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ')
  assert.deepEqual(flat(value), [
    ['spf', 'fail', 'smtp.mailfrom bänk.example'],
    ['dmarc', 'fail', 'header.from bank.example'],
  ])
})

test('what is not a result is left out', () => {
  for (const value of ['', ';', 'mx.test; none', 'mx.test;;;', '=;=', '"', '(', '\\', 'mx.test; =pass', 'mx.test; d%=pass'])
    assert.deepEqual(flat(value), [], value)
})

test('hostile fields end at once and stay small', () => {
  const started = performance.now()
  for (const piece of ['(', '((a', '"', '\\', ';', 'a=', 'a=b;', '=', '=?utf-8?b?', ' ', '(\\'])
    assert.ok(readResults(piece.repeat(1_000_000)).results.length <= 40)
  assert.ok(performance.now() - started < 500)
  // One unit beyond the bound is not read.
  const padded = (chars: number) => `mx.test;${' '.repeat(chars - 17)}spf=pass;`.slice(0, chars)
  assert.deepEqual(flat(padded(FIELD_CHARS_MAX)), [['spf', 'pass']])
  assert.deepEqual(flat(`mx.test;${' '.repeat(FIELD_CHARS_MAX)}spf=pass`), [])
})
