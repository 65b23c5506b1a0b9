import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseHolds, cnpjHolds, cpfHolds, ibanHolds, routingHolds, s10Holds, upsHolds, vatHolds } from './check-digits.ts'

const RIGHT: readonly (readonly [name: string, holds: (compact: string) => boolean | null, numbers: readonly string[]])[] = [
  ['CNPJ', cnpjHolds, ['11222333000181', '00000000000191']],
  ['CPF', cpfHolds, ['52998224725', '11144477735']],
  ['IBAN', ibanHolds, ['DE89370400440532013000', 'GB82WEST12345698765432', 'FR1420041010050500013M02606', 'NL91ABNA0417164300']],
  ['court case', caseHolds, ['00182733320195020017']],
  ['American routing number', routingHolds, ['021000021', '026009593']],
  // The example of the standard, and its two special check digits: 10 is written 0, 11 is written 5.
  ['S10 number', s10Holds, ['RR473124829GB', 'AA000600000BR', 'AA000000005BR']],
  ['UPS number', upsHolds, ['1Z999AA10123456784']],
  ['VAT number', vatHolds, ['ATU13585627', 'BE0403019261', 'DE136695976', 'DK13585628', 'FI20774740', 'FR40303265045', 'IT00743110157']],
  ['VAT number, too', vatHolds, ['LU15027442', 'PL8567346215', 'PT501964843']],
]

for (const [name, holds, numbers] of RIGHT) {
  test(`a right ${name} holds`, () => {
    for (const number of numbers) assert.equal(holds(number), true, number)
  })
  test(`a ${name} with one other figure does not`, () => {
    for (const number of numbers) {
      const at = number.search(/\d(?=\D*$)/)
      const other = `${number.slice(0, at)}${(Number(number[at]) + 1) % 10}${number.slice(at + 1)}`
      assert.equal(holds(other), false, other)
    }
  })
}

test('of a country whose rule is not known nothing is said', () => assert.equal(vatHolds('XX123456789'), null))
test('a Swedish VAT number holds', () => assert.equal(vatHolds('SE556188840401'), true))
test('of a branch that a register numbers by its own rule nothing is said', () => assert.equal(vatHolds('SE556188840402'), null))
