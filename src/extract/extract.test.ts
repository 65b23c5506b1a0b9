import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Authentication, locateText, type Sighting } from '../model/index.ts'
import { parseBytes } from '../parse/index.ts'
import { extractFacts } from './index.ts'

const SIGHTING: Sighting = {
  sightingId: 's',
  caseId: 'sha256:0',
  source: 'file',
  receivedAt: '2026-01-01T00:00:00Z',
  receivedAtSource: 'date',
  envelope: null,
  path: null,
  carrier: null,
}
const REBUILT: Sighting = { ...SIGHTING, carrier: { caseId: 'sha256:1', sightingId: 'c', how: 'inline', part: '1', reporter: '' } }
const AUTHENTICATION: Authentication = {
  source: 'measured',
  authservId: null,
  spf: { result: 'none', domain: '', aligned: false },
  dkim: [],
  dmarc: { result: 'none', domain: '', policy: null },
  arc: { result: 'none', sealedBy: null },
  answers: [],
}
const GATHERED = { gatheredAt: '2026-01-01T00:00:00Z', stageVersion: 1, authentication: AUTHENTICATION, pages: null }

const findingsOf = (source: string, sighting = SIGHTING, gathered: typeof GATHERED | null = null) => {
  const raw = Buffer.from(source)
  return extractFacts(raw, parseBytes(raw), sighting, gathered)
}
const factsOf = (source: string) => findingsOf(source).facts
const mixed = (...parts: string[]) =>
  `From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n${parts.map((one) => `--b\n${one}\n`).join('')}--b--\n`

const SPOKEN = 'From: a@example.com\nSubject: What was said at lunch\n\nHere are more words than a handful, so they have a sound.'
const unseen = { handover: 'arrival-not-seen', arrivedAt: 'arrival-not-seen' }

test('what was not gathered is missing, with its reason', () => {
  assert.deepEqual(findingsOf(SPOKEN).missing, { ...unseen, authentication: 'not-authenticated', pages: 'not-visited' })
  assert.deepEqual(findingsOf(SPOKEN, SIGHTING, GATHERED).missing, { ...unseen, pages: 'not-visited' })
  const few = findingsOf('From: a@example.com\nSubject: Hello\n\nx').missing
  assert.deepEqual([few.wording, few.headline], ['too-few-words', 'too-few-words'])
})

test('a mail rebuilt from a forward has no identity and no authentication, even if some was gathered', () => {
  const { facts, missing } = findingsOf(SPOKEN, REBUILT, GATHERED)
  assert.deepEqual(missing, {
    identity: 'reconstructed',
    authentication: 'reconstructed',
    handover: 'reconstructed',
    arrivedAt: 'reconstructed',
    pages: 'not-visited',
  })
  assert.deepEqual([facts.identity, facts.authentication], [undefined, undefined])
})

for (const [what, source, shown] of [
  ['the HTML beside a text', mixed('Content-Type: text/plain\n\nplain', 'Content-Type: text/html\n\n<p>rich'), 'rich'],
  ['the text, when the HTML is empty', mixed('Content-Type: text/plain\n\nplain', 'Content-Type: text/html\n\n \n'), 'plain'],
  [
    'the text, when the HTML is a file beside it',
    mixed('Content-Type: text/plain\n\nplain', 'Content-Type: text/html; name=a.html\n\n<p>file'),
    'plain',
  ],
  ['the first of several HTML parts', mixed('Content-Type: text/html\n\n<p>one', 'Content-Type: text/html\n\n<p>two'), 'one'],
  ['HTML under a wrong name', 'From: a@example.com\nContent-Type: text/richtext\n\n<html><p>rich', 'rich'],
  ['nothing, of a mail that is a picture', mixed('Content-Type: image/png\n\nx'), ''],
  ['nothing, of no mail at all', '', ''],
] as const) {
  test(`the text is ${what}`, () => assert.equal(factsOf(source).text?.text, shown))
}

test('plain text is kept as it stands, and every word is found in it again', () => {
  const { text } = factsOf('From: a@example.com\r\n\r\nDear  you,\r\n\r\npay\u200b now: https://a.example/x.\r\n')
  assert.equal(text?.text, 'Dear  you,\npay now: https://a.example/x.')
  assert.deepEqual(text && locateText(text, text.text.indexOf('now'), text.text.indexOf('now') + 3), { part: '1', start: 19, end: 22 })
})

test('plain text has its bare links, its concealments and no forms', () => {
  const { links, concealments, forms } = factsOf('From: a@example.com\n\nOpen https://a.example/x, Pay\u200bPal')
  assert.deepEqual(
    links?.map(({ kind, href, isCallToAction }) => [kind, href, isCallToAction]),
    [['bare', 'https://a.example/x', true]],
  )
  assert.deepEqual(
    concealments?.map(({ kind, insideWord, at }) => [kind, insideWord, at.start, at.end]),
    [['zero-width', true, 29, 30]],
  )
  assert.deepEqual(forms, [])
})

test('tricks in subject and display names are noted where the header has them', () => {
  const source = 'From: "Pay\u200bPal" <a@example.com>\nReply-To: "B\u0430nk" <b@example.com>\nSubject: Verif\u00ady now\n\nx'
  assert.deepEqual(
    factsOf(source)
      .concealments?.map(({ kind, at }) => `${at.part} ${kind}`)
      .sort(),
    ['HEADER homoglyph', 'HEADER soft-hyphen', 'HEADER zero-width'],
  )
})

test('a mailbox that is almost full is what a mail is about, though it says "verify your account" as well', () => {
  const { lure } = factsOf(readFileSync(new URL('../../samples/mailbox-full.eml', import.meta.url), 'utf8'))
  assert.deepEqual([lure?.object, lure?.action], ['storage-quota', 'log-in'])
})

test('the language of a picture is that of what stands beside it, and last of what only filters see', () => {
  const picture = (name: string, alt: string, hidden: string) =>
    `From: "${name}" <a@example.com>\nContent-Type: text/html\n\n<img src="https://mill.example/1.png" alt="${alt}"><div style="display:none">${hidden}</div>`
  assert.equal(factsOf(picture('Die Mühle', 'Wir haben noch Mehl für Sie', 'the mill has it and you have not')).language, 'de')
  assert.equal(factsOf(picture('Mill', '', 'the mill has it and you have not')).language, 'en')
  assert.equal(factsOf(picture('Mill', '', '')).language, 'und')
})

test('a million links end in bounded time and number', () => {
  const { links } = factsOf(`From: a@example.com\nContent-Type: text/html\n\n${'<a href=//a.example>b</a>'.repeat(200_000)}`)
  assert.equal(links?.length, 2_000)
})

test('nothing that arrives makes it throw', () => {
  for (const body of [
    '\0',
    '<',
    '<a href="',
    '&#',
    '\ud800',
    '<table><a href=x><form>',
    '<!--',
    '<style>{',
    '<svg><p>',
    '</',
    '<plaintext>',
  ])
    for (const type of ['text/html', 'text/plain', 'text/calendar', 'x'])
      assert.ok(factsOf(`From: a@example.com\nContent-Type: ${type}\n\n${body}`).text)
})
