import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, Report } from '../model/index.ts'
import { strongestFirst, strongestOf } from './strongest.ts'

type Short = readonly [signal: string, kind: Evidence['kind'], share: number, at: Evidence['at']]
const header = (field: string) => ({ part: 'HEADER', field, start: 0, end: 9 })
const link = { part: '1', start: 100, end: 120 }
const text = { part: '1', start: 10, end: 20 }
const reportOf = (verdict: Report['verdict'], evidence: readonly Short[]) =>
  ({
    verdict,
    evidence: evidence.map(([signal, kind, share, at]) => ({ signal, kind, share, at })),
    links: [{ at: { part: '1', start: 90, end: 130 } }],
    attachments: [{ part: '2' }],
  }) as unknown as Report

test('each of the strongest is about another thing, the heaviest first, three at most', () => {
  const report = reportOf('attack', [
    ['name', 'contradiction', 0.1, header('From')],
    ['address', 'contradiction', 0.3, header('From')],
    ['opens', 'contradiction', 0.4, link],
    ['no-lock', 'contradiction', 0.2, link],
    ['hurry', 'pressure', 0.05, text],
    ['threat', 'pressure', 0.15, header('Subject')],
    ['file', 'concealment', 0.01, { part: '2', start: 0, end: 1 }],
  ])
  assert.deepEqual(strongestOf(report), [2, 1, 5])
})

test('the sound of the words comes last, however much it weighs', () => {
  const sound = ['lure-like-wording', 'pressure', 0.9, text] as const
  assert.deepEqual(strongestOf(reportOf('attack', [sound, ['opens', 'contradiction', 0.1, link]])), [1, 0])
  assert.deepEqual(strongestOf(reportOf('attack', [sound])), [0])
})

test('of honest mail it is what confirms it; what stands on a page behind a link cannot be shown on the mail', () => {
  const confirmed = ['signed', 'confirmation', 0.2, header('From')] as const
  assert.deepEqual(strongestOf(reportOf('benign', [['hurry', 'pressure', 0.3, text], confirmed])), [1])
  assert.deepEqual(strongestOf(reportOf('attack', [confirmed, ['page', 'contradiction', 0.5, { page: 0, selector: 'a' }]])), [])
})

test('they are counted first, and nothing is lost or told twice', () => {
  const { report, count } = strongestFirst(
    reportOf('attack', [
      ['one', 'contradiction', 0.1, link],
      ['two', 'contradiction', 0.3, link],
      ['three', 'pressure', 0.2, text],
    ]),
  )
  assert.equal(count, 2)
  assert.deepEqual(
    report.evidence.map(({ signal }) => signal),
    ['two', 'three', 'one'],
  )
})
