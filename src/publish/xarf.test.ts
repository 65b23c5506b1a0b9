/** The report against the published schemas of X-ARF v4: xarf-core.json, content-base.json and the types we use. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Refusal } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import { FORMATS } from './index.ts'
import type { Publication } from './publication.ts'
import { CAMPAIGN, campaignWith, RAW_FIRST } from './testing/campaign.ts'

const contact = z.strictObject({ org: z.string().max(200), contact: z.email(), domain: z.hostname() })
const CORE = {
  xarf_version: z.string().regex(/^4\.[0-9]+\.[0-9]+$/),
  report_id: z.uuid(),
  timestamp: z.iso.datetime(),
  reporter: contact,
  sender: contact,
  source_identifier: z.string().min(1),
  evidence_source: z.enum(['spamtrap', 'user_report']),
  confidence: z.number().min(0).max(1),
  description: z.string().max(1000),
  tags: z.array(z.string().regex(/^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+\-.]*$/)).max(20),
  evidence: z
    .array(
      z.strictObject({
        content_type: z.string(),
        description: z.string().max(500),
        payload: z.base64(),
        hash: z.string().regex(/^sha256:[a-f0-9]{64}$/),
        size: z.int().min(0).max(5_242_880),
      }),
    )
    .max(50),
}
const CONTENT = { category: z.literal('content'), url: z.url(), domain: z.hostname().optional(), target_brand: z.string().optional() }
const LURES = [
  'account_suspension',
  'security_alert',
  'payment_issue',
  'prize_notification',
  'document_share',
  'password_reset',
  'shipping_notification',
  'tax_refund',
  'other',
]
const REPORT = z.discriminatedUnion('type', [
  z.strictObject({ ...CORE, ...CONTENT, type: z.literal('phishing'), lure_type: z.enum(LURES) }),
  z.strictObject({ ...CORE, ...CONTENT, type: z.literal('malware') }),
  z.strictObject({ ...CORE, ...CONTENT, type: z.literal('fraud'), fraud_type: z.literal('other') }),
  z.strictObject({
    ...CORE,
    category: z.literal('messaging'),
    type: z.literal('spam'),
    protocol: z.literal('other'),
    smtp_from: z.email().optional(),
    subject: z.string().max(500),
  }),
])
const reportOf = (publication: Publication) => REPORT.parse(JSON.parse(FORMATS.xarf.write(publication) as string))
const url = 'https://evil.example/a'

test('an attack with a link is reported to who hosts the page, with the mail as evidence', () => {
  const report = reportOf(CAMPAIGN)
  assert.deepEqual([report.category, report.type, report.source_identifier], ['content', 'phishing', 'www.parcel-refund.example'])
  assert.deepEqual(Buffer.from(report.evidence[0]?.payload ?? '', 'base64'), RAW_FIRST)
})

test('each kind of attack has its type, and mail without a page is spam', () => {
  const iocs = [{ type: 'url' as const, value: url }]
  assert.equal(reportOf(campaignWith({ attackType: 'malware', iocs })).type, 'malware')
  assert.equal(reportOf(campaignWith({ attackType: 'scam', iocs })).type, 'fraud')
  assert.equal(reportOf(campaignWith({ verdict: 'unwanted', attackType: null, iocs })).type, 'spam')
  assert.equal(reportOf(campaignWith({ from: 'nobody at all' })).source_identifier, 'unknown')
})

test('hostile values stay in bounds', () => {
  const iocs = [{ type: 'url' as const, value: 'http://[2001:db8::1]/a' }]
  const report = reportOf(campaignWith({ iocs, subject: `"}\r\n${'x'.repeat(5000)}`, brand: null, language: 'und' }))
  assert.equal(report.source_identifier, '2001:db8::1')
  assert.ok(!('domain' in report))
  reportOf(campaignWith({ subject: `"}\r\n${'x'.repeat(5000)}` }))
})

test('without a case there is nothing to report', () => {
  assert.throws(() => FORMATS.xarf.write({ ...CAMPAIGN, cases: [] }), Refusal)
})

test('its covering mail is a report for people, a note for machines, and the very document', async () => {
  const raw = FORMATS['xarf-mail'].write(CAMPAIGN) as Uint8Array
  const message = await parseMessage(raw)
  assert.deepEqual(message.defects, [])
  assert.deepEqual(
    message.parts.map(({ type }) => type),
    ['multipart/report', 'text/plain', 'message/feedback-report', 'application/json'],
  )
  const text = Buffer.from(raw).toString('latin1')
  assert.match(text, /Feedback-Type: xarf\r\nUser-Agent: Telltale\/[^\r]+\r\nVersion: 1\r\n/)
  assert.match(text, /WHAT WE ASK/)
  assert.equal(message.parts[3]?.filename, 'xarf.json')
  const payload = text.slice(text.indexOf('filename=xarf.json\r\n\r\n') + 'filename=xarf.json\r\n\r\n'.length).split('\r\n--')[0] ?? ''
  assert.equal(Buffer.from(payload, 'base64').toString('utf8'), FORMATS.xarf.write(CAMPAIGN))
})

test('without a case there is no mail either', () => {
  assert.throws(() => FORMATS['xarf-mail'].write({ ...CAMPAIGN, cases: [] }), Refusal)
})
