import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EvidenceKind, Outcome, Signal } from '../model/index.ts'
import { ATTACK_SCORE_MIN, scoreOutcomes } from './index.ts'
import { WEIGHTS } from './weights.ts'

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

test('a mail that no signal speaks against is benign', () => {
  assert.deepEqual([scored([]).verdict, scored([]).attackScore], ['benign', 4])
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

test('only confirmations lower the score', () => {
  for (const [id, weight] of Object.entries(WEIGHTS)) assert.equal(weight < 0, id === 'confirmed-author' || id === 'own-links', id)
})
