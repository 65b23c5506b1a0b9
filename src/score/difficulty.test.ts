import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Facts, Lure, Outcome, Signal } from '../model/index.ts'
import { SIGNALS } from '../signals/registry.generated.ts'
import { CUE_OF_SIGNAL } from './cues.ts'
import { difficultyOf } from './difficulty.ts'

test('every signal that is no confirmation says which cue it is, or that a reader could not see it', () => {
  const unsaid = SIGNALS.filter(({ id, kind }) => kind !== 'confirmation' && CUE_OF_SIGNAL[id] === undefined).map(({ id }) => id)
  assert.deepEqual(unsaid, [])
})

test('no cue is kept for a signal that is gone', () => {
  const ids = new Set(SIGNALS.map(({ id }) => id))
  assert.deepEqual(
    Object.keys(CUE_OF_SIGNAL).filter((id) => !ids.has(id)),
    [],
  )
})

const fired = (times: number): Outcome => {
  const finding = { message: 'm', values: {}, at: { part: '1', start: 0, end: 1 } }
  return { state: 'fired', findings: [finding, ...Array.from({ length: times - 1 }, () => finding)] }
}
const lure = { object: 'account', action: 'log-in', persuasion: 'fear', genericGreeting: null } as Lure
const known = { organisation: 'paypal', name: 'PayPal', strength: 0.9, places: [] } as Claim
const judged = (links: number, facts: Partial<Facts>) =>
  difficultyOf([{ id: 'foreign-link' } as Signal], links === 0 ? {} : { 'foreign-link': fired(links) }, facts)

test('a well-known name, an ordinary pretext, a threat and one odd link: very hard', () => {
  assert.deepEqual(judged(1, { lure, claims: [known] }), { level: 'very', cues: 1, premise: 'high', named: ['link'] })
})

test('many cues make it easier, and so does a premise that everybody was warned of', () => {
  assert.equal(judged(15, { lure, claims: [known] }).level, 'moderate')
  assert.equal(judged(15, { lure: { ...lure, object: 'prize' }, claims: [] }).level, 'least')
  assert.equal(judged(1, { lure: { ...lure, object: 'prize' }, claims: [] }).level, 'moderate')
})

test('cues that a reader could not see do not count', () => {
  assert.equal(difficultyOf([{ id: 'failed-authentication' } as Signal], { 'failed-authentication': fired(1) }, { lure }).cues, 0)
})

test('"Dear customer" is a cue, whether a signal says so or not', () => {
  const greeting = { text: 'Dear customer', at: { part: '1', start: 0, end: 13 } }
  assert.deepEqual(judged(0, { lure: { ...lure, genericGreeting: greeting } }).named, ['generic-greeting'])
})
