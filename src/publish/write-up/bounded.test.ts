/** A write-up that somebody pasted cannot keep the service busy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounded } from './bounded.ts'
import { toHtml } from './markdown.ts'

// Without the bounds each takes micromark half a minute or more.
for (const [what, markdown] of [
  ['lists in lists on one line', '1. '.repeat(7_000)],
  ['emphasis that opens without end', '*a'.repeat(20_000)],
] as const)
  test(`${what} are read quickly, and stay as text`, () => {
    const started = process.cpuUsage().user
    assert.match(toHtml(markdown), /(?:1\. |\*a){100}/)
    assert.ok((process.cpuUsage().user - started) / 1000 < 5_000)
  })
test('what a person writes is not changed', () => {
  const markdown = [
    '# A *title*',
    '> > quoted **twice**',
    '1. a\n   - b\n     - c',
    '- - -',
    `${'*'.repeat(80)}`,
    `| a | \`x_y\` |\n| - | - |\n${'| **b** | [c](d) |\n'.repeat(60)}`,
    `${'\\*\\['.repeat(3_000)} *end* [a](b)`,
  ].join('\n\n')
  assert.equal(bounded(markdown), markdown)
})
