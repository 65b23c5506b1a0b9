import assert from 'node:assert/strict'
import { test } from 'node:test'
import { literally, quoted } from '../markdown-text.ts'
import { toHtml } from './markdown.ts'

const HOSTILE = [
  '# Heading',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '[text](javascript:alert(1))',
  '![x](https://a.example/p.png)',
  '<img src=x onerror=alert(1)>',
  '<https://a.example>',
  '**bold** _em_ `code`',
  '| a | b |',
  '===',
  '---',
  '&lt;script&gt;',
  '~~~',
  '> quote',
  'a \\[b](c)',
]

for (const text of HOSTILE)
  test(`a hostile value stays text: ${text}`, () => {
    const html = toHtml(`${quoted(text)}\n`)
    assert.match(html, /^<p>.*<\/p>\n?$/)
    assert.doesNotMatch(html.slice(3, -5), /<(?!\/p)/)
  })
test('what is quoted reads as it was written, but for what makes addresses clickable', () => {
  assert.equal(toHtml(quoted('Pay 5 € [now] at http://evil.example/a_b')), '<p>Pay 5 € [now] at hxxp://evil[.]example/a_b</p>')
})
test('HTML of the writer is shown, not run, and an address that runs something is none', () => {
  const html = toHtml('<script>alert(1)</script>\n\n[a](javascript:alert(1)) <b onclick=x>')
  assert.doesNotMatch(html, /<script|<b|javascript:/)
})
test('tables, headings and pictures of the write-up are drawn', () => {
  const html = toHtml('# A\n\n| x | y |\n| - | - |\n| 1 | 2 |\n\n![Mail](mail.jpg)')
  for (const piece of ['<h1>A</h1>', '<table>', '<td>2</td>', '<img src="mail.jpg" alt="Mail"']) assert.ok(html.includes(piece), piece)
})
test('escaping leaves plain words alone', () => assert.equal(literally('Your parcel, 12:30 (today).'), 'Your parcel, 12:30 (today).'))
test('a defanged address reads as it is shown elsewhere, and cannot be made a link of', () => {
  assert.equal(quoted('evil.example'), 'evil[.]example')
  for (const text of ['[.]: http://evil.example/', 'a[.](http://evil.example/)', 'x[.]y[z](b)'])
    assert.doesNotMatch(toHtml(`${quoted(text)}\n\na[.]b`), /<a/)
})
