import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Facts, NumberDetail } from '../../model/index.ts'
import { borrowedNumber } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }
const claim = (organisation: string, name: string, strength = 0.9): Claim => ({ organisation, name, strength, places: [] })
const bank = claim('banco-do-brasil', 'Banco do Brasil')
const PETROBRAS = '33000167000101'

const detect = (claims: readonly Claim[], number: Partial<NumberDetail>) => {
  const whole: NumberDetail = {
    kind: 'cnpj',
    text: 'a number',
    at,
    compact: PETROBRAS,
    exists: true,
    line: '© Banco do Brasil CNPJ',
    ...number,
  }
  const facts = { details: { numbers: [whole] }, claims, message: { header: [], identity: { from: [] } } }
  return borrowedNumber
    .detect(facts as unknown as Pick<Facts, 'details' | 'claims' | 'message'>)
    .map(({ message, values }) => ({ message, ...values }))
}

test('names whose number it is', () =>
  assert.deepEqual(detect([bank], {}), [{ message: 'company', number: 'a number', organisation: 'Banco do Brasil', owner: 'Petrobras' }]))

for (const [why, claims, number] of [
  ['its own number', [bank], { compact: '00000000000191' }],
  ['the number of a company that it owns', [bank], { compact: '12888241000106' }],
  ['a number of which nothing is known', [bank], { compact: '11222333000181' }],
  ['a number that cannot exist', [bank], { exists: false }],
  ['a line without a name', [bank], { line: 'CNPJ' }],
  ['a line that names the owner', [bank], { line: 'Banco do Brasil e Petrobras CNPJ' }],
  ['a line that names who is paid', [bank], { line: 'Banco do Brasil, CNPJ do favorecido:' }],
  ['a bank that is only mentioned', [claim('banco-do-brasil', 'Banco do Brasil', 0.3)], {}],
  ['a tax number of a person', [bank], { kind: 'cpf' }],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(claims, number), []))
}

const labour = claim('justica-do-trabalho', 'Justiça do Trabalho')
test('sees that another branch of the courts has the case', () =>
  assert.deepEqual(
    detect([labour], { kind: 'case', compact: '00918279620218130009' }).map(({ message }) => message),
    ['court'],
  ))
test('stays silent on a case of the labour courts', () =>
  assert.deepEqual(detect([labour], { kind: 'case', compact: '00182733320195020017' }), []))
test('stays silent where no labour court speaks', () =>
  assert.deepEqual(detect([bank], { kind: 'case', compact: '00918279620218130009' }), []))
