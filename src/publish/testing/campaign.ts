/** An invented campaign of two cases, with its trap's secrets written in as many ways as real mails write them. For tests. */
import { createHash } from 'node:crypto'
import type { CaseId, Report } from '../../model/index.ts'
import type { Publication, PublishedCase } from '../publication.ts'

export const TRAP = 'Jane.Roe@trap.example.org'
export const SECRETS = [TRAP, 'trap.example.org', 'Jane Roe']

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

const html = `<p>Dear Jane&#32;Roe,</p><a href="https://parcel-refund.example/pay?u=${base64(`id=7&mail=${TRAP}`)}">Pay</a>`

export const RAW_FIRST = Buffer.from(
  [
    `Return-Path: <bounce-jane.roe=trap.example.org@parcel-desk.example>`,
    `Received: from mail.parcel-desk.example (mail.parcel-desk.example [192.0.2.25]) by mx.trap.example.org; Wed, 1 Oct 2025 08:00:00 +0000`,
    `From: Parcel Desk <service@parcel-desk.example>`,
    `To: "Jane Roe" <${TRAP}>`,
    `Subject: =?UTF-8?B?${base64('Jane Roe, your parcel is held')}?=`,
    `MIME-Version: 1.0`,
    `Content-Type: multipart/alternative; boundary=b1`,
    ``,
    `--b1`,
    `Content-Type: text/plain`,
    `Content-Transfer-Encoding: quoted-printable`,
    ``,
    `Pay for jane.roe=40trap.exam=\r\nple.org at https://parcel-refund.example/pay?m=3D${encodeURIComponent(TRAP)}`,
    `--b1`,
    `Content-Type: text/html; charset=utf-8`,
    `Content-Transfer-Encoding: base64`,
    ``,
    base64(html).replace(/.{76}/g, '$&\r\n'),
    `--b1--`,
    ``,
  ].join('\r\n'),
  'utf8',
)

const RAW_SECOND = Buffer.from(
  `From: Parcel Desk <help@parcel-help.example>\nReply-To: ${TRAP.toLowerCase()}\nSubject: Parcel\n\nHi ${Buffer.from(TRAP).toString('hex')}\n`,
)

const caseIdOf = (raw: Uint8Array): CaseId => `sha256:${createHash('sha256').update(raw).digest('hex')}`

const at = { part: '1.2', start: 0, end: 10 }

function linkTo(destination: string): Report['links'][number] {
  const { hostname } = new URL(destination)
  const site = hostname.split('.').slice(-2).join('.')
  return { text: 'Pay', href: destination, destination, host: hostname, site, chain: [destination], isCallToAction: true, at }
}

/** A report with nothing in it but what is given. */
export function reportOf(raw: Uint8Array, given: Partial<Report>): Report {
  return {
    schemaVersion: 1,
    caseId: caseIdOf(raw),
    verdict: 'attack',
    attackType: 'credential-phishing',
    attackScore: 97,
    brand: { name: 'Parcel Post', organisation: null, role: 'impersonated' },
    lure: { object: 'parcel', action: 'pay', persuasion: 'urgency' },
    language: 'en',
    difficulty: { level: 'moderate', cues: 3, premise: 'high', named: [] },
    mismatch: ['link'],
    interest: null,
    subject: 'Your parcel is held',
    from: 'Parcel Desk <service@parcel-desk.example>',
    sighting: {
      sightingId: 's1',
      source: 'imap',
      receivedAt: '2025-10-01T08:00:00.000Z',
      receivedAtSource: 'received',
      reconstructed: false,
      carrier: null,
    },
    claims: [],
    evidence: [],
    notRun: [],
    authentication: null,
    links: [],
    pages: [],
    attachments: [],
    iocs: [],
    defects: [],
    advice: ['Do not pay.'],
    version: { program: '0.1.0', ruleset: 'r', model: null },
    ...given,
  }
}

const FIRST_URL = `https://www.parcel-refund.example/pay?u=${base64(`id=7&mail=${TRAP}`)}`
const SECOND_URL = `http://parcel-help.example/track?m=${encodeURIComponent(TRAP)}`

export const FIRST: PublishedCase = {
  caseId: caseIdOf(RAW_FIRST),
  firstSeenAt: '2025-10-01T08:00:00.000Z',
  lastSeenAt: '2025-10-03T09:30:00.000Z',
  sightings: 3,
  raw: RAW_FIRST,
  report: reportOf(RAW_FIRST, {
    subject: 'Jane Roe, your parcel is held',
    links: [linkTo(FIRST_URL)],
    attachments: [{ part: '1.3', filename: 'label for Jane Roe.pdf', type: 'application/pdf', bytes: 900, opens: [] }],
    iocs: [
      { type: 'domain', value: 'parcel-refund.example' },
      { type: 'url', value: FIRST_URL },
      { type: 'email', value: 'service@parcel-desk.example' },
      { type: 'sha256', value: createHash('sha256').update('label').digest('hex') },
    ],
    evidence: [
      {
        signal: 'foreign-link',
        title: 'Main link leaves the organisation named',
        kind: 'contradiction',
        message: 'opens',
        values: { name: 'Parcel Post', opens: 'parcel-refund.example' },
        says: 'The mail for jane.roe@trap[.]example[.]org says it is from Parcel Post, but its main link opens parcel-refund[.]example.',
        at,
        share: 0.4,
      },
    ],
  }),
}

export const SECOND: PublishedCase = {
  caseId: caseIdOf(RAW_SECOND),
  firstSeenAt: '2025-10-02T10:00:00.000Z',
  lastSeenAt: '2025-10-02T10:00:00.000Z',
  sightings: 1,
  raw: RAW_SECOND,
  report: reportOf(RAW_SECOND, {
    from: 'Parcel Desk <help@parcel-help.example>',
    links: [linkTo(SECOND_URL)],
    iocs: [
      { type: 'domain', value: 'parcel-help.example' },
      { type: 'domain', value: 'parcel-refund.example' },
      { type: 'url', value: SECOND_URL },
      { type: 'ip', value: '203.0.113.7' },
      { type: 'email', value: 'help@parcel-help.example' },
      { type: 'email', value: TRAP.toLowerCase() },
    ],
  }),
}

export const CAMPAIGN: Publication = {
  id: 'campaign-7',
  title: 'Parcel fee for Jane Roe',
  madeAt: '2025-10-04T12:00:00.000Z',
  cases: [FIRST, SECOND],
  secrets: SECRETS,
  isRedacted: false,
}

/** The campaign with one case more, of which a part is the attacker's choice. */
export const campaignWith = (given: Partial<Report>, raw: Uint8Array = RAW_SECOND): Publication => ({
  ...CAMPAIGN,
  cases: [{ ...SECOND, lastSeenAt: '2025-10-05T00:00:00.000Z', raw, report: reportOf(raw, given) }],
})
