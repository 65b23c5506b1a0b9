import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { swappedLetters } from './signal.ts'

const mail = (subject: string, body: string, more = '') =>
  `From: Ada <ada@letters.test>\nSubject: ${subject}\n${more}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`
const said = (subject: string, body: string) => tryMail(swappedLetters, mail(subject, body))

for (const [shown, word] of [
  ['foIIow', 'follow'],
  ['Iog', 'log'],
  ['DlSCOUNT', 'discount'],
  ['acc0unt', 'account'],
  ['1nvoice', 'invoice'],
  ['s3x', 'sex'],
] as const)
  test(`"${shown}" is read as "${word}", in the text and in the subject`, async () => {
    assert.deepEqual(await said('Hello', `Please see "${shown}", now.`), [{ message: 'letters', word, shown }])
    assert.deepEqual(await said(`About ${shown}`, 'Hello'), [{ message: 'letters', word, shown }])
  })

test('so is the name that the mail goes by', async () =>
  assert.deepEqual(await tryMail(swappedLetters, mail('Hello', 'Your Netflix plan.\nNetfIix has more.', '').replace('Ada', 'Netflix')), [
    { message: 'letters', word: 'netflix', shown: 'NetfIix' },
  ]))
test('three English words with accents are told by the first', async () =>
  assert.deepEqual(await said('Hello', 'Yóur wállet hás expired, confirm yóur password.'), [
    { message: 'accents', word: 'your', shown: 'Yóur' },
  ]))
test('so is a letter O that stands for a zero', async () =>
  assert.deepEqual(await said('Hello', 'Today 5O% less'), [{ message: 'zero', shown: '5O%'.slice(0, 2) }]))

for (const [why, body] of [
  ['names in camel case', 'LinkedIn, userId, MacInnes, OpenAI and emailAddress'],
  ['Roman numbers', 'World War II and Henry VIII'],
  ['addresses and keys', 'https://letters.test/acc0unt?Iog=1 and foIIow@letters.test and my_acc0unt'],
  ['numbers with a unit', '100k, 50in, 30days, 1st, 3rd'],
  ['words of languages with accents', 'Crédit, détail et vidéo; für Sie; até a próxima'],
  ['water', 'H2O and 20% more'],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await said('Hello', body), 'silent'))
test('is silent on what a list passed on', async () =>
  assert.equal(await tryMail(swappedLetters, mail('Hello', 'foIIow', 'List-Post: <mailto:talk@lists.test>\n')), 'silent'))
