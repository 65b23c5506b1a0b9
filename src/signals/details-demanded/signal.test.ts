import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LURE_ACTIONS, type Lure } from '../../model/index.ts'
import { detailsDemanded } from './signal.ts'

const at = { part: '1', start: 80, end: 94 }
const lure: Lure = {
  object: 'account',
  action: 'verify-details',
  persuasion: 'none',
  objectPhrases: [],
  actionPhrases: [{ text: 'confirm your details', at }],
  persuasionPhrases: [],
  genericGreeting: null,
}
const detect = (changed: Partial<Lure> = {}) => detailsDemanded.detect({ lure: { ...lure, ...changed } }).map(({ message }) => message)

test('fires on a call to confirm details, at its words', () =>
  assert.deepEqual(detailsDemanded.detect({ lure }), [{ message: 'details', values: { phrase: 'confirm your details' }, at }]))
for (const object of ['account', 'security-alert', 'storage-quota', 'payment'] as const)
  test(`fires on a frightening call to log in about: ${object}`, () =>
    assert.deepEqual(detect({ action: 'log-in', object, persuasion: 'fear' }), ['login']))
test('fires on a hurried call to log in', () => assert.deepEqual(detect({ action: 'log-in', persuasion: 'urgency' }), ['login']))

test('stays silent on a calm call to log in', () => assert.deepEqual(detect({ action: 'log-in' }), []))
for (const object of ['document', 'prize', 'other'] as const)
  test(`stays silent on a call to log in about: ${object}`, () =>
    assert.deepEqual(detect({ action: 'log-in', object, persuasion: 'fear' }), []))
for (const action of LURE_ACTIONS.filter((one) => one !== 'log-in' && one !== 'verify-details'))
  test(`stays silent on a call to ${action}`, () => assert.deepEqual(detect({ action, persuasion: 'fear' }), []))
test('stays silent when no words can be shown', () => assert.deepEqual(detect({ actionPhrases: [] }), []))
