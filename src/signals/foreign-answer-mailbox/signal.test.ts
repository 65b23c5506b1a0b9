import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { foreignAnswerMailbox } from './signal.ts'

const asking = (where: string, from: string, ...more: readonly string[]) =>
  `${mailOf(from, ...more)}\nI want to transfer 4,500,000 dollars to you. Please reply to me at ${where} with your full name.\n`

for (const [why, mail, mailbox] of [
  ['a machine of somebody else', asking('rose1950@gmail.com', 'Rose <orders@ladders.example>'), 'rose1950@gmail.com'],
  ['another free mailbox', asking('rose1950@gmail.com', 'Rose <rose1949@gmail.com>'), 'rose1950@gmail.com'],
  ['a name without an address', asking('rose1950@gmail.com', '"Rose Barn" <>'), 'rose1950@gmail.com'],
  ['the end of a sentence', asking('Rose1950@GMAIL.com.', 'Rose <orders@ladders.example>'), 'Rose1950@GMAIL.com'],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(foreignAnswerMailbox, mail), [{ message: 'elsewhere', mailbox }]))
}

for (const [why, mail] of [
  ['the sender’s own mailbox', asking('rose1950@gmail.com', 'Rose <Rose1950@gmail.com>')],
  ['the mailbox that answers go to', asking('rose1950@gmail.com', 'Rose <orders@ladders.example>', 'Reply-To: rose1950@gmail.com')],
  ['the reader’s mailbox', asking('ada@gmail.com', 'Rose <orders@ladders.example>', 'To: ada@gmail.com')],
  ['a mailbox with a domain of its own', asking('rose@garden.example', 'Rose <orders@ladders.example>')],
  ['a list', asking('rose1950@gmail.com', 'Rose <orders@ladders.example>', LIST)],
  ['what an answer quotes', asking('once more. "Rose" rose1950@gmail.com> writes:', 'Rose <orders@ladders.example>')],
  ['a mail that came back', asking('rose1950@gmail.com', 'Mail System <mailer-daemon@ladders.example>')],
  ['a mail that asks for no answer', `${mailOf('Rose <orders@ladders.example>')}\nThe ladder was made by rose1950@gmail.com.\n`],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(foreignAnswerMailbox, mail), 'silent'))
}

for (const [signs, state] of [
  [49, 'fired'],
  [50, 'silent'],
] as const) {
  test(`is ${state} where the mailbox comes after ${signs} signs`, async () => {
    const found = await tryMail(foreignAnswerMailbox, asking(`${'@ '.repeat(signs)}rose1950@gmail.com`, 'Rose <orders@ladders.example>'))
    assert.equal(Array.isArray(found) ? 'fired' : found, state)
  })
}
