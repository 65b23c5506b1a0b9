import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateOf, parseDate } from './header-date.ts'

const NOW = new Date('2026-03-01T12:00:00Z')

for (const [field, wanted] of [
  ['Sat, 28 Feb 2026 10:00:00 +0100', '2026-02-28T09:00:00.000Z'],
  ['28 Feb 2026 10:00 -0530', '2026-02-28T15:30:00.000Z'],
  ['Saturday, 28-Feb-26 10:00:00 GMT', '2026-02-28T10:00:00.000Z'],
  ['Fri, 1 Jan 99 00:00:00 EST', '1999-01-01T05:00:00.000Z'],
  ['Thu, 01 Jan 102 00:00:00 +0000', '2002-01-01T00:00:00.000Z'],
  ['Sat, 28 Feb 2026 10:00:00 +0100 (CET)', '2026-02-28T09:00:00.000Z'],
  ['Sat,  8 Feb 2026  1:02:03', '2026-02-08T01:02:03.000Z'],
] as const) {
  test(`reads ${field}`, () => assert.equal(parseDate(field)?.toISOString(), wanted))
}

for (const field of [
  '',
  'yesterday 12',
  '32 Feb 2026 10:00:00 +0000',
  '1 Foo 2026 10:00:00',
  '1 Jan 2026 25:00',
  '1 Jan 2026 10:00 +9900',
  '1'.repeat(10_000),
]) {
  test(`finds no date in "${field.slice(0, 30)}"`, () => assert.equal(parseDate(field), null))
}

test('unfolds the field and looks at the header only', () => {
  assert.equal(
    dateOf(Buffer.from('A: b\r\ndAtE:\r\n 28 Feb\r\n\t2026 10:00:00 +0000\r\n\r\n'), NOW)?.toISOString(),
    '2026-02-28T10:00:00.000Z',
  )
  assert.equal(dateOf(Buffer.from('A: b\n\nDate: 28 Feb 2026 10:00:00 +0000\n'), NOW), null)
})

test('does not believe the future or the time before mail', () => {
  assert.notEqual(dateOf(Buffer.from('Date: 2 Mar 2026 11:00:00 +0000\n\n'), NOW), null)
  assert.equal(dateOf(Buffer.from('Date: 2 Mar 2026 13:00:00 +0000\n\n'), NOW), null)
  assert.equal(dateOf(Buffer.from('Date: 1 Jan 1970 00:00:00 +0000\n\n'), NOW), null)
})

test('gives up on a header without end in bounded time', () => {
  const started = performance.now()
  assert.equal(dateOf(Buffer.from(`X: y\n${'a'.repeat(30_000_000)}`), NOW), null)
  assert.equal(dateOf(Buffer.from('\n'.padStart(1_000_000, 'x\n')), NOW), null)
  assert.ok(performance.now() - started < 1_000)
})
