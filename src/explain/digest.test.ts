import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, Report } from '../model/index.ts'
import { claimsInWords } from './claims.ts'
import { alsoTitled, digestOf } from './digest.ts'
import { headline } from './headline.ts'

const piece = (signal: string, values: Record<string, string>, kind: Evidence['kind'] = 'contradiction'): Evidence => ({
  signal,
  title: `Title of ${signal}`,
  kind,
  message: 'm',
  values,
  says: `${signal}: ${Object.values(values).join(', ')}.`,
  at: { part: '1', start: 100, end: 160 },
  share: 0,
})
const reportWith = (evidence: readonly Evidence[], rest: Partial<Report> = {}): Report =>
  ({ verdict: 'attack', attackScore: 90, brand: null, notRun: [], evidence, ...rest }) as unknown as Report

test('the same signal with nothing new in it is not told twice; another one about the same place is', () => {
  const report = reportWith([
    piece('one', { name: 'Acme', seen: 'login.evil.example' }),
    piece('one', { seen: 'evil.example' }),
    piece('two', { opens: 'evil.example' }),
  ])
  assert.deepEqual(digestOf(report).against, { full: [0, 2], rest: [1] })
  assert.deepEqual(alsoTitled(report, digestOf(report).against), [])
})

test('the weakest of many contradictions are told by their titles', () => {
  const report = reportWith(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => piece(id, { id })))
  const { against } = digestOf(report)
  assert.deepEqual(against, { full: [0, 1, 2, 3], rest: [4, 5] })
  assert.deepEqual(alsoTitled(report, against), ['Title of e', 'Title of f'])
})

test('what pushes and what adds up stand apart', () => {
  const report = reportWith([piece('push', {}, 'pressure'), piece('hide', {}, 'concealment'), piece('fine', {}, 'confirmation')])
  const { against, pressure, confirming } = digestOf(report)
  assert.deepEqual([against.full, pressure.full, confirming.full], [[1], [0], [2]])
})

test('a doubtful mail’s claims are told once: not the name that the headline has, and none of an honest mail', () => {
  const brand = { name: 'Acme', organisation: 'acme', role: 'impersonated' } as unknown as Report['brand']
  const lure = { object: 'parcel', action: 'pay', persuasion: 'none' } as Report['lure']
  assert.deepEqual(claimsInWords(reportWith([], { brand, lure })), ['It is about a parcel.', 'It wants you to pay.'])
  assert.deepEqual(claimsInWords(reportWith([], { brand, lure, verdict: 'benign' })), [])
})

test('absent is not clean: a mail in which nothing was found is not called in order', () => {
  const benign = (evidence: readonly Evidence[], rest: Partial<Report> = {}) =>
    headline(reportWith(evidence, { verdict: 'benign', ...rest }))
  assert.equal(benign([]), 'We found nothing that speaks against this mail.')
  assert.match(benign([], { notRun: [{ signal: 'x', because: '', code: 'not-authenticated' }] }), /could not check who sent it/)
  assert.match(benign([piece('fine', {}, 'confirmation')]), /^The details add up/)
  const unverified = { name: 'Acme', organisation: null, role: 'unverified' } as Report['brand']
  assert.match(benign([], { brand: unverified }), /could not make sure that it is from Acme/)
})
