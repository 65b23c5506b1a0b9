import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { foreignPassage } from './signal.ts'

const PRIZE =
  'Herzlichen Glückwunsch! Sie wurden ausgewählt und haben eine Leiter gewonnen. Nehmen Sie jetzt an der Umfrage teil, um Ihren Preis zu erhalten.'
const GARDEN =
  'Die Leiter steht nicht im Garten, und ich werde sie suchen. Das ist nicht weit, sie war mit der Leiter bei den Rosen und dem Zaun.'
const LEAVE = 'click here to remove yourself from our emails list'

const seen = (lines: readonly string[], ...fields: string[]) =>
  tryMail(
    foreignPassage,
    mailOf('Gewinn <x@letters.test>', 'Subject: Ihr Gewinn', 'Content-Type: text/plain; charset=utf-8', ...fields).replace(
      'Hello',
      lines.join('\n'),
    ),
  )
const fired = (words: string, among = 'Deutsch', language = 'English') => [{ message: 'differs', among, language, words }]

test('fires on one English line under a German prize', async () => assert.deepEqual(await seen([PRIZE, LEAVE]), fired(LEAVE)))
test('fires wherever the line stands', async () => assert.deepEqual(await seen([LEAVE, PRIZE]), fired(LEAVE)))
test('quotes as much as one takes in at a look', async () => {
  const line = `${LEAVE} and every other one that sends prizes, gifts and ladders`
  assert.deepEqual(await seen([PRIZE, PRIZE, line]), fired(`${LEAVE} and every other one that sends prizes`))
})

for (const [why, lines] of [
  ['a mail in one language', [PRIZE, 'Wenn Sie diese E-Mail nicht mehr wollen, klicken Sie hier']],
  [
    'the same said twice',
    [
      PRIZE,
      'Congratulations! You have been chosen, and the ladder is yours.',
      'Please answer the questions here to have what you won with your own hands.',
      'If you are the winner, please answer from this house.',
    ],
  ],
  ['a few words', [PRIZE, 'Start survey here']],
  ['a line that quotes', [PRIZE, '"These are the things that you have been here for"']],
  ['what mail programs add', [PRIZE, 'If you are not the intended recipient, please delete what you have here.']],
] as const)
  test(`stays silent on ${why}`, async () => assert.equal(await seen(lines), 'silent'))
test('stays silent on a list', async () => assert.equal(await seen([PRIZE, LEAVE], LIST), 'silent'))
test('stays silent where nothing is wanted', async () =>
  assert.equal(
    await tryMail(foreignPassage, mailOf('Ada <ada@reader.example>', 'Subject: Garten').replace('Hello', `${GARDEN}\n${LEAVE}`)),
    'silent',
  ))
test('ends in time on a million lines', async () =>
  assert.equal(await seen([PRIZE, 'you the '.repeat(500_000), '\n'.repeat(200_000)]), 'silent'))
