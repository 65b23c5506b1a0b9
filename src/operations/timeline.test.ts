import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineQuery } from '../ports/index.ts'
import { timelineInWords } from './stored-searches.ts'
import { timelineIn } from './timeline.ts'

const storeFrom = (first: string, last: string, values: readonly string[] = ['attack']) => {
  const asked: TimelineQuery[] = []
  return {
    asked,
    searchReach: async () => ({ first: `${first}T10:00:00.000Z`, last: `${last}T10:00:00.000Z` }),
    timeline: async (query: TimelineQuery) => {
      asked.push(query)
      const ones = query.edges.slice(1).map(() => 1)
      return { cases: ones.map(() => values.length + 1), values: values.map((value) => ({ value, cases: ones })) }
    },
  }
}
const spansOf = async (first: string, last: string, search = '') =>
  (await timelineIn(storeFrom(first, last), { search, by: 'verdict', valuesMax: 5 })).spans.map(({ from, to }) => `${from} ${to}`)

test('a few weeks are told by day, a year by week from Monday on, more by month, decades by year', async () => {
  assert.deepEqual(await spansOf('2024-02-28', '2024-03-01'), ['2024-02-28 2024-02-28', '2024-02-29 2024-02-29', '2024-03-01 2024-03-01'])
  const weeks = await spansOf('2024-01-03', '2024-12-30')
  assert.deepEqual([weeks[0], weeks.at(-1), weeks.length], ['2024-01-01 2024-01-07', '2024-12-30 2025-01-05', 53])
  const months = await spansOf('2022-01-31', '2024-02-01')
  assert.deepEqual([months[0], months.at(-1), months.length], ['2022-01-01 2022-01-31', '2024-02-01 2024-02-29', 26])
  const years = await spansOf('1999-05-05', '2024-02-01')
  assert.deepEqual([years[0], years.at(-1), years.length], ['1999-01-01 1999-12-31', '2024-01-01 2024-12-31', 26])
})

test('the axis is the period that was asked for, where it is near what was found', async () => {
  assert.equal((await spansOf('2024-01-10', '2024-01-12', 'after:2024-01 before:2024-02')).length, 31)
  assert.equal((await spansOf('2024-01-10', '2024-01-12', 'after:0001 before:9999')).length, 3)
  assert.ok((await spansOf('0001-01-01', '9999-12-31')).length <= 300)
})

test('verdicts stand from the worst to the best, none at the end, and what is left are others', async () => {
  const verdicts = await timelineIn(storeFrom('2024-01-01', '2024-01-02', ['benign', 'attack']), {
    search: '',
    by: 'verdict',
    valuesMax: 5,
  })
  assert.deepEqual(
    verdicts.values.map(({ value }) => value),
    ['attack', 'benign'],
  )
  const brands = await timelineIn(storeFrom('2024-01-01', '2024-01-02', ['', 'DHL']), { search: '', by: 'brand', valuesMax: 5 })
  assert.deepEqual(brands.values, [
    { value: 'DHL', cases: 2 },
    { value: '', cases: 2 },
  ])
  assert.match(timelineInWords(brands), /^2024-01-01 {8}3 {2}█+ {2}DHL 1, none 1, others 1\n2024-01-02/)
})
