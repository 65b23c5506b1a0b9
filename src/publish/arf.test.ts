/** The report as a receiver takes it apart: three parts, required fields once, and no line that an attacker wrote. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../model/index.ts'
import { findOriginals, parseMessage } from '../parse/index.ts'
import { FORMATS } from './index.ts'
import type { Publication } from './publication.ts'
import { CAMPAIGN, campaignWith, FIRST, RAW_FIRST } from './testing/campaign.ts'

interface Taken {
  readonly header: string
  readonly parts: readonly { readonly header: string; readonly body: string }[]
}

function takeApart(publication: Publication): Taken {
  const text = Buffer.from(FORMATS.arf.write(publication)).toString('latin1')
  const [header = '', ...rest] = text.split('\r\n\r\n')
  const boundary = /boundary=("?)([^"\r\n;]+)\1/.exec(header)?.[2] ?? ''
  assert.match(header.replace(/\r\n /g, ' '), /^Content-Type: multipart\/report; report-type=feedback-report;/m)
  const body = `\r\n${rest.join('\r\n\r\n')}`
  const pieces = body.split(`\r\n--${boundary}`)
  assert.equal(pieces.at(-1), '--\r\n')
  const parts = pieces.slice(1, -1).map((piece) => {
    const end = piece.indexOf('\r\n\r\n')
    return { header: piece.slice(2, end), body: piece.slice(end + 4) }
  })
  assert.equal(parts.length, 3)
  return { header, parts }
}

const fieldsOf = (body: string): [string, string][] =>
  body
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z][A-Za-z-]+): (.*)$/.exec(line) ?? assert.fail(`no field: ${line}`)
      return [name, value]
    })

const KNOWN = [
  'Feedback-Type',
  'User-Agent',
  'Version',
  'Original-Mail-From',
  'Arrival-Date',
  'Incidents',
  'Reported-Domain',
  'Reported-URI',
]

test('has its three parts, and the original to the byte', () => {
  const { parts } = takeApart({ ...CAMPAIGN, cases: [FIRST] })
  assert.match(parts[0]?.header ?? '', /^Content-Type: text\/plain/)
  assert.match(parts[1]?.header ?? '', /^Content-Type: message\/feedback-report/)
  assert.match(parts[2]?.header ?? '', /^Content-Type: message\/rfc822/)
  assert.equal(parts[2]?.body, RAW_FIRST.toString('latin1'))
})

test('tells machines what RFC 5965 §3.1 requires, once, and fields it knows', () => {
  const fields = fieldsOf(takeApart(CAMPAIGN).parts[1]?.body ?? '')
  for (const name of ['Feedback-Type', 'User-Agent', 'Version', 'Arrival-Date'])
    assert.equal(fields.filter(([one]) => one === name).length, 1, name)
  for (const [name] of fields) assert.ok(KNOWN.includes(name), name)
  assert.deepEqual(
    fields.filter(([name]) => name === 'Feedback-Type'),
    [['Feedback-Type', 'fraud']],
  )
})

test('unwanted mail is abuse, not fraud', () => {
  assert.match(takeApart(campaignWith({ verdict: 'unwanted' })).parts[1]?.body ?? '', /^Feedback-Type: abuse\r\n/)
})

test('who it was bounced to is told as a receiver saw it, never as a sender to the trap wrote it', () => {
  const straight = { ...FIRST, report: { ...FIRST.report, sighting: { ...FIRST.report.sighting, source: 'smtp' as const } } }
  assert.match(takeApart({ ...CAMPAIGN, cases: [FIRST] }).parts[1]?.body ?? '', /^Original-Mail-From: <bounce-/m)
  assert.doesNotMatch(takeApart({ ...CAMPAIGN, cases: [straight] }).parts[1]?.body ?? '', /Original-Mail-From/)
})

test('no value begins a line of its own', () => {
  const hostile = 'x\r\nBcc: all@victims.example\r\n\r\n--b'
  const iocs = [
    { type: 'url' as const, value: 'http://a.example/\r\nFeedback-Type: not-spam' },
    { type: 'domain' as const, value: 'a.example\r\nSource-IP: 192.0.2.1' },
  ]
  const brand = { name: hostile, organisation: null, role: 'impersonated' as const }
  const { header, parts } = takeApart({ ...campaignWith({ subject: hostile, from: hostile, brand, iocs }), title: hostile })
  assert.doesNotMatch(header, /^Bcc:/m)
  const fields = fieldsOf(parts[1]?.body ?? '')
  assert.equal(fields.filter(([name]) => name === 'Feedback-Type' || name === 'Source-IP').length, 1)
  assert.doesNotMatch(parts[0]?.body ?? '', /^(?:Bcc|--b)/m)
})

test('an operator with line breaks in the name writes no field', () => {
  const operator = { name: 'Desk\r\nX: y', contact: 'desk@example.org', domain: 'example.org' }
  assert.doesNotMatch(Buffer.from(FORMATS.arf.write(CAMPAIGN, { operator })).toString('latin1'), /^X:/m)
})

test('what may not be sent whole goes as its header section', () => {
  for (const body of ['a\0b', 'x'.repeat(1200)]) {
    const { parts } = takeApart(campaignWith({}, Buffer.from(`From: a@b.example\n\n${body}`)))
    assert.deepEqual(parts[2], {
      header: 'Content-Type: text/rfc822-headers\r\nContent-Transfer-Encoding: 7bit',
      body: 'From: a@b.example\r\n',
    })
  }
})

test('without the mail it tells what its report has of it, and without a case it refuses', () => {
  const { raw: _, ...bare } = FIRST
  assert.match(takeApart({ ...CAMPAIGN, cases: [bare] }).parts[2]?.body ?? '', /^Subject: .*\r\nFrom: Parcel Desk/)
  assert.throws(() => FORMATS.arf.write({ ...CAMPAIGN, cases: [] }), Refusal)
})

test('a person is told who reports, what came, why, what is asked and what is attached, unclickable', () => {
  const operator = { name: 'Trap Desk', contact: 'desk@traps.example', domain: 'traps.example' }
  const raw = Buffer.from(FORMATS.arf.write({ ...CAMPAIGN, isRedacted: true }, { operator })).toString('latin1')
  const letter = raw.slice(raw.indexOf('This is a report'), raw.indexOf('message/feedback-report\r\n'))
  for (const said of [
    'from Trap Desk',
    'WHAT CAME',
    'WHY WE REPORT IT',
    'WHERE IT LEADS',
    'WHAT WE ASK',
    'take it down',
    'WHAT IS ATTACHED',
  ])
    assert.ok(letter.replace(/\r\n */g, ' ').includes(said), said)
  assert.match(letter, /hxxps:\/\/www\[\.\]parcel-refund\[\.\]example/)
  assert.doesNotMatch(letter, /https?:\/\//)
  assert.match(letter, /replaced\./)
  const unwanted = takeApart(campaignWith({ verdict: 'unwanted', iocs: [] })).parts[0]?.body ?? ''
  assert.doesNotMatch(unwanted, /take it down|WHERE IT LEADS/)
})

test('it is a mail as RFC 5322 and RFC 5965 §2 want it: each field once, lines in bounds, no reader to whom it goes', () => {
  const { header, parts } = takeApart(CAMPAIGN)
  for (const name of ['From', 'Date', 'Message-ID', 'Subject', 'MIME-Version', 'Content-Type'])
    assert.equal((header.match(new RegExp(`^${name}:`, 'gm')) ?? []).length, 1, name)
  assert.doesNotMatch(header, /^(?:To|Cc|Bcc):/m)
  assert.match(header, /^Subject: FW: /m)
  const lines = [header, ...parts.map(({ body }) => body)].join('\r\n').split('\r\n')
  assert.ok(lines.every((line) => line.length <= 998))
})

test('our own reader finds the original in it', async () => {
  const raw = FORMATS.arf.write({ ...CAMPAIGN, cases: [FIRST] }) as Uint8Array
  const message = await parseMessage(raw)
  assert.deepEqual(message.defects, [])
  const originals = await findOriginals(raw, message)
  assert.deepEqual(
    originals.map((original) => Buffer.from(original.raw).toString('latin1')),
    [RAW_FIRST.toString('latin1')],
  )
})
