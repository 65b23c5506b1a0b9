import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { givenMail } from './given-mail.ts'

const MAIL =
  'Received: from mx.example by trap.example; Wed, 09 Oct 2013 07:42:11 +0000\r\nFrom: a@example.com\r\nSubject: Hello\r\n\r\nText\r\n'
const bytes = (text: string) => Buffer.from(text, 'latin1')
const textOf = async (given: Uint8Array) => {
  const found = await givenMail(given)
  return 'raw' in found ? Buffer.from(found.raw).toString('latin1') : found.problem
}

for (const [what, given] of [
  ['as it is', bytes(MAIL)],
  ['behind empty lines', bytes(`\n \n${MAIL}`)],
  ['behind a byte order mark', bytes(`\xef\xbb\xbf${MAIL}`)],
  ['packed', gzipSync(MAIL)],
  ['behind the length that Apple writes', bytes(`117\n${MAIL}`)],
  [
    'behind the table that a page shows over it',
    bytes(`Original Message\nMessage ID\t<1@example.com>\nFrom:\tA <a@example.com>\nSPF:\tPASS\n\n${MAIL}`),
  ],
] as const)
  test(`a mail is found ${what}`, async () => assert.equal(await textOf(given), MAIL))

for (const [what, given, problem] of [
  ['nothing', '', 'nothing'],
  ['blank lines', ' \r\n\t\n', 'nothing'],
  ['an Outlook file', '\xd0\xcf\x11\xe0\xa1\xb1', 'outlook-file'],
  ['a zip archive', 'PK\x03\x04\x14', 'archive'],
  ['a printed mail', '%PDF-1.7\n', 'pdf'],
  ['a screenshot', '\x89PNG\r\n', 'picture'],
  ['a photo of a phone', '\0\0\0\x18ftypheic', 'picture'],
  ['the words of a mail', 'Dear customer, your parcel waits.\nFrom: the post', 'not-a-mail'],
  ['a web page', '<!doctype html><p>From: x', 'not-a-mail'],
  ['a note with a colon', 'Note: call me\n\nbye', 'not-a-mail'],
  ['a torn packed file', gzipSync(MAIL).subarray(0, 40).toString('latin1'), 'unreadable'],
] as const)
  test(`${what} is told by name`, async () => assert.equal(await textOf(bytes(given)), problem))

test('of a mailbox the first mail is taken, and it is said that there are more', async () => {
  const box = `From a@example.com Sat Jan  3 01:05:34 2026\n${MAIL.replaceAll('\r', '')}\nFrom b@example.com Sat Jan  3 02:05:34 2026\nFrom: b@example.com\n\nSecond\n`
  const found = await givenMail(bytes(box))
  assert.ok('raw' in found)
  assert.match(Buffer.from(found.raw).toString(), /^Received: [\s\S]*Text\n$/)
  assert.equal(found.isOneOfSeveral, true)
})

test('one mail saved with its separator is one mail', async () => {
  const found = await givenMail(bytes(`From a@example.com Sat Jan  3 01:05:34 2026\n${MAIL}`))
  assert.deepEqual('raw' in found && found.isOneOfSeveral, false)
})
