import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBytes } from './index.ts'

const fromOf = (field: string) =>
  parseBytes(Buffer.from(`From: ${field}\n\nx`)).identity.from.map(({ displayName, address }) => `${displayName}|${address}`)

for (const [field, ...expected] of [
  ['Bank <a@bank.example>', 'Bank|a@bank.example'],
  ['"Bank, Inc." <a@bank.example>', 'Bank, Inc.|a@bank.example'],
  ['<a@bank.example>', '|a@bank.example'],
  ['service@bank.example <x@crook.test>', 'service@bank.example|x@crook.test'],
  ['"a@bank.example" <a@bank.example>', '|a@bank.example'],
  ['Bank (service@bank.example) <x@crook.test>', 'Bank (service@bank.example)|x@crook.test'],
  ['"Bank" (two \\) "b") <x@crook.test>, Other (1) <y@crook.test>', 'Bank (two ) b)|x@crook.test', 'Other (1)|y@crook.test'],
  ['x@crook.test (Bank)', 'Bank|x@crook.test'],
  ['(Bank) <x@crook.test>', 'Bank|x@crook.test'],
  ['=?utf-8?Q?B=C3=A4nk?= (1) <x@crook.test>', 'Bänk (1)|x@crook.test'],
  ['Group: Bank (1) <x@crook.test>;', 'Bank (1)|x@crook.test'],
] as const) {
  test(`From: ${field}`, () => assert.deepEqual(fromOf(field), expected))
}

test('open brackets without end are read in bounded time', () => {
  const startedAt = performance.now()
  fromOf(`Bank ${'('.repeat(50_000)} <x@crook.test>`)
  fromOf(`Bank ${'(a) '.repeat(10_000)} <x@crook.test>`)
  assert.ok(performance.now() - startedAt < 2_000)
})
