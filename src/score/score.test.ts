import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EvidenceKind, Outcome, Signal } from '../model/index.ts'
import { SIGNALS } from '../signals/registry.generated.ts'
import { scoreOutcomes } from './index.ts'
import { ATTACK_SCORE_MIN, LOUD_LOGIT_MIN, SUSPICIOUS_SCORE_MIN } from './rules.ts'
import { FITTED, PRIORS } from './weights.ts'

const signal = (id: string, kind: EvidenceKind = 'contradiction'): Signal => ({
  id,
  title: id,
  kind,
  tags: [],
  needs: [],
  messages: {},
  detect: () => [],
})
const fired: Outcome = { state: 'fired', findings: [{ message: 'm', values: {}, at: { part: '1', start: 0, end: 1 } }] }
const facts = { message: { header: [{}] } as never }
const scored = (ids: readonly string[]) =>
  scoreOutcomes(
    ids.map((id) => signal(id)),
    Object.fromEntries(ids.map((id) => [id, fired])),
    { facts, missing: {} },
  )

test('a mail that no signal speaks against is benign, whatever its words sound like', () => {
  const loud = { facts: { ...facts, wording: { attackLogit: 9, unwantedLogit: -9, phrases: [] } }, missing: {} }
  const { verdict, attackScore } = scoreOutcomes([], {}, loud)
  assert.equal(verdict, 'benign')
  assert.ok(attackScore < SUSPICIOUS_SCORE_MIN)
})

test('words alone make no attack unless they are very loud', () => {
  const sounding = (attackLogit: number) => {
    const loud = { facts: { ...facts, wording: { attackLogit, unwantedLogit: -9, phrases: [] } }, missing: {} }
    const wording = signal('lure-like-wording', 'pressure')
    return scoreOutcomes([wording], { [wording.id]: fired }, loud).attackScore
  }
  assert.ok(sounding(LOUD_LOGIT_MIN - 0.1) < ATTACK_SCORE_MIN)
  assert.ok(sounding(LOUD_LOGIT_MIN + 1) >= ATTACK_SCORE_MIN)
})

test('a mail that is neither from nor leads to whom it names is an attack, however calm its words', () => {
  const calm = { facts: { ...facts, wording: { attackLogit: -9, unwantedLogit: -9, phrases: [] } }, missing: {} }
  const both = ['foreign-author-domain', 'foreign-link']
  const one = (ids: readonly string[]) =>
    scoreOutcomes(
      ids.map((id) => signal(id)),
      Object.fromEntries(ids.map((id) => [id, fired])),
      calm,
    ).verdict
  assert.equal(one(both), 'attack')
  assert.notEqual(one(both.slice(0, 1)), 'attack')
})

test('a brand that did not send it, with a foreign link over http, is an attack', () => {
  const result = scored(['foreign-author-domain', 'foreign-link', 'link-without-https'])
  assert.equal(result.verdict, 'attack')
  assert.ok(result.attackScore >= ATTACK_SCORE_MIN)
})

test('shares add up to one', () => {
  const { shares } = scored(['foreign-author-domain', 'link-without-https', 'confirmed-author'])
  assert.ok(Math.abs(Object.values(shares).reduce((sum, one) => sum + one, 0) - 1) < 1e-9)
})

test('a message without header and text is undecided', () => {
  assert.equal(scoreOutcomes([], {}, { facts: {}, missing: {} }).verdict, 'undecided')
})

test('a contradiction, a pressure and a concealment never lower the score, a confirmation never raises it', () => {
  for (const { id, kind } of SIGNALS) {
    for (const weight of [FITTED.attack.named[id] ?? 0, PRIORS[id] ?? 0])
      assert.ok(kind === 'confirmation' ? weight <= 0 : weight >= 0, `${id} ${weight}`)
  }
})

test('every signal is priced', () => {
  assert.deepEqual(
    SIGNALS.filter(({ id }) => PRIORS[id] === undefined).map(({ id }) => id),
    [],
  )
})
