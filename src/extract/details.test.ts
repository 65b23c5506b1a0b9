import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Details, locateText, type Message } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import { datesIn } from './details-dates.ts'
import { misplacedAddressIn } from './details-networks.ts'
import { amountsIn, greetedByAddress, greetedWithoutName, placeholdersIn } from './details-words.ts'
import { extractFacts } from './index.ts'

const day = (iso: string) => Date.parse(iso) / 86_400_000

for (const [text, iso, weekday] of [
  ['on Friday, October 17, 2025', '2025-10-17', 5],
  ['am Freitag, den 17. Oktober 2025', '2025-10-17', 5],
  ['vendredi 17 octobre 2025', '2025-10-17', 5],
  ['viernes, 17 de octubre de 2025', '2025-10-17', 5],
  ['sexta-feira, 17 de outubro de 2025', '2025-10-17', 5],
  ['venerdì 17 ottobre 2025', '2025-10-17', 5],
  ['vrijdag 17 oktober 2025', '2025-10-17', 5],
  ['piątek, 17 października 2025', '2025-10-17', 5],
  ['17 Ekim 2025', '2025-10-17', null],
  ['5 Ağustos 2025', '2025-08-05', null],
  ['5. März 2025', '2025-03-05', null],
  ['5 août 2025', '2025-08-05', null],
  ['5 мая 2025', '2025-05-05', null],
  ['пятница, 17 октября 2025', '2025-10-17', 5],
  ['2025年10月17日（金）', '2025-10-17', 5],
  ['2025年10月17日(星期五)', '2025-10-17', 5],
  ['May 5th 2025', '2025-05-05', null],
  ['17.10.2025', '2025-10-17', null],
] as const) {
  test(`reads ${text}`, () => {
    const [found] = datesIn(text)
    assert.deepEqual(found?.days, [day(iso)])
    assert.equal(found?.weekday, weekday)
  })
}

test('keeps both readings of a date in numbers', () =>
  assert.deepEqual(datesIn('03/04/2025')[0]?.days, [day('2025-04-03'), day('2025-03-04')]))
test('sees that a day does not exist', () => assert.equal(datesIn('bis 31. September 2025')[0]?.exists, false))
test('takes no version, price or telephone number for a date', () =>
  assert.deepEqual(datesIn('15.20.2010, 0 may, 12 files, +1-03-04-2025, 5.5.2 and 1/2/3'), []))
test('leaves the dates of machines and of quoted mail alone', () =>
  assert.deepEqual(datesIn('Thu, 29 Apr 2010 23:34:45\n> on 5 May 2025'), []))

for (const [text, deadline] of [
  ['valid until 5 May 2025', 'stated'],
  ['Válidos até: 05/05/2025', 'stated'],
  ['gültig bis zum 5. Mai 2025', 'stated'],
  ['O prazo para resgatá-los termina em 05/05/2025', 'stated'],
  ['we waited until Monday, 5 May 2025', 'implied'],
  ['avant le 5 mai 2025', 'implied'],
  ['born on 5 May 2025', null],
] as const) {
  test(`takes "${text}" for ${deadline ?? 'no'} deadline`, () => assert.equal(datesIn(text)[0]?.deadline, deadline))
}

for (const [text, value, currency] of [
  ['1.250,00 €', 1250, '€'],
  ['R$ 99,90', 99.9, 'R$'],
  ['$1,250.00', 1250, '$'],
  ['EUR 100K', 100_000, '€'],
  ['£5', 5, '£'],
] as const) {
  test(`reads ${text}`, () =>
    assert.deepEqual(
      amountsIn(text).map((one) => [one.value, one.currency]),
      [[value, currency]],
    ))
}
test('does not read half of "$9O"', () => assert.deepEqual(amountsIn('$9O'), []))

test('fields of contact forms and what an editor begins with are fields left open', () =>
  assert.deepEqual(
    placeholdersIn("Call %PHONE% about [your-subject]\nYour prizeI'm a new paragraph block.").map(({ text }) => text),
    ['%PHONE%', '[your-subject]', "I'm a new paragraph block"],
  ))
test('finds fields of a template, but not in code or talk about templates', () => {
  assert.deepEqual(
    placeholdersIn('Dear %FIRSTNAME%,\nHi *|FNAME|* and {{user.name}}').map(({ text }) => text),
    ['%FIRSTNAME%', '*|FNAME|*', '{{user.name}}'],
  )
  assert.deepEqual(placeholdersIn('put {name} into the template\nx = {name};\n%{name}-%{version}\n{{0x00}}'), [])
})

test('finds greetings by address and without a name', () => {
  assert.equal(greetedByAddress('Dear customer ada@reader.example,\n', false)?.text, 'ada@reader.example')
  assert.equal(greetedByAddress('Write to ada@reader.example, please', false), null)
  assert.equal(greetedWithoutName('Dear ,\n')?.text, 'Dear ,')
  assert.equal(greetedWithoutName('Hello,\n'), null)
})

test('knows where in the world an address belongs, but not one kept for examples', () => {
  assert.equal(misplacedAddressIn('Land: Rusland, IP 103.0.0.0')?.region, 'Asia and the Pacific')
  assert.equal(misplacedAddressIn('Land: Rusland, IP 203.0.113.1'), null)
  assert.equal(misplacedAddressIn('IP 103.0.0.0'), null)
})

test('points at the very characters in the HTML', async () => {
  const raw = Buffer.from('Subject: x\nContent-Type: text/html\n\n<p>Valid <b>until</b> 31/09/2025</p>')
  const message: Message = await parseMessage(raw)
  const sighting = {
    sightingId: 'x',
    caseId: 'sha256:0',
    source: 'file',
    receivedAt: '2025-10-14T00:00:00.000Z',
    receivedAtSource: 'date',
  } as const
  const { facts } = extractFacts(raw, message, { ...sighting, envelope: null, path: null, carrier: null }, null)
  const details = facts.details as Details
  assert.ok(facts.text)
  const start = facts.text.text.indexOf('31/')
  assert.deepEqual(details.dates[0]?.at, locateText(facts.text, start, start + 10))
})

test('answers at once for long hostile text', () => {
  const started = performance.now()
  for (const piece of ['1 ', '1/', '{{a', '[your ', '$1,111', 'Hello a@a', '1.1.1.1 ', 'by by ', '<<', '%%'])
    for (const read of [
      datesIn,
      amountsIn,
      placeholdersIn,
      misplacedAddressIn,
      greetedWithoutName,
      (text: string) => greetedByAddress(text, true),
    ])
      read(piece.repeat(6_000 / piece.length))
  assert.ok(performance.now() - started < 1_000)
})
