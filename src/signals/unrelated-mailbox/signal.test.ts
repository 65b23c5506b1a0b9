import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { unrelatedMailbox } from './signal.ts'

const MONEY = 'I am a banker and want to transfer the sum of 4,500,000 dollars to your bank account. Reply with your full name.'
const about = (words: string, from: string, ...more: readonly string[]) => `${mailOf(from, ...more)}\n${words}\n`
const bill = (from: string, ...more: readonly string[]) => about(MONEY, from, ...more)

for (const [why, mail, name, domain, mailbox] of [
  ['another person’s name', bill('Rose Whitfield <bensonharp31@gmail.com>'), 'Rose Whitfield', 'gmail.com', 'bensonharp31'],
  ['letters thrown together', bill('Adam Quill <lkjhgfdsrt@outlook.com>'), 'Adam Quill', 'outlook.com', 'lkjhgfdsrt'],
] as const) {
  test(`fires on ${why}`, async () =>
    assert.deepEqual(await tryMail(unrelatedMailbox, mail), [{ message: 'other', name, domain, mailbox }]))
}

for (const [why, mail] of [
  ['the name itself', bill('Rose Whitfield <rose.whitfield31@gmail.com>')],
  ['a part of the name', bill('Rose Whitfield <theroses@gmail.com>')],
  ['a short form', bill('Michael Whitfield <mikeinthehills@gmail.com>')],
  ['initials', bill('Rose Whitfield <rwgarden@gmail.com>')],
  ['an umlaut that is written out', bill('Örjan Müller <musician.mueller@gmail.com>')],
  ['a name in another script', bill('Роза Иванова <quillpotter@gmail.com>')],
  ['a mailbox of a few letters', bill('Rose Whitfield <ab1234@gmail.com>')],
  ['a mailbox for nobody', bill('Rose Whitfield <noreply@gmail.com>')],
  ['no name at all', bill('quillpotter@gmail.com')],
  ['an address of one’s own', bill('Rose Whitfield <quillpotter@garden.example>')],
  ['an office, which another signal tells', bill('Customer Service <quillpotter@gmail.com>')],
  ['a list', bill('Rose Whitfield <quillpotter@gmail.com>', LIST)],
  ['an answer', bill('Rose Whitfield <quillpotter@gmail.com>', 'Subject: Re: the bill', 'In-Reply-To: <1@garden.example>')],
  [
    'a dressed-up link, which another signal holds against the name',
    about(
      `<p>${MONEY}</p><a href="https://fund.test/claim">Claim now</a>`,
      'Rose Whitfield <quillpotter@gmail.com>',
      'Content-Type: text/html',
    ),
  ],
  ['a chat', about('See you on Thursday at ten, bring the ladder.', 'Rose Whitfield <quillpotter@gmail.com>')],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(unrelatedMailbox, mail), 'silent'))
}
