import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { brokenWordsIn } from './broken-letters.ts'
import { misspeltWords } from './signal.ts'
import { misspellingsIn } from './spelling.ts'

const pairs = (text: string, language: string) => misspellingsIn(text, language).map(({ written, right }) => `${written} ${right}`)
const mended = (text: string) => brokenWordsIn(text).map(({ written, right }) => `${written} ${right}`)

for (const [why, language, text, expected] of [
  ['letters swapped', 'en', 'Your acocunt', 'acocunt account'],
  ['a letter left out', 'en', 'Sorry for the incovenience', 'incovenience inconvenience'],
  ['a letter too many', 'en', 'your custommer number', 'custommer customer'],
  ['a known mistake', 'en', 'Dear Costumer', 'Costumer Customer'],
  ['marks left off', 'pt', 'Sua seguranca', 'seguranca segurança'],
  ['marks left off a capital', 'pt', 'CODIGO DE BARRAS', 'CODIGO CÓDIGO'],
  ['marks left off a noun', 'de', 'Herzlichen Gluckwunsch', 'Gluckwunsch Glückwunsch'],
] as const)
  test(`finds ${why}`, () => assert.deepEqual(pairs(text, language), [expected]))

for (const [why, language, text] of [
  ['a word that a slip makes of another', 'en', 'The manger of the county relied on it'],
  ['American spelling', 'en', 'It was canceled with an acknowledgment'],
  ['an address', 'en', 'write to acount@garden.example or see acount.example and /acount'],
  ['a word with a number', 'en', 'acount2 and 2acount'],
  ['capitals without marks where that is custom', 'fr', 'VOTRE NUMERO DE TELEPHONE'],
  ['Swiss spelling', 'de', 'Freundliche Grüsse'],
  ['words of another language', 'de', 'Your acount'],
  ['a language that it does not know', 'fi', 'acount'],
] as const)
  test(`leaves alone ${why}`, () => assert.deepEqual(pairs(text, language), []))

test('tells a word once', () => assert.deepEqual(pairs('Your acount, your ACOUNT', 'en'), ['acount account']))

for (const [text, expected] of [
  ['Herzlichen GlÃ¼ckwunsch!', 'GlÃ¼ckwunsch Glückwunsch'],
  ['fÃƒÂ¼hlst du', 'fÃƒÂ¼hlst fühlst'],
  ['sesiÃ³n', 'sesiÃ³n sesión'],
  ['WÃ¤hlen', 'WÃ¤hlen Wählen'],
] as const)
  test(`mends ${text}`, () => assert.deepEqual(mended(text), [expected]))
for (const text of ['São Paulo', 'Ärger', 'MAÇÃ', '31.95Â£', 'Ã\u0080\u0080', 'Yahooâ€™s'])
  test(`leaves as it is: ${text}`, () => assert.deepEqual(mended(text), []))

const PRIZE = 'Congratulations! You have won a ladder. Claim your prize now, we will recieve your answer and deliver it.'
const prize = (...fields: string[]) => mailOf('Prizes <x@letters.test>', 'Subject: You have won', ...fields).replace('Hello', PRIZE)
test('says what is written and what the word is', async () =>
  assert.deepEqual(await tryMail(misspeltWords, prize()), [{ message: 'misspelt', written: 'recieve', right: 'receive' }]))
test('reads the subject, too', async () => {
  const mail = prize().replace('You have won\n', 'Congratulatoins, you have won\n')
  assert.deepEqual(await tryMail(misspeltWords, mail), [
    { message: 'misspelt', written: 'recieve', right: 'receive' },
    { message: 'misspelt', written: 'Congratulatoins', right: 'Congratulations' },
  ])
})
test('stays silent on a list', async () => assert.equal(await tryMail(misspeltWords, prize(LIST)), 'silent'))
test('stays silent where nothing is wanted', async () => {
  const mail = mailOf('Ada <ada@reader.example>', 'Subject: Garden').replace(
    'Hello',
    'The ladder stands by the roses. I did not recieve the saw.',
  )
  assert.equal(await tryMail(misspeltWords, mail), 'silent')
})
for (const [why, text] of [
  ['letters', 'a'.repeat(1_000_000)],
  ['broken letters', 'Ã¼'.repeat(500_000)],
  ['words', 'acount '.repeat(200_000)],
] as const)
  test(`ends in time on a million ${why}`, () => assert.ok(mended(text).length + pairs(text, 'en').length <= 4))
