import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersIn } from './details-numbers.ts'

const post = { id: 'usps', country: 'US' }
const courier = { id: 'ups', country: 'US' }
const read = (text: string, service: Parameters<typeof numbersIn>[1] = null) =>
  numbersIn(text, service).map(({ kind, compact, exists }) => [kind, compact, exists])

// Numbers of nobody: from the registers' own pages and the library's tests.
for (const [text, kind, compact] of [
  ['CNPJ: 11.222.333/0001-81', 'cnpj', '11222333000181'],
  ['Exemplo S.A. CNPJ/MF sob o nº 11222333/0001-81', 'cnpj', '11222333000181'],
  ['CNPJ 11.222.333.0001-81', 'cnpj', '11222333000181'],
  ['CPF do cliente: 529.982.247-25', 'cpf', '52998224725'],
  ['CPF/CNPJ: 529.982.247-25', 'cpf', '52998224725'],
  ['IBAN: DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX', 'iban', 'DE89370400440532013000'],
  ['Unsere IBAN (EUR) ist GB82WEST12345698765432.', 'iban', 'GB82WEST12345698765432'],
  ['USt-IdNr.: DE 136 695 976 Impressum', 'vat', 'DE136695976'],
  ['VAT reg no BE 0403.019.261', 'vat', 'BE0403019261'],
  ['Registered in England & Wales. Registered No: 00371920', 'company', '00371920'],
  ['registered in England and Wales (3719205). Registered Office', 'company', '3719205'],
  ['Routing number: 021000021', 'routing', '021000021'],
  ['Processo nº 0018273-33.2019.5.02.0017', 'case', '00182733320195020017'],
] as const) {
  test(`reads ${text}`, () => assert.deepEqual(read(text), [[kind, compact, true]]))
}

for (const [text, kind] of [
  ['CNPJ: 11.222.333/0001-82', 'cnpj'],
  ['CPF: 529.982.247-26', 'cpf'],
  ['IBAN: DE89 3704 0044 0532 0130 01', 'iban'],
  ['USt-IdNr. DE136695975', 'vat'],
  ['Registered in England No. 7031450286', 'company'],
  ['ABA 021000027', 'routing'],
  ['Processo nº 0018273-34.2019.5.02.0017', 'case'],
  ['Número do processo: 001827345-54.2019.5.02.0017', 'case'],
  ['Processo 0018273-33.2019.5.02.00179', 'case'],
] as const) {
  test(`sees that there is no ${text}`, () =>
    assert.deepEqual(
      read(text).map(([found, , exists]) => [found, exists]),
      [[kind, false]],
    ))
}

for (const [why, text] of [
  ['masked digits', 'CPF: ***.982.247-** IBAN DE89 **** **** **** **30 00'],
  ['what stands for a number', 'CNPJ 12.345.678/0001-90, IBAN DE00 0000 0000 0000 0000 00, USt-IdNr. DE123456789'],
  ['a part of one', 'CNPJ 11.222.333, CPF 529.982, routing 0210000211'],
  ['a number of something else', 'CPF ou celular: 11987654320, order 021000027, NIP: c0000000000012ab'],
  ['a number with no word beside it', '11.222.333/0001-82, 529.982.247-26, 001827345-54.2019.5.02.0017'],
  ['an IBAN in a country whose length we do not know', 'IBAN XK05 1212 0123 4567 8907'],
] as const) {
  test(`takes ${why} for no false number`, () =>
    assert.deepEqual(
      read(text).filter(([, , exists]) => exists === false),
      [],
    ))
}

for (const [text, compact, exists] of [
  ['Tracking number: 1Z 999 AA1 01 2345 6784', '1Z999AA10123456784', true],
  ['TRACKING-ID: 1ZA90AA10193465784', '1ZA90AA10193465784', false],
  ['Tracking number 1Z999AA10123456784 14/10/2025', '1Z999AA10123456784', true],
  ['Código de rastreamento: RR 473 124 829 DE 2 kg', 'RR473124829DE', true],
  ['Sendungsnummer RR473124828DE', 'RR473124828DE', false],
  ['Sendungsnummer: 0034 0434 1610 9401 5902', '00340434161094015902', null],
  ['held: RA473124828US', 'RA473124828US', false],
] as const) {
  test(`reads ${text} of a parcel service`, () => assert.deepEqual(read(text, post), [['parcel', compact, exists]]))
}
test('reads no number of a parcel where no parcel service speaks', () => assert.deepEqual(read('Tracking number 1ZA90AA10193465784'), []))
test('takes letters and figures without a word for no parcel unless they end in its country', () =>
  assert.deepEqual(read('customer RA473124828GB', post), []))

test('takes letters and figures in a mail of a courier for no parcel: they may be a reference of its customer', () =>
  assert.deepEqual(read('reference SO473124828US', courier), []))

test('says where a number stands, and what stands around it', () => {
  const text = 'Hello\nLamps Ltda - CNPJ 11.222.333/0001-81 - all rights\nbye'
  const [found] = numbersIn(text, null)
  assert.equal(text.slice(found?.start, found?.end), '11.222.333/0001-81')
  assert.equal(found?.line, 'Lamps Ltda - CNPJ 11.222.333/0001-81 - all rights')
})

test('does not hang on what is made to', () => {
  for (const piece of [
    'IBAN ',
    'CNPJ/',
    'CPF 1',
    'IBAN DE89 3704 0044 ',
    '12345-',
    'processo 12345-67.',
    'tracking number ',
    'A1-',
    'VAT DE 1 ',
    '1 ',
  ])
    assert.ok(numbersIn(piece.repeat(20_000 / piece.length), post).length <= 20)
})
