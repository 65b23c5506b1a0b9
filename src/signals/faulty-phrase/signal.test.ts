import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { faultsIn } from './faults.ts'
import { faultyPhrase } from './signal.ts'

const pairs = (text: string, language = 'en') => faultsIn(text, language).map(({ written, right }) => [written, right])

for (const [text, written, right] of [
  ['Your balance: +47.110$', '+47.110$', '+$47.110'],
  ['before June 21th', '21th', '21st'],
  ['the 31 th of May', '31 th', '31st'],
  ['our 3nd attempt', '3nd', '3rd'],
  ['on the 112st day', '112st', '112th'],
  ['$10.8million dollars', '$10.8million dollars', '$10.8 million'],
  ['two million United State Dollars', 'United State', 'United States'],
  ['THE UNITED NATION HAS AGREED', 'UNITED NATION', 'UNITED NATIONS'],
  ['You have win a ladder', 'have win', 'have won'],
  ['It has been select by us', 'has been select', 'has been selected'],
  ['Your wallet have failed the update', 'Your wallet have', 'Your wallet has'],
  ['cancel this transactions', 'this transactions', 'these transactions'],
  ['we need these information.', 'these information', 'this information'],
  ['If this not you, call', 'If this not you', 'If this was not you'],
  ['Thank you for shop with us', 'Thank you for shop', 'Thank you for shopping'],
  ['Your ladder is waiting !!', 'waiting !!', 'waiting!!'],
] as const)
  test(`finds: ${text}`, () => assert.deepEqual(pairs(text), [[written, right]]))
test('finds thousands of thousands', () => assert.deepEqual(pairs('Seus 471.100 mil pontos', 'pt'), [['471.100 mil', '471.100']]))

for (const [text, language] of [
  ['It costs $47.11, on the 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st and 111th day', 'en'],
  ['The shop is in London nw6 6rd and SW1A 2rd', 'en'],
  ['$10.8 million, of the United States and the United Nations', 'en'],
  ['You have won. I have to win the prize. Your wallet has failed', 'en'],
  ['This transaction, these transactions, these information sheets', 'en'],
  ['Was it not you? Thank you for your purchase from us!', 'en'],
  ['Das kostet 47$', 'de'],
  ['Votre échelle vous attend !', 'fr'],
  ['The ladder. Votre échelle vous attend !', 'en'],
  ['Write to ada@reader.example !', 'en'],
  ['2.500 mil', 'pt'],
  ['PS4th and B2st', 'en'],
] as const)
  test(`leaves alone: ${text}`, () => assert.deepEqual(pairs(text, language), []))

const PRIZE = 'You have win a ladder ! Claim your prize now, before May 22th.'
const prize = (...fields: string[]) =>
  mailOf('Prizes <x@letters.test>', 'Subject: Your prize is waiting', ...fields).replace('Hello', PRIZE)
test('says what is written and what it should be', async () =>
  assert.deepEqual(await tryMail(faultyPhrase, prize()), [
    { message: 'faulty', written: '22th', right: '22nd' },
    { message: 'faulty', written: 'have win', right: 'have won' },
    { message: 'faulty', written: 'ladder !', right: 'ladder!' },
  ]))
test('stays silent on a list', async () => assert.equal(await tryMail(faultyPhrase, prize(LIST)), 'silent'))
test('stays silent where nothing is wanted', async () => {
  const mail = mailOf('Ada <ada@reader.example>', 'Subject: Garden').replace(
    'Hello',
    'The ladder stands by the roses ! I was there on the 22th.',
  )
  assert.equal(await tryMail(faultyPhrase, mail), 'silent')
})
for (const [why, text] of [
  ['letters', 'a'.repeat(1_000_000)],
  ['figures', '1,'.repeat(500_000)],
  ['blanks', `a${' '.repeat(1_000_000)}`],
] as const)
  test(`ends in time on a million ${why}`, () => assert.deepEqual(pairs(text), []))
