import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ownerOfCnpj } from './company-numbers.ts'
import { type Organisation, organisationById } from './organisations.ts'

const text = readFileSync(new URL('./lists/company-numbers.json', import.meta.url), 'utf8')
const rows = JSON.parse(text) as { cnpj: string; organisation: string; alsoOf: string[]; source: string }[]
const known = (id: string): Organisation => {
  const found = organisationById(id)
  assert.ok(found, `no organisation ${id}`)
  return found
}

test('every number stands once, in a line of its own, with a source', () => {
  assert.equal(text.trim().split('\n').length, rows.length + 2)
  assert.equal(new Set(rows.map(({ cnpj }) => cnpj)).size, rows.length)
  for (const { cnpj, source } of rows) {
    assert.match(cnpj, /^\d{8}$/)
    assert.ok(source.length > 10, cnpj)
  }
})

test('every number is of organisations that we know', () => {
  for (const { organisation, alsoOf } of rows) for (const id of [organisation, ...alsoOf]) known(id)
})

test('the branch of a company has the number of its company', () =>
  assert.equal(ownerOfCnpj('33000167000200')?.owner.id, ownerOfCnpj('33000167000101')?.owner.id))
test('who owns a company may state its number', () => {
  const livelo = ownerOfCnpj('12888241000106')
  assert.deepEqual(
    ['livelo', 'banco-do-brasil', 'itau'].map((id) => livelo?.isAlsoOf(known(id))),
    [true, true, false],
  )
})
test('offices of one ministry share its number', () => assert.ok(ownerOfCnpj('00394460005887')?.isAlsoOf(known('receita-federal'))))
test('of a stranger nothing is known', () => assert.equal(ownerOfCnpj('11222333000181'), null))
