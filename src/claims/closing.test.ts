import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closingIn } from './closing.ts'

const below = (text: string) => {
  const closing = closingIn(text)
  return closing && text.slice(closing.start, closing.end).trim()
}

for (const line of [
  'Best regards,',
  'With kind regards',
  'Kind regards, the mill',
  'Best,',
  'With best wishes',
  'Many thanks',
  'Yours in haste,',
  'Your friend',
  'Mit freundlichen Grüßen',
  'With love',
])
  test(`closes a letter: ${line}`, () => assert.equal(below(`See you at the mill.\n${line}\nAda Byron`), 'Ada Byron'))
for (const line of [
  'with the harbour they may win:',
  'Best ladders in town',
  'Many people say',
  'Your ladder is here',
  'with best intentions lost',
])
  test(`is a line like any other: ${line}`, () => assert.equal(below(`The mill fights\n${line}\nHarbour Bank was glad.`), null))
test('reads a million closings in no time', () => {
  const before = performance.now()
  closingIn('with best '.repeat(100_000))
  closingIn('\nwith '.repeat(200_000))
  assert.ok(performance.now() - before < 100)
})
