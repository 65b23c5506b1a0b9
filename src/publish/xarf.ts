/**
 * An abuse report in X-ARF v4 (xarf.org, schemas/v4): one JSON document on one incident, with the mail as evidence. An attack with a
 * link goes to who hosts the page (`content`), anything else to who sent the mail (`messaging`).
 */
import { createHash } from 'node:crypto'
import { cleanText, safeText } from '../explain/index.ts'
import { Refusal, type Report } from '../model/index.ts'
import { indicatorsOf } from './indicators.ts'
import { returnPath } from './mail-source.ts'
import {
  authorAddress,
  DEFAULT_WRITING,
  instant,
  isCampaign,
  type Operator,
  ORIGINAL_BYTES_MAX,
  type Publication,
  type PublishedCase,
  reportedCase,
  type Writing,
} from './publication.ts'
import { uuidOf } from './uuid.ts'

const XARF_VERSION = '4.0.0'

/** xarf-core.json, messaging-spam.json: `description`, `subject`, `org`. */
const DESCRIPTION_CHARS_MAX = 1000
const SUBJECT_CHARS_MAX = 500
const ORGANISATION_CHARS_MAX = 200

const LURE_TYPES: Partial<Record<Report['lure']['object'], string>> = {
  account: 'account_suspension',
  'security-alert': 'security_alert',
  payment: 'payment_issue',
  invoice: 'payment_issue',
  prize: 'prize_notification',
  document: 'document_share',
  parcel: 'shipping_notification',
  'tax-refund': 'tax_refund',
}

const CONTENT_TYPES: Partial<Record<NonNullable<Report['attackType']>, string>> = {
  'credential-phishing': 'phishing',
  malware: 'malware',
  scam: 'fraud',
}

/** @throws Refusal where there is no case to report */
export function writeXarf(publication: Publication, writing: Partial<Writing> = {}): string {
  const one = reportedCase(publication)
  if (!one) throw new Refusal('There is no case to report.')
  return `${JSON.stringify(documentOf(one, publication, writing.operator ?? DEFAULT_WRITING.operator), null, 2)}\n`
}

function documentOf(one: PublishedCase, publication: Publication, operator: Operator) {
  const { report } = one
  const contact = { org: operator.name.slice(0, ORGANISATION_CHARS_MAX), contact: operator.contact, domain: operator.domain }
  const isTrap = report.sighting.source === 'smtp' || report.sighting.source === 'imap'
  const url = pageOf(one, publication)
  return {
    xarf_version: XARF_VERSION,
    report_id: uuidOf('xarf', one.caseId, publication.madeAt),
    timestamp: instant(report.sighting.receivedAt),
    reporter: contact,
    sender: contact,
    ...(url === null ? messagingOf(one) : contentOf(one, url)),
    evidence_source: isTrap ? 'spamtrap' : 'user_report',
    confidence: report.attackScore / 100,
    description: cleanText(describe(one, publication), DESCRIPTION_CHARS_MAX),
    tags: [publication.isRedacted ? 'tlp:clear' : 'tlp:amber', ...(report.language === 'und' ? [] : [`language:${report.language}`])],
    evidence: evidenceOf(one, publication),
  }
}

function contentOf({ report }: PublishedCase, url: string) {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const isName = /[a-z]/i.test(host) && !host.includes(':')
  const type = CONTENT_TYPES[report.attackType ?? 'scam'] ?? 'fraud'
  return {
    source_identifier: host,
    category: 'content',
    type,
    url,
    ...(isName ? { domain: host } : {}),
    ...(report.brand?.role === 'impersonated' ? { target_brand: cleanText(report.brand.name) } : {}),
    ...(type === 'phishing' ? { lure_type: LURE_TYPES[report.lure.object] ?? 'other' } : {}),
    ...(type === 'fraud' ? { fraud_type: 'other' } : {}),
  }
}

/** `protocol: smtp` asks for the port of the sending machine, which a report does not have: so it is said to be another. */
function messagingOf(one: PublishedCase) {
  const author = authorAddress(one.report)
  const from = returnPath(one)
  return {
    source_identifier: author?.split('@').at(-1) ?? 'unknown',
    category: 'messaging',
    type: 'spam',
    protocol: 'other',
    ...(from === null ? {} : { smtp_from: from }),
    subject: cleanText(one.report.subject, SUBJECT_CHARS_MAX),
  }
}

/** The page that an attack leads to: where its main link goes, if that is an indicator. */
function pageOf(one: PublishedCase, publication: Publication): string | null {
  if (one.report.verdict !== 'attack') return null
  const urls = indicatorsOf({ ...publication, cases: [one] }).flatMap(({ type, value }) =>
    type === 'url' && URL.canParse(value) ? value : [],
  )
  const main = one.report.links.find(({ isCallToAction, destination }) => isCallToAction && urls.includes(destination))
  return main?.destination ?? urls[0] ?? null
}

function describe({ report, sightings }: PublishedCase, publication: Publication): string {
  const times = sightings === 1 ? 'once' : `${sightings} times`
  const of = isCampaign(publication) ? ` One of ${publication.cases.length} mails of a campaign (${safeText(publication.title)}).` : ''
  return `The mail "${safeText(report.subject)}" arrived ${times}.${of}`
}

function evidenceOf({ raw }: PublishedCase, { isRedacted }: Publication) {
  if (raw === undefined || raw.length > ORIGINAL_BYTES_MAX) return []
  const hash = `sha256:${createHash('sha256').update(raw).digest('hex')}`
  const payload = Buffer.from(raw).toString('base64')
  const description = isRedacted ? 'The mail, with what names its reader replaced' : 'The mail as it arrived'
  return [{ content_type: 'message/rfc822', description, payload, hash, size: raw.length }]
}
