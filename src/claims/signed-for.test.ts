import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEADER, type Mailbox } from '../model/index.ts'
import type { MailText } from './called-name.ts'
import { wordsOf } from './fold.ts'
import { knownPerson } from './known-people.ts'
import { signedFor } from './signed-for.ts'
import { speltOut } from './spelt-out.ts'

const at = { part: HEADER, start: 0, end: 9 }
const mail = (body: string, subject = ''): MailText => ({
  subject: { text: subject, at },
  visible: { part: '1', isHtml: false, text: body, runs: [{ start: 0, end: body.length, sourceStart: 0, sourceEnd: body.length }] },
  subjectWords: wordsOf(subject, 50),
  bodyWords: wordsOf(body, 500),
})
const author = (displayName: string, address: string): Mailbox => ({
  displayName,
  address,
  domain: address.slice(address.indexOf('@') + 1),
  at,
})

for (const [why, body, name] of [
  ['who introduces himself', 'Hello,\nI am Kofi Example, auditor in the Harbour Island Bank, with an offer.', 'Harbour Island Bank'],
  ['on behalf of whom', 'Hello, this is Ada Example on behalf of the Pension Relief Department. We called.', 'Pension Relief Department'],
  ['the line below the name', 'See the order.\nBest regards,\nAda Example\nHARBOUR WORKS CO.,LTD\n+31 20 555', 'HARBOUR WORKS CO.,LTD'],
  ['a sentence that goes on', 'x\nKind regards\nHarbour Island Bank. See our terms', 'Harbour Island Bank'],
] as const) {
  test(`a letter says whom it is written for: ${why}`, () => assert.equal(signedFor(mail(body))?.name, name))
}

for (const [why, body] of [
  ['a place', 'I am Ada Example from South Harbour and write to you.'],
  ['a title', 'x\nRegards\nAda Example\nManaging Director of Finance'],
  ['a private letter', 'We were at the Harbour Island Bank yesterday.\nLove, Ada'],
  ['an organisation that we know, which is read elsewhere', 'x\nRegards\nAda\nDeutsche Bank AG'],
  ['nothing', ''],
] as const) {
  test(`nobody is signed for by ${why}`, () => assert.equal(signedFor(mail(body)), null))
}

test('a closing of ten thousand lines is read in no time', () => {
  const body = `Regards\n${'Ada Bank of of of\n'.repeat(10_000)}`
  const before = performance.now()
  signedFor(mail(body))
  assert.ok(performance.now() - before < 500)
})

for (const [why, from, body, name] of [
  ['a mailbox', author('', 'harbourworks77@gmail.com'), 'Write to Harbour Works today.', 'Harbour Works'],
  ['a domain', author('Ada', 'ada@harbourworks.example'), 'At Harbour  Works we build.', 'Harbour Works'],
  ['a domain with other words', author('Ada', 'ada@harbourworkshop.example'), 'At Harbour Works we build.', undefined],
  ['the address again', author('', 'harbourworks@gmail.com'), 'Write to harbourworks@gmail.com', undefined],
  ['an organisation that we know', author('', 'x@deutsche-bank.de'), 'Deutsche Bank', undefined],
] as const) {
  test(`the address spells a name that the text writes: ${why}`, () => assert.equal(speltOut(from, mail(body))?.name, name))
}

for (const [why, from, body, name] of [
  ['beside the address', author('Mr. Warren E. Buffett Foundation', 'a@b.example'), '', 'Warren Buffett'],
  ['in the address', author('Bernard', 'bernardarnault190@gmail.com'), '', 'Bernard Arnault'],
  ['who says so', author('', 'a@b.example'), 'My name is Mavis Wanczyk, who won.', 'Mavis Wanczyk'],
  ['below the letter', author('', 'a@b.example'), 'I give it away.\nRegards\nBill Gates', 'Bill Gates'],
  ['but not news about them', author('', 'a@b.example'), 'Yesterday Elon Musk bought a company.', undefined],
  ['nor another of that name', author('Ada Gates', 'a@b.example'), 'The gates are open; send the bill.', undefined],
] as const) {
  test(`a person whom everybody knows: ${why}`, () => assert.equal(knownPerson(from, mail(body))?.name, name))
}
