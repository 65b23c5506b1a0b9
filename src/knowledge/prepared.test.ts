import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOrganisations, ownerOf } from './organisations.ts'
import { prepared, rowsByKey } from './prepared.ts'

test('what was written beside a module is read, and else it is made', () => {
  assert.match(
    prepared(new URL('./index.ts', import.meta.url), () => ''),
    /export/,
  )
  assert.equal(
    prepared(new URL('./absent.prepared.txt', import.meta.url), () => 'made'),
    'made',
  )
})

test('rows are found by what stands before their first tab', () =>
  assert.deepEqual([...rowsByKey('a\tb\tc\n\nno key\n\tneither')], [['a', 'b\tc']]))

test('every domain leads to its one owner', () => {
  for (const owner of allOrganisations()) for (const known of owner.domains) assert.deepEqual(ownerOf(known.domain), { owner, known })
})
