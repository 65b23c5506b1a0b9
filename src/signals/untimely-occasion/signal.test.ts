import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { untimelyOccasion } from './signal.ts'

const mail = (date: string, subject: string, body = 'See https://lamps.test/', more = '') =>
  `From: Lamps <news@lamps.test>\nDate: ${date}\nSubject: ${subject}\n${more}Content-Type: text/plain; charset=utf-8\n\n${body}\n`
const MAY = 'Fri, 9 May 2025 09:00:00 +0000'

for (const [said, date, message, days] of [
  ['Merry Christmas', MAY, 'late', '121'],
  ['Frohe Weihnachten', MAY, 'late', '121'],
  ["Season's greetings", MAY, 'late', '119'],
  ['Happy Easter', 'Tue, 14 Oct 2025 09:00:00 +0000', 'early', '159'],
  ['Black Friday', MAY, 'late', '153'],
  ["Valentine's Day", 'Tue, 14 Oct 2025 09:00:00 +0000', 'early', '106'],
  ['Halloween sale', MAY, 'early', '154'],
] as const)
  test(`fires on "${said}" of ${date.slice(5, 16)}`, async () =>
    assert.deepEqual(await tryMail(untimelyOccasion, mail(date, `${said} from Lamps`)), [{ message, said, days }]))

for (const said of [
  'Cyber Monday|viernes negro|sexta-feira negra|merry xmas|Weihnachtsaktion|zu Weihnachten|joyeux Noël|cadeaux de noel|regalos de Navidad|feliz Natal|presente de Natal',
  'buon Natale|fijne kerstdagen|Kerstpakket|Wesołych Świąt|God Jul|Compliments of the season|frohes neues Jahr|guten Rutsch|Bonne année|feliz año nuevo|feliz ano novo',
  'Buon anno|gelukkig nieuwjaar|Frohe Ostern|zu Ostern|Osteraktion|joyeuses Pâques|feliz Páscoa|felices Pascuas|buona Pasqua|vrolijk Pasen|wesołego Alleluja',
  'your Valentine|Valentinstag|la fête de la Saint-Valentin|día de San Valentín|dia de São Valentim|Valentijnsdag|Walentynki|Happy Halloween|Happy Thanksgiving',
].flatMap((row) => row.split('|')))
  test(`knows "${said}"`, async () =>
    assert.notEqual(await tryMail(untimelyOccasion, mail('Tue, 22 Jul 2025 09:00:00 +0000', `Lamps: ${said}!`)), 'silent'))

test('fires on the first lines, not on the last', async () => {
  assert.deepEqual(await tryMail(untimelyOccasion, mail(MAY, 'Lamps', 'Feliz Navidad, Ada.')), [
    { message: 'late', said: 'Feliz Navidad', days: '121' },
  ])
  assert.equal(await tryMail(untimelyOccasion, mail(MAY, 'Lamps', `${'The lamps are lit. '.repeat(40)}Feliz Navidad, Ada.`)), 'silent')
})

for (const [why, date, subject, more] of [
  ['the day itself', 'Thu, 25 Dec 2025 09:00:00 +0000', 'Merry Christmas'],
  ['a shop that begins early', 'Wed, 1 Oct 2025 09:00:00 +0000', 'Christmas gifts are here'],
  ['what is left over', 'Fri, 10 Jan 2025 09:00:00 +0000', 'Christmas sale'],
  ['the Christmas of the Julian calendar', 'Wed, 7 Jan 2026 09:00:00 +0000', 'Merry Christmas'],
  ['a joke that says so', 'Tue, 15 Jul 2025 09:00:00 +0000', 'Christmas sale in July'],
  ['the name of a feast alone', MAY, 'What we did at Christmas'],
  ['an answer', MAY, 'Re: Merry Christmas'],
  ['a mailing list', MAY, 'Merry Christmas', 'List-Post: <mailto:talk@lamps.test>\n'],
  ['a day that no calendar of ours has', 'Fri, 9 May 1980 09:00:00 +0000', 'Merry Christmas'],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(untimelyOccasion, mail(date, subject, undefined, more)), 'silent'))

test('fires on relief for an emergency that is over, not while it lasts', async () => {
  const body = 'You receive 5,000 from our relief fund for COVID-19.'
  assert.deepEqual(await tryMail(untimelyOccasion, mail(MAY, 'Payment', body)), [
    { message: 'over', said: 'relief fund for COVID-19', days: '735' },
  ])
  assert.equal(await tryMail(untimelyOccasion, mail('Tue, 5 May 2020 09:00:00 +0000', 'Payment', body)), 'silent')
  assert.equal(await tryMail(untimelyOccasion, mail(MAY, 'Payment', 'Schools after COVID-19')), 'silent')
})

test('reads hostile text in no time', async () => {
  const before = performance.now()
  await tryMail(untimelyOccasion, mail(MAY, 'valentine '.repeat(5_000), 'christmas '.repeat(50_000)))
  assert.ok(performance.now() - before < 2_000)
})
