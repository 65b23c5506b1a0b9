import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LURE_ACTIONS, LURE_PERSUASIONS, type Lure } from '../../model/index.ts'
import { genericUrgentLogin } from './signal.ts'

const phrase = (text: string, start: number) => ({ text, at: { part: '1', start, end: start + text.length } })
const lure: Lure = {
  object: 'account',
  action: 'log-in',
  persuasion: 'fear',
  objectPhrases: [],
  actionPhrases: [phrase('log in', 80)],
  persuasionPhrases: [phrase('will be closed', 40), phrase('at once', 60)],
  genericGreeting: phrase('Dear customer', 0),
}
const detect = (changed: Partial<Lure> = {}) => genericUrgentLogin.detect({ lure: { ...lure, ...changed } })

test('fires with the greeting and the first words that press', () =>
  assert.deepEqual(detect(), [
    { message: 'greeting', values: { greeting: 'Dear customer' }, at: { part: '1', start: 0, end: 13 } },
    { message: 'push', values: { phrase: 'will be closed' }, at: { part: '1', start: 40, end: 54 } },
  ]))
test('fires with the greeting alone when no words that press were kept', () => assert.equal(detect({ persuasionPhrases: [] }).length, 1))

for (const persuasion of ['fear', 'urgency'] as const)
  for (const action of ['log-in', 'verify-details'] as const)
    test(`fires on ${persuasion} with ${action}`, () => assert.equal(detect({ persuasion, action }).length, 2))

test('stays silent on a mail that knows its reader', () => assert.deepEqual(detect({ genericGreeting: null }), []))
for (const persuasion of LURE_PERSUASIONS.filter((one) => one !== 'fear' && one !== 'urgency'))
  test(`stays silent on ${persuasion}`, () => assert.deepEqual(detect({ persuasion }), []))
for (const action of LURE_ACTIONS.filter((one) => one !== 'log-in' && one !== 'verify-details'))
  test(`stays silent on a call to ${action}`, () => assert.deepEqual(detect({ action }), []))
