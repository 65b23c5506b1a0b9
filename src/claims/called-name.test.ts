import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asCalled, type MailText, spokenName } from './called-name.ts'
import { wordsOf } from './fold.ts'

const at = { part: 'HEADER', start: 0, end: 1 }
const mail = (body: string, subject = ''): MailText => ({
  subject: { text: subject, at },
  visible: { part: '1', isHtml: true, text: body, runs: [{ start: 0, end: body.length, sourceStart: 0, sourceEnd: body.length }] },
  subjectWords: wordsOf(subject, 80),
  bodyWords: wordsOf(body, 600),
})

for (const [name, body, called] of [
  ['Acmeplode Gummies Diet', 'Acmeplode works. Try Acmeplode. Buy Acmeplode now.', 'Acmeplode'],
  ['Garden Sheets', 'Garden Sheets are soft. The Garden Sheets team', 'Garden Sheets'],
  ['Meet Neighbours', 'Meet your neighbours and meet them today. Meet all. Meet now.', null],
  ['Acme Shop', 'Nothing of that kind.', null],
  ['Big Acme Sale', 'All about Acme Sale here.', 'Acme Sale'],
] as const)
  test(`"${name}" is called ${called ?? 'nothing'} in "${body.slice(0, 30)}"`, () => assert.equal(asCalled(name, mail(body)), called))

for (const [body, name] of [
  ['Play now.\n© 2025 Acmevale. All rights reserved.', 'Acmevale'],
  ['Have fun!\nThe Acmevale Team\n', 'Acmevale'],
  ['Get your Acme Vale™ today', 'Acme Vale'],
  ['The green Vale Casino awaits you', 'Vale Casino'],
  ['Start at acmevale.com today', 'acmevale'],
  ['Start at acmevale.bet today', 'acmevale.bet'],
] as const)
  test(`"${body.slice(0, 30)}" speaks as ${name}`, () => assert.equal(spokenName(mail(body))?.name, name))

for (const body of [
  'Write to ada@acme.example',
  'See https://acmevale.com/x',
  'Hello there',
  '© Company, 2025',
  'Mail us at acme@vale.com',
]) {
  test(`"${body}" speaks as nobody`, () => assert.equal(spokenName(mail(body)), null))
}
