/** The states of a case that are not everyday: waiting, set aside, rebuilt from a forward. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../../index.ts'
import type { Report } from '../../model/index.ts'
import { pageWords, reportWords } from '../../operations/words.ts'
import { type CaseView, casePage } from './case-page.ts'

const frame = { ...pageWords('en'), path: '/cases/x' }
const HANDS = {
  caseId: 'x',
  label: null,
  mark: null,
  said: [],
  mayLabel: false,
  labels: { attack: 'a', unwanted: 'u', benign: 'b' },
} as const
const view: CaseView = {
  ...{
    caseId: 'x',
    state: 'waiting',
    setAsideBecause: null,
    report: null,
    words: null,
    proof: null,
    again: null,
    campaign: null,
    interest: null,
  },
  ...{ links: [], hops: [], fields: [], parts: [], files: [], leftOut: { links: 0, fields: 0, parts: 0 }, password: 'p', hands: HANDS },
  ...{ sightings: [], originals: [], pages: [], alike: [] },
}
const shown = async (given: Partial<CaseView>) => String(await casePage({ ...view, ...given }, frame, null))

test('a mail that waits is told so, and can be looked at meanwhile', async () => {
  const page = await shown({})
  assert.match(page, /<h1>This mail is being judged<\/h1>\s*<p><a href="\/cases\/x">Come back in a moment/)
  assert.match(page, /iframe name="mail" sandbox=""/)
  assert.doesNotMatch(page, /id="hands"|class="ledger"/)
})

test('a mail that was set aside tells why, that nothing is lost, and what it carries', async () => {
  const page = await shown({ state: 'set-aside', setAsideBecause: 'The time was up.', originals: ['sha256:1'] })
  assert.match(page, /could not be judged<\/h1>\s*<p>The time was up\.<\/p><p class="note">Nothing is lost/)
  assert.match(page, /This mail carries others.*href="\/cases\/sha256:1"/s)
})

test('a mail that was deleted by policy says so, and shows nothing of it', async () => {
  const page = await shown({ state: 'retired', setAsideBecause: 'Older than 90 days.' })
  assert.match(page, /This mail was deleted by policy<\/h1>\s*<p>Older than 90 days/)
  assert.doesNotMatch(page, /<iframe|id="header"|\/raw/)
})

test('a mail rebuilt from a forward says what cannot be known of it', async () => {
  const [report] = await analyze(Buffer.from('From: a@example.com\nSubject: hello\n\nHello there'), { receivedAt: new Date(0) })
  const carrier = { caseId: 'sha256:2', part: '1', reporter: '' }
  const rebuilt = { ...report, sighting: { ...report?.sighting, reconstructed: true, carrier } } as Report
  const page = await shown({ state: 'judged', report: rebuilt, words: reportWords(rebuilt, 'en') })
  assert.match(page, /href="\/cases\/sha256:2">Found inside another mail<\/a>\. Rebuilt from a forwarded text/)
  assert.match(page, /only to analysts|to analysts only/)
})

test('words of a mail are escaped wherever they stand', async () => {
  const evil = '<img src=x onerror=alert(1)>'
  const page = await shown({
    fields: [{ name: evil, value: evil, decoded: evil, oddities: ['repeated'], numbers: [1] }],
    parts: [{ id: '1', depth: 0, type: evil, charset: evil, encoding: evil, filename: evil, bytes: 1, isShown: true, defects: [evil] }],
    files: [{ part: '1', filename: evil, type: evil, format: evil, bytes: 1, sha256: evil, opens: [evil], numbers: [1] }],
    hops: [{ from: evil, address: evil, by: evil, protocol: evil, at: evil, seconds: 1, trust: 'claimed' }],
  })
  assert.doesNotMatch(page, /<img src=x/)
})
