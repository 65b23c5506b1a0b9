/**
 * Could a register have given out this number? By its check digits; the only door to the library that knows their rules, loaded by the first number
 * that is met: most mails hold none. Numbers come in compact form (upper-case letters and digits) and right in length.
 */
import { createRequire } from 'node:module'
import type { ValidateReturn } from 'stdnum/lib/cjs/types.js'
import type * as Checksum from 'stdnum/lib/cjs/util/checksum.js'

const load = createRequire(import.meta.url)

/** The library by the country whose tax office gives out the number: only those with one rule for all. */
const VAT: Readonly<Record<string, string>> = {
  AT: 'at/uid',
  BE: 'be/vat',
  DE: 'de/vat',
  DK: 'dk/cvr',
  FI: 'fi/alv',
  FR: 'fr/tva',
  IT: 'it/iva',
  LU: 'lu/tva',
  PL: 'pl/nip',
  PT: 'pt/nif',
  SE: 'se/vat',
}

/** The library also knows rules of which registers make exceptions (Swedish branches, Italian offices): only a wrong check digit is told. */
function holds(module: string, compact: string): boolean | null {
  const { isValid, error } = (load(`stdnum/lib/cjs/${module}.js`) as { validate(value: string): ValidateReturn }).validate(compact)
  return isValid ? true : error?.name === 'InvalidChecksum' ? false : null
}

const checksum = (): typeof Checksum => load('stdnum/lib/cjs/util/checksum.js') as typeof Checksum

export const cnpjHolds = (compact: string): boolean | null => holds('br/cnpj', compact)
export const cpfHolds = (compact: string): boolean | null => holds('br/cpf', compact)

/** Of a number with its country in front; null for a country whose rule is not known. */
export function vatHolds(compact: string): boolean | null {
  const module = VAT[compact.slice(0, 2)]
  return module === undefined ? null : holds(module, compact)
}

/** ISO 13616: country and check digits move to the end, then ISO 7064 mod 97-10. */
export const ibanHolds = (compact: string): boolean => checksum().mod97base10Validate(compact.slice(4) + compact.slice(0, 4))

/** Resolution 65 of Brazil's National Council of Justice: NNNNNNN-DD.AAAA.J.TR.OOOO, checked with DD at the end. */
export const caseHolds = (digits: string): boolean =>
  checksum().mod97base10Validate(digits.slice(0, 7) + digits.slice(9) + digits.slice(7, 9))

/** Of the American Bankers Association: nine digits. */
export const routingHolds = (digits: string): boolean => checksum().weightedSum(digits, { weights: [3, 7, 1], modulus: 10 }) === 0

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

/** UPU S10: two letters, eight digits, one check digit, the country it was posted in. */
export function s10Holds(compact: string): boolean {
  const check = 11 - checksum().weightedSum(compact.slice(2, 10), { weights: S10_WEIGHTS, modulus: 11 })
  return Number(compact[10]) === (check === 10 ? 0 : check === 11 ? 5 : check)
}

/** UPS: 1Z, fifteen letters and digits (A counts 2, B 3 … I 0), one check digit. */
export function upsHolds(compact: string): boolean {
  const digits = compact.slice(2, -1).replace(/[A-Z]/g, (letter) => String((letter.charCodeAt(0) - 63) % 10))
  const sum = checksum().weightedSum(digits, { weights: [1, 2], modulus: 10 })
  return Number(compact.at(-1)) === (10 - sum) % 10
}
