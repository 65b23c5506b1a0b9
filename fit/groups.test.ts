import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupsOf } from './groups.ts'

const LETTER = 'the ferry to the northern island leaves on sunday at noon and returns before the tide turns in the evening'
const OTHER = 'our bakery opens again after the holidays with rye bread walnut rolls and the plum cake everybody has been asking for'
const mail = (subject: string, text: string) => ({ path: subject, subject, text })

test('mails whose words nearly agree are one group, whatever their numbers say', () => {
  const groups = groupsOf([mail('a', `${LETTER} 4711`), mail('b', OTHER), mail('c', `${LETTER} 12 please`)])
  assert.equal(groups[0], groups[2])
  assert.notEqual(groups[0], groups[1])
})

test('a subject that agrees but for its numbers ties two mails of different words', () => {
  const groups = groupsOf([mail('Your parcel 12 is waiting', LETTER), mail('Your parcel 99 is waiting!', OTHER)])
  assert.equal(groups[0], groups[1])
})

test('short subjects and empty mails tie nobody', () => {
  assert.equal(new Set(groupsOf([mail('Hello', ''), mail('Hello', ''), mail('', '')])).size, 3)
})
