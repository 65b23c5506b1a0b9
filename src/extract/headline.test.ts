import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBytes } from '../parse/index.ts'
import { bareSubject, readHeadline } from './headline.ts'

for (const [written, bare] of [
  ['Your plan for today', 'Your plan for today'],
  ['Re: Your plan', 'Your plan'],
  ['AW: [garden-list] Re[2]: Your plan', 'Your plan'],
  ['[SPAM] Fwd: Your plan', 'Your plan'],
  ['Reminder: your plan', 'Reminder: your plan'],
  ['[', '['],
] as const)
  test(`of "${written}" a reader takes in "${bare}"`, () => assert.equal(bareSubject(written), bare))

test('marks are taken off a bounded number of times', () => assert.equal(bareSubject('Re: '.repeat(7)), 'Re: Re:'))

test('a subject of two words has no sound, one of four has', () => {
  const of = (subject: string) => readHeadline(parseBytes(Buffer.from(`Subject: ${subject}\n\nx`)))
  assert.equal(of('Good morning'), null)
  assert.equal(of('Verify your account now')?.headline.text, 'Verify your account now')
})
