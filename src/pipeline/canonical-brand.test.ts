import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalBrand } from './canonical-brand.ts'

for (const [one, other, is] of [
  ['Office 365', 'Microsoft', true],
  ['FBI IC3', 'FBI', true],
  ['The Harbour Works', 'Harbour Works Ltd.', true],
  ['HARBOUR WORKS CO.,LTD', 'Harbour Works', true],
  ['Mr. Ada Example', 'Ada Example', true],
  ['JUSTICE ADA M EXAMPLE', 'Ada Example', true],
  ['The North Face', 'the-north-face', true],
  ['Harbour Works', 'Harbour Bank', false],
  ['Ltd', 'Inc', false],
  ['The', 'Mr', false],
] as const) {
  test(`${one} and ${other} are ${is ? 'one' : 'two'}`, () => assert.equal(canonicalBrand(one) === canonicalBrand(other), is))
}
