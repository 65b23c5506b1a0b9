/** A MISP event (draft-dulaunoy-misp-core-format): what was seen as attributes, what to search for flagged `to_ids`. */
import { cleanText, safeText } from '../explain/index.ts'
import { type Indicator, indicatorsOf } from './indicators.ts'
import { authorAddress, DEFAULT_WRITING, instant, type Publication, spanOf, type Writing } from './publication.ts'
import { uuidOf } from './uuid.ts'

/** Names as MISP has them (§2.4.2.3 and its table of categories and types). */
const KINDS = {
  domain: { type: 'domain', category: 'Network activity' },
  url: { type: 'url', category: 'Network activity' },
  ip: { type: 'ip-dst', category: 'Network activity' },
  email: { type: 'email-src', category: 'Payload delivery' },
  'email-reply-to': { type: 'email-reply-to', category: 'Payload delivery' },
  'email-subject': { type: 'email-subject', category: 'Payload delivery' },
  filename: { type: 'filename', category: 'Payload delivery' },
  sha256: { type: 'sha256', category: 'Payload delivery' },
} as const

/** §2.2.1.4 threat level, §2.2.1.5 analysis, §2.2.1.10 distribution, in MISP's numbers (as strings). */
const THREAT_LEVEL = { medium: '2', low: '3', undefined: '4' } as const
const ANALYSIS_COMPLETED = '2'
const DISTRIBUTION = { organisation: '0', community: '1', inherit: '5' } as const

const ATTRIBUTE_CHARS_MAX = 10_000

interface Seen {
  readonly kind: keyof typeof KINDS
  readonly value: string
  readonly toIds: boolean
  readonly comment: string
  readonly firstSeenAt: string
  readonly lastSeenAt: string
}

export function writeMisp(publication: Publication, writing: Partial<Writing> = {}): string {
  const { name } = writing.operator ?? DEFAULT_WRITING.operator
  const { id, title, madeAt, cases, isRedacted } = publication
  const verdicts = new Set(cases.map(({ report }) => report.verdict))
  const level = verdicts.has('attack') ? 'medium' : verdicts.has('suspicious') ? 'low' : 'undefined'
  const event = {
    uuid: uuidOf('misp-event', id),
    info: safeText(title, 1000),
    date: spanOf(publication).firstSeenAt.slice(0, 10),
    timestamp: secondsOf(madeAt),
    threat_level_id: THREAT_LEVEL[level],
    analysis: ANALYSIS_COMPLETED,
    distribution: isRedacted ? DISTRIBUTION.community : DISTRIBUTION.organisation,
    published: false,
    Orgc: { name, uuid: uuidOf('organisation', name) },
    Tag: [{ name: isRedacted ? 'tlp:clear' : 'tlp:amber' }, ...attackTags(publication)],
    Attribute: seenIn(publication).map((seen) => attributeOf(seen, publication)),
  }
  return `${JSON.stringify({ Event: event }, null, 2)}\n`
}

const secondsOf = (at: string): string => String(Math.floor(Date.parse(at) / 1000))

/** MISP's own taxonomy, as its lists spell it. */
function attackTags({ cases }: Publication): { name: string }[] {
  return cases.some(({ report }) => report.attackType === 'credential-phishing') ? [{ name: 'rsit:fraud="phishing"' }] : []
}

function attributeOf({ kind, value, toIds, comment, firstSeenAt, lastSeenAt }: Seen, { id, madeAt }: Publication) {
  const { type, category } = KINDS[kind]
  return {
    uuid: uuidOf('misp-attribute', id, type, value),
    type,
    category,
    to_ids: toIds,
    distribution: DISTRIBUTION.inherit,
    timestamp: secondsOf(madeAt),
    comment,
    value,
    first_seen: firstSeenAt,
    last_seen: lastSeenAt,
  }
}

function seenIn(publication: Publication): Seen[] {
  const all = [...indicatorsOf(publication).map(asSeen), ...subjectsAndNames(publication)]
  // An event holds a value of one type once.
  return [...new Map(all.map((seen) => [`${seen.kind} ${seen.value}`, seen])).values()]
}

function asSeen({ type, value, verdict, brands, cases, firstSeenAt, lastSeenAt }: Indicator): Seen {
  const isAuthor = type !== 'email' || cases.some(({ report }) => authorAddress(report)?.toLowerCase() === value.toLowerCase())
  // Only what an attack brought is worth an alarm: a sensor acts on this flag.
  const toIds = verdict === 'attack'
  const comment = brands.length > 0 ? `${verdict}, as ${safeText(brands.join(', '))}` : verdict
  return { kind: isAuthor ? type : 'email-reply-to', value: oneLine(value), toIds, comment, firstSeenAt, lastSeenAt }
}

/** Subjects and file names are words anybody may use: shown, not searched for. */
function subjectsAndNames({ cases }: Publication): Seen[] {
  return cases.flatMap(({ report, firstSeenAt, lastSeenAt }) => {
    const told = { toIds: false, comment: report.verdict, firstSeenAt: instant(firstSeenAt), lastSeenAt: instant(lastSeenAt) }
    const names = report.attachments.flatMap(({ filename }) => (filename === null ? [] : oneLine(filename)))
    return [
      ...(oneLine(report.subject) === '' ? [] : [{ kind: 'email-subject' as const, value: oneLine(report.subject), ...told }]),
      ...names.filter((value) => value !== '').map((value) => ({ kind: 'filename' as const, value, ...told })),
    ]
  })
}

/** MISP refuses line breaks in these types. */
const oneLine = (value: string): string => cleanText(value, ATTRIBUTE_CHARS_MAX)
