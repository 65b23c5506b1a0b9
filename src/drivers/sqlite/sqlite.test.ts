import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { testCaseStore, testJobQueue } from '../../ports/contract/store.contract.ts'
import { fixedClock } from '../memory/index.ts'
import { openSqliteStore } from './index.ts'

testCaseStore('sqlite', async () => (await openSqliteStore(':memory:')).cases)
testJobQueue('sqlite', async () => {
  const clock = fixedClock('2025-01-01T00:00:00Z')
  return { queue: (await openSqliteStore(':memory:', { clock })).queue, advance: clock.advance }
})

test('a damaged database is refused with what to do', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'telltale-sqlite-')), 'telltale.sqlite')
  writeFileSync(file, 'this is no database, but it is long enough to look at. '.repeat(100))
  await assert.rejects(openSqliteStore(file), /telltale reindex/)
})
