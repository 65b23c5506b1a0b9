/** What a resolver is told to refuse: domains of attacks, and nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../model/index.ts'
import { serialOf } from './blocklists.ts'
import { FORMATS } from './index.ts'
import type { Writing } from './publication.ts'
import { CAMPAIGN, campaignWith, FIRST } from './testing/campaign.ts'

const domains = (...values: string[]): Report['iocs'] => values.map((value) => ({ type: 'domain', value }))
const blocked = (given: Partial<Report>, writing: Partial<Writing> = {}) =>
  (FORMATS.hosts.write(campaignWith(given), writing) as string).split('\n').flatMap((line) => /^0\.0\.0\.0 (.*)$/.exec(line)?.[1] ?? [])

const opened = (signal: string, opens: string): Report['evidence'] => {
  const [first] = FIRST.report.evidence
  return first ? [{ ...first, signal, values: { name: 'Parcel Post', opens } }] : []
}

test('a zone denies the domain and all below it', () => {
  const zone = FORMATS.rpz.write(CAMPAIGN) as string
  assert.match(zone, /^\$TTL 300\n@ IN SOA localhost\. hostmaster\.localhost\. 1759579200 /m)
  assert.match(zone, /^parcel-help\.example CNAME \.\n\*\.parcel-help\.example CNAME \.$/m)
})

test('only attacks are blocked', () => {
  assert.deepEqual(blocked({ iocs: domains('evil.example') }), ['evil.example'])
  for (const verdict of ['suspicious', 'unwanted', 'benign', 'undecided'] as const)
    assert.deepEqual(blocked({ verdict, iocs: domains('shop.example') }), [])
})

test('what could be syntax is no name', () => {
  const hostile = [
    'a.example CNAME .',
    'a.example\n@ NS evil.example.',
    '$INCLUDE /etc/passwd',
    'a;b.example',
    '*.example.org',
    '(a.example',
    '"a".example',
    'a\\.b.example',
    '@',
    'com',
    '-a.example',
    '192.0.2.1',
    'ü.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(120)}example`,
  ]
  assert.deepEqual(blocked({ iocs: domains(...hostile) }), [])
  assert.deepEqual(blocked({ iocs: domains('xn--bcher-kva.example', 'A_b.EXAMPLE') }), ['a_b.example', 'xn--bcher-kva.example'])
})

test('a title cannot leave its comment', () => {
  const text = FORMATS.rpz.write({ ...CAMPAIGN, title: 'x\n. CNAME .\r. CNAME .' }) as string
  assert.deepEqual(
    text.split(/[\r\n]/).filter((line) => line.startsWith('. ')),
    [],
  )
})

test('a shared host is left alone, by the list given or by what the report says of it; a tenant of its own is not', () => {
  const iocs = domains('short.example', 'evil.example')
  assert.deepEqual(blocked({ iocs }, { isShared: (domain) => domain === 'short.example' }), ['evil.example'])
  assert.deepEqual(blocked({ iocs, evidence: opened('shared-host-link', 'me.short.example') }), ['evil.example'])
  assert.deepEqual(blocked({ iocs: domains('evil.pages.example'), evidence: opened('shared-host-link', 'evil.pages.example') }), [
    'evil.pages.example',
  ])
})

test('the serial rises with the time and fits into 32 bits', () => {
  assert.ok(serialOf('2025-10-04T12:00:01Z') > serialOf('2025-10-04T12:00:00Z'))
  assert.ok(serialOf('2105-01-01T00:00:00Z') < 2 ** 32)
})
