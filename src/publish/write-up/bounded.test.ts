/** A write-up that somebody pasted cannot keep the service busy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounded } from './bounded.ts'
import { toHtml } from './markdown.ts'

// Without the bounds each takes micromark half a minute or more.
for (const [what, markdown, kept] of [
  ['lists in lists on one line', '1. '.repeat(7_000), /(?:1\. ){100}/],
  ['emphasis that opens without end', '*a'.repeat(20_000), /(?:\*a){100}/],
  ['lists that begin without end', '- a\n+ b\n'.repeat(12_000), /<p>- a<\/p>\n<p>\+ b<\/p>/],
  ['lists in lists, line by line', '- a\n  - b\n    - c\n'.repeat(5_000), /<p>- c<\/p>\n<p>- a/],
  ['quotations that go on without their sign', '> a\nb\n'.repeat(16_000), /<p>&gt; a\nb<\/p>/],
  ['headings by their underline', 'a\n===\n'.repeat(16_000), /a\n===/],
] as const)
  test(`${what} are read quickly, and stay as text`, () => {
    const started = process.cpuUsage().user
    assert.match(toHtml(markdown), kept)
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
    '- an item\n  that goes on\n- another\n\n  with a paragraph\n'.repeat(400),
    '> what a mail says\n>\n> and says\n'.repeat(300),
    'A heading\n---------\n\nand its text',
  ].join('\n\n')
  assert.equal(bounded(markdown), markdown)
})
