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
const SHOWN = 'Please confirm your details on the page below, and go on.'
const textOf = (shown: string): VisibleText => ({
  part: '1',
  isHtml: false,
  text: shown,
  runs: [{ start: 0, end: shown.length, sourceStart: 100, sourceEnd: 100 + shown.length }],
})
const text = textOf('')
const detect = (changed: Partial<Lure> = {}) =>
  detailsDemanded.detect({ lure: { ...lure, ...changed }, text }).map(({ message }) => message)

test('fires on a call to confirm details, at its words', () =>
  assert.deepEqual(detailsDemanded.detect({ lure, text }), [{ message: 'details', values: { phrase: 'confirm your details' }, at }]))
for (const object of ['account', 'security-alert', 'storage-quota', 'payment'] as const)
  test(`fires on a frightening call to log in about: ${object}`, () =>
    assert.deepEqual(detect({ action: 'log-in', object, persuasion: 'fear' }), ['login']))
test('fires on a hurried call to log in', () => assert.deepEqual(detect({ action: 'log-in', persuasion: 'urgency' }), ['login']))

test('fires with the words that follow, as far as the sentence goes', () =>
  assert.deepEqual(detailsDemanded.detect({ lure, text: textOf(SHOWN) }), [
    { message: 'details', values: { phrase: 'confirm your details on the page below' }, at: { part: '1', start: 107, end: 145 } },
  ]))
test('fires with words cut between two of them when the sentence is long', () => {
  const [found] = detailsDemanded.detect({ lure, text: textOf(`confirm your details ${'again and '.repeat(20)}`) })
  assert.ok(found && /(?:again|and)$/.test(found.values.phrase ?? '') && (found.values.phrase ?? '').length <= 70)
})
test('fires with the phrase alone when it stands in the subject', () => {
  const phrase = { text: 'confirm your details', at: { part: 'HEADER', start: 0, end: 20 } }
  const [found] = detailsDemanded.detect({ lure: { ...lure, actionPhrases: [phrase] }, text: textOf(SHOWN) })
  assert.deepEqual(found?.at, phrase.at)
})

test('stays silent on a calm call to log in', () => assert.deepEqual(detect({ action: 'log-in' }), []))
for (const object of ['document', 'prize', 'other'] as const)
  test(`stays silent on a call to log in about: ${object}`, () =>
    assert.deepEqual(detect({ action: 'log-in', object, persuasion: 'fear' }), []))
for (const action of LURE_ACTIONS.filter((one) => one !== 'log-in' && one !== 'verify-details'))
  test(`stays silent on a call to ${action}`, () => assert.deepEqual(detect({ action, persuasion: 'fear' }), []))
test('stays silent when no words can be shown', () => assert.deepEqual(detect({ actionPhrases: [] }), []))
