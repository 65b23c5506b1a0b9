import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LURE_ACTIONS, LURE_PERSUASIONS, type Lure, type VisibleText } from '../../model/index.ts'
import { ANSWER_MAIL, blankMail, LIST_MAIL } from '../try-mail.test.ts'
import { genericUrgentLogin } from './signal.ts'

const phrase = (text: string, start: number, part = '1') => ({ text, at: { part, start, end: start + text.length } })
const lure: Lure = {
  object: 'account',
  action: 'log-in',
  persuasion: 'fear',
  objectPhrases: [],
  actionPhrases: [phrase('log in', 80)],
  persuasionPhrases: [phrase('Last warning', 9, 'HEADER'), phrase('will be closed', 40)],
  genericGreeting: phrase('Dear customer', 0),
}
const textOf = (shown: string): VisibleText => ({
  part: '1',
  isHtml: false,
  text: shown,
  runs: [{ start: 0, end: shown.length, sourceStart: 100, sourceEnd: 100 + shown.length }],
})
const detect = (changed: Partial<Lure> = {}, shown = '', message = blankMail()) =>
  genericUrgentLogin.detect({ lure: { ...lure, ...changed }, text: textOf(shown), message, links: [], claims: [], stories: [] })

test('fires with the greeting and the first words in the body that press', () =>
  assert.deepEqual(detect(), [
    { message: 'greeting', values: { greeting: 'Dear customer' }, at: { part: '1', start: 0, end: 13 } },
    { message: 'push', values: { phrase: 'will be closed' }, at: { part: '1', start: 40, end: 54 } },
  ]))
test('quotes the whole sentence', () =>
  assert.deepEqual(detect({}, 'Your account will be closed within 24 hours. Log in now.')[1], {
    message: 'push',
    values: { phrase: 'Your account will be closed within 24 hours' },
    at: { part: '1', start: 100, end: 143 },
  }))
test('cuts a long sentence between two words', () => {
  const quote = detect({}, `It will be closed ${'again and '.repeat(20)}`)[1]?.values.phrase ?? ''
  assert.match(quote, /(?:again|and)$/)
  assert.ok(quote.length <= 150)
})
test('fires with the words of the subject when the body has none', () =>
  assert.equal(detect({ persuasionPhrases: [phrase('Last warning', 9, 'HEADER')] })[1]?.values.phrase, 'Last warning'))
test('fires with the greeting alone when no words that press were kept', () => assert.equal(detect({ persuasionPhrases: [] }).length, 1))

for (const persuasion of ['fear', 'urgency'] as const)
  for (const action of ['log-in', 'verify-details'] as const)
    test(`fires on ${persuasion} with ${action}`, () => assert.equal(detect({ persuasion, action }).length, 2))
test('stays silent where no words ask for anything', () => assert.deepEqual(detect({ actionPhrases: [] }), []))

test('stays silent on a mail that knows its reader', () => assert.deepEqual(detect({ genericGreeting: null }), []))
for (const persuasion of LURE_PERSUASIONS.filter((one) => one !== 'fear' && one !== 'urgency'))
  test(`stays silent on ${persuasion}`, () => assert.deepEqual(detect({ persuasion }), []))
for (const action of LURE_ACTIONS.filter((one) => one !== 'log-in' && one !== 'verify-details'))
  test(`stays silent on a call to ${action}`, () => assert.deepEqual(detect({ action }), []))

for (const message of [LIST_MAIL, ANSWER_MAIL]) test('stays silent where people talk', () => assert.deepEqual(detect({}, '', message), []))
for (const object of ['money', 'prize', 'tax-refund'] as const)
  test(`fires where nobody by name is to get something: ${object}`, () =>
    assert.deepEqual(
      detect({ object, action: 'reply', persuasion: 'reward', objectPhrases: [phrase('a fortune', 90)] }).map(({ message }) => message),
      ['offer'],
    ))
test('a calm mail about money to a "dear customer" offers nothing', () =>
  assert.deepEqual(detect({ object: 'money', action: 'reply', persuasion: 'none', objectPhrases: [phrase('a fortune', 90)] }), []))
test('an offer to somebody by name is no offer to nobody', () =>
  assert.deepEqual(
    detect({ object: 'money', action: 'reply', persuasion: 'reward', objectPhrases: [phrase('a fortune', 90)], genericGreeting: null }),
    [],
  ))
