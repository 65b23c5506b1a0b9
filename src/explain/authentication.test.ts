import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Authentication, Report } from '../model/index.ts'
import { LANGUAGES, proofInWords } from './index.ts'

const told = { notRun: [], authentication: { authorDomain: 'bank.example', asked: '2026-12-01T10:00:00.000Z' } } as unknown as Report
const found = (given: Partial<Authentication>): Authentication => ({
  source: 'measured',
  authservId: null,
  spf: { result: 'pass', domain: 'crook.example', aligned: false },
  dkim: [{ result: 'pass', domain: 'bank.example', selector: 's', aligned: true }],
  dmarc: { result: 'fail', domain: 'bank.example', policy: 'reject' },
  arc: { result: 'none', sealedBy: null },
  answers: [],
  ...given,
})
const says = (authentication: Authentication | null) => proofInWords(authentication, told)

test('each check says what it means here, and whether it is about the author', () => {
  const { checks, from } = says(found({}))
  assert.deepEqual(
    checks.map(({ method, result, tone }) => `${method} ${result} ${tone}`),
    ['SPF pass unknown', 'DKIM pass good', 'DMARC fail bad', 'ARC none unknown'],
  )
  assert.match(checks[0]?.says ?? '', /may send for crook\[\.\]example\. That is not the domain of the author, bank\[\.\]example\./)
  assert.match(checks[1]?.says ?? '', /valid signature of bank\[\.\]example: .* That is the domain of the author\./)
  assert.match(checks[2]?.says ?? '', /Neither signature nor machine.*refused/)
  assert.equal(from, 'Asked of the name servers at 2026-12-01 10:00 UTC.')
})

test('what nobody saw is not said to have failed', () => {
  const { checks } = says(found({ spf: { result: 'none', domain: '', aligned: false }, dkim: [] }))
  assert.deepEqual(
    checks.slice(0, 2).map(({ says: said, tone }) => `${tone}: ${said}`),
    ['unknown: Nobody who saw it arrive tells which machine sent it.', 'unknown: The mail carries no signature.'],
  )
})

test('where results are from is told, and why there are none', () => {
  assert.match(says(found({ source: 'trusted-receiver', authservId: 'mx.example.net' })).from, /mx\[\.\]example\[\.\]net, a receiver/)
  assert.match(says(null).from, /^Could not be checked: /)
  const rebuilt = { ...told, notRun: [{ signal: 'x', because: '', code: 'reconstructed' }] }
  assert.match(proofInWords(null, rebuilt).from, /rebuilt/)
})

test('every result has its sentence in every language', () => {
  for (const language of LANGUAGES)
    for (const result of ['pass', 'fail', 'none', 'temperror', 'permerror'] as const) {
      const one = found({ dmarc: { result, domain: 'a.example', policy: null }, arc: { result, sealedBy: 'b.example' } })
      for (const { says: said } of proofInWords(one, told, language).checks) assert.match(said, /\S.{8,}/)
    }
})
