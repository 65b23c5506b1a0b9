/** The objects of a STIX 2.1 bundle that say what we think (§4, §5): each with an id that stays when it is written again. */
import { safeText } from '../explain/index.ts'
import type { Indicator } from './indicators.ts'
import type { PublishedCase } from './publication.ts'
import { uuidOf } from './uuid.ts'

export interface StixObject {
  readonly type: string
  readonly id: string
  readonly [property: string]: unknown
}

/** Who says it, of what, and who may read it. */
export interface Author {
  readonly publicationId: string
  readonly identity: string
  readonly marking: string
}

export interface Span {
  readonly firstSeenAt: string
  readonly lastSeenAt: string
}

/** §3.5: who writes says so always with the same identity, whose own time therefore never moves. */
const IDENTITY_CREATED = '2025-01-01T00:00:00.000Z'

export const idOf = (type: string, ...name: readonly string[]): string => `${type}--${uuidOf('stix', type, ...name)}`

export const identityOf = (name: string, marking: string): StixObject => ({
  type: 'identity',
  spec_version: '2.1',
  id: idOf('identity', name),
  created: IDENTITY_CREATED,
  modified: IDENTITY_CREATED,
  name,
  identity_class: 'organization',
  object_marking_refs: [marking],
})

/** What all of ours have (§3.2). An object is first and last changed when its mails were first and last seen. */
export function common(type: string, name: readonly string[], { firstSeenAt, lastSeenAt }: Span, author: Author): StixObject {
  return {
    type,
    spec_version: '2.1',
    id: idOf(type, author.publicationId, ...name),
    created_by_ref: author.identity,
    created: firstSeenAt,
    modified: lastSeenAt,
    object_marking_refs: [author.marking],
  }
}

export const campaignOf = (name: string, span: Span, mails: number, author: Author): StixObject => ({
  ...common('campaign', [], span, author),
  name,
  description: `${mails} different mails tied by what they say, look like and lead to.`,
  first_seen: span.firstSeenAt,
  last_seen: span.lastSeenAt,
})

/** ATT&CK's technique for how the mail gets at its reader: by link unless it is said to be by file or telephone. */
const TECHNIQUES = {
  link: { id: 'T1566.002', name: 'Spearphishing Link', path: 'T1566/002' },
  file: { id: 'T1566.001', name: 'Spearphishing Attachment', path: 'T1566/001' },
  voice: { id: 'T1566.004', name: 'Spearphishing Voice', path: 'T1566/004' },
} as const

/** An object of our own that refers to ATT&CK's (§3.12): theirs has times and a maker that are not ours to write. */
export function attackPatternOf(cases: readonly PublishedCase[], span: Span, author: Author): StixObject | null {
  const worst = cases.find(({ report }) => report.verdict === 'attack') ?? cases.find(({ report }) => report.verdict === 'suspicious')
  if (!worst) return null
  const { attackType, lure } = worst.report
  const way = attackType === 'callback' ? 'voice' : attackType === 'malware' && lure.action === 'open-file' ? 'file' : 'link'
  const technique = TECHNIQUES[way]
  return {
    ...common('attack-pattern', [technique.id], span, author),
    name: technique.name,
    external_references: [
      { source_name: 'mitre-attack', external_id: technique.id, url: `https://attack.mitre.org/techniques/${technique.path}/` },
    ],
  }
}

export const indicatorOf = (one: Indicator, author: Author): StixObject => ({
  ...common('indicator', [one.type, one.value], one, author),
  name: safeText(`${one.type} ${one.value}`),
  ...(one.brands.length > 0 ? { description: `Seen in mail that passes itself off as ${safeText(one.brands.join(', '))}.` } : {}),
  // §10.6, indicator-type-ov.
  indicator_types: [one.verdict === 'attack' ? 'malicious-activity' : 'anomalous-activity'],
  pattern: patternOf(one),
  pattern_type: 'stix',
  valid_from: one.firstSeenAt,
})

const PATHS = {
  domain: 'domain-name:value',
  url: 'url:value',
  email: 'email-addr:value',
  sha256: "file:hashes.'SHA-256'",
} as const satisfies Partial<Record<Indicator['type'], string>>

/** §9: one comparison. An address with colons is of version 6. */
export function patternOf({ type, value }: Pick<Indicator, 'type' | 'value'>): string {
  const path = type === 'ip' ? `${value.includes(':') ? 'ipv6' : 'ipv4'}-addr:value` : PATHS[type]
  return `[${path} = '${literal(value)}']`
}

/** §9.4 (StringLiteral): a quotation mark or backslash inside is escaped, or the value would end there and say the rest itself. */
const literal = (value: string): string => value.toWellFormed().replace(/[\\']/g, '\\$&')

export const relationshipOf = (how: 'indicates' | 'uses', from: StixObject, to: StixObject, span: Span, author: Author): StixObject => ({
  ...common('relationship', [how, from.id, to.id], span, author),
  relationship_type: how,
  source_ref: from.id,
  target_ref: to.id,
})
