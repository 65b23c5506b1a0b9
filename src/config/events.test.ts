import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadEvents } from './events.ts'

const folder = mkdtempSync(join(tmpdir(), 'telltale-events-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const fileOf = (text: string) => {
  const file = join(folder, 'events.yaml')
  writeFileSync(file, text)
  return file
}

test('an event is read, its words as mails are compared', () => {
  const [one] = loadEvents(
    fileOf('- { name: Outage, from: 2013-09-10, to: 2013-10-31, words: ["Mise à jour", "failed-update"], brands: [microsoft] }'),
  )
  assert.deepEqual(
    [one?.from, one?.to, one?.words, one?.brands],
    ['2013-09-10', '2013-10-31', ['mise a jour', 'failed update'], ['microsoft']],
  )
})
test('an event of one day ends on it', () =>
  assert.equal(loadEvents(fileOf('- { name: A, from: 2024-01-02, words: [ab] }'))[0]?.to, '2024-01-02'))
test('an empty file has no events', () => assert.deepEqual(loadEvents(fileOf('')), []))
for (const [why, text, says] of [
  ['a day that is none', '- { name: A, from: 2024-13-02, words: [ab] }', /event 1 at “from”/],
  ['an end before its beginning', '- { name: A, from: 2024-02-02, to: 2024-01-01, words: [ab] }', /event 1.*ends before/],
  ['an unknown field', '- { name: A, from: 2024-02-02, words: [ab], when: 1 }', /event 1/],
  ['no list', 'name: A', /is wrong/],
  ['no YAML', '- {', /could not be read/],
] as const)
  test(`a file with ${why} is refused with its place`, () => assert.throws(() => loadEvents(fileOf(text)), says))
test('a file that is not there is said to be so', () => assert.throws(() => loadEvents(join(folder, 'none.yaml')), /could not be read/))
