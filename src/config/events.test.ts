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

test('the same event, written again, is known again; another day is another event', () => {
  const idOf = (name: string, from: string) => loadEvents(fileOf(`- { name: "${name}", from: ${from}, words: [outage] }`))[0]?.id
  assert.equal(idOf('Mail outage', '2024-01-02'), idOf('MAIL  OUTAGE', '2024-01-02'))
  assert.notEqual(idOf('Mail outage', '2024-01-02'), idOf('Mail outage', '2024-01-03'))
})
test('JSON and CSV say the same as YAML', () => {
  const written = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return loadEvents(join(folder, name))
  }
  const yaml = loadEvents(
    fileOf('- { name: "Ends, \\"at last\\"", from: 2024-01-02, words: [old plan, price], brands: [netflix], countries: [DE, AT] }'),
  )
  const json =
    '[{"name":"Ends, \\"at last\\"","from":"2024-01-02","words":["old plan","price"],"brands":["netflix"],"countries":["DE","AT"]}]'
  assert.deepEqual(written('events.json', json), yaml)
  const csv = 'name,from,to,words,brands,countries\r\n"Ends, ""at last""",2024-01-02,,old plan; price,netflix,DE;AT\r\n'
  assert.deepEqual(written('events.csv', csv), yaml)
})
for (const [why, text, says] of [
  ['a column nobody knows', 'name,from,words,when\nA,2024-01-02,price,1\n', /event 1/],
  ['a quote without end', 'name,from,words\n"A,2024-01-02,price\n', /quote/],
  ['columns without end', `${'a,'.repeat(50)}\n`, /too many columns/],
  ['a country in small letters', 'name,from,words,countries\nA,2024-01-02,price,de\n', /country/],
  ['a word without letters', 'name,from,words\nA,2024-01-02,--\n', /without letters/],
] as const)
  test(`a table with ${why} is refused`, () => {
    writeFileSync(join(folder, 'wrong.csv'), text)
    assert.throws(() => loadEvents(join(folder, 'wrong.csv')), says)
  })
