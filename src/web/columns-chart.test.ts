import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsChart, swatch } from './columns-chart.ts'

const series = [
  { name: 'attack', tone: 'verdict-attack' },
  { name: 'benign', tone: 'verdict-benign' },
]
const day = (from: string, ...values: number[]) => ({ name: from, from, values })
const drawn = String(columnsChart('Cases by day', series, [day('2026-02-02', 4, 2), day('2026-02-03', 0, 0), day('2026-02-04', 8, 0)]))
const pathOf = (at: number): string => new RegExp(`fill="url\\(#tone-${at}\\)" d="([^"]*)"`).exec(drawn)?.[1] ?? ''
const heights = (d: string): number[] => [...d.matchAll(/v(\d[\d.]*)/g)].map(([, tall]) => Number(tall))

test('heights are as the figures, and nothing is drawn for none', () => {
  assert.deepEqual(heights(pathOf(0)), [100, 200])
  assert.deepEqual(heights(pathOf(1)), [50])
})

test('a series stands on the one before it', () => {
  // 200 high for 8: four of the first, then two of the second, from 100 up to 50.
  assert.match(pathOf(1), /^M0\.0 50\.0h/)
})

test('one among thousands can still be seen', () => {
  const uneven = String(columnsChart('t', series.slice(0, 1), [day('2026-02-02', 1), day('2026-02-03', 9000)]))
  assert.match(uneven, /v2\.0h/)
})

test('levels are round, and times are told where they begin', () => {
  assert.deepEqual(
    [...drawn.matchAll(/class="level"[^>]*>([^<]*)/g)].map(([, words]) => words),
    ['2', '4', '6', '8'],
  )
  const months = String(columnsChart('t', series.slice(0, 1), [day('2025-11', 1), day('2025-12', 1), day('2026-01', 1), day('2026-02', 1)]))
  assert.match(months, />2026<\/text>/)
})

test('who does not see it is told what it shows and where the figures are', () => {
  assert.match(drawn, /role="img" aria-labelledby="chart-title chart-says"/)
  assert.match(drawn, /From 2026-02-02 to 2026-02-04, at most 8 cases in one column\. A table below has the figures\./)
})

test('a series has a texture of its own, and its legend the same', () => {
  const textures = [...drawn.matchAll(/<pattern id="tone-\d".*?class="texture" d="([^"]*)"/g)].map(([, d]) => d)
  assert.equal(new Set(textures).size, series.length)
  assert.match(String(swatch(1)), /url\(#tone-1\)/)
})

test('a column says how many of what, the most first', () => {
  assert.match(drawn, /<title>2026-02-02: 6 cases \(attack 4, benign 2\)<\/title>/)
  assert.match(drawn, /<title>2026-02-03: 0 cases<\/title>/)
})

test('names cannot leave their place', () => {
  const hostile = String(
    columnsChart(
      't',
      [
        { name: '<script>', tone: 'tone-0' },
        { name: 'b', tone: 'tone-1' },
      ],
      [day('2026-02-02', 1, 1)],
    ),
  )
  assert.doesNotMatch(hostile, /<script/)
})
