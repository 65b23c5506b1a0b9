/** How a mail is made: its way, its fields, its parts and files, where each of its links leads. For people; no signal reads it. */
import { createHash } from 'node:crypto'
import { formatOf, type Hop, receivedPath, shownPart, unwrap } from '../extract/index.ts'
import { type Authentication, HEADER, type Message, type Part, type Report, type Sighting } from '../model/index.ts'
import { decodedBytes, decodeWords } from '../parse/index.ts'
import { type HostStanding, hostStanding } from './host-standing.ts'

export interface Anatomy {
  readonly hops: readonly Hop[]
  readonly fields: readonly AnatomyField[]
  readonly fieldsLeftOut: number
  readonly parts: readonly AnatomyPart[]
  readonly partsLeftOut: number
  readonly files: readonly AnatomyFile[]
  readonly links: readonly AnatomyLink[]
  readonly linksLeftOut: number
}

export const FIELD_ODDITIES = ['repeated', 'raw-8bit', 'malformed'] as const
export interface AnatomyField {
  readonly name: string
  readonly value: string
  /** Encoded words decoded; null where there are none. */
  readonly decoded: string | null
  readonly oddities: readonly (typeof FIELD_ODDITIES)[number][]
  /** Bytes of the header section. */
  readonly start: number
  readonly end: number
}

export interface AnatomyPart {
  readonly id: string
  readonly depth: number
  readonly type: string
  readonly charset: string | null
  readonly encoding: string
  readonly filename: string | null
  readonly disposition: Part['disposition']
  /** Of the body as it is sent. */
  readonly bytes: number
  readonly isShown: boolean
  readonly defects: readonly Message['defects'][number]['code'][]
}

export interface AnatomyFile {
  readonly part: string
  readonly filename: string | null
  /** As the mail declares it, and by its first bytes. */
  readonly type: string
  readonly format: string | null
  readonly bytes: number
  /** Of the decoded content; null where it is too large to be taken. */
  readonly sha256: string | null
  readonly opens: readonly string[]
}

export interface AnatomyLink {
  readonly texts: readonly string[]
  /** How many links lead there. */
  readonly count: number
  /** What wraps it, outermost first, then where it leads. */
  readonly chain: readonly ({
    readonly url: string
    readonly by: 'rewriter' | 'redirector' | 'destination'
    readonly host: string
  } & HostStanding)[]
  readonly isCallToAction: boolean
}

const FIELDS_MAX = 150
const PARTS_MAX = 100
const FILES_MAX = 50
const LINKS_MAX = 60
const TEXTS_MAX = 3
/** A larger file is listed, not taken. */
export const FILE_BYTES_MAX = 25_000_000

export interface Anatomised {
  readonly raw: Uint8Array
  readonly message: Message
  readonly sighting: Sighting
  readonly authentication: Authentication | null
  readonly report: Pick<Report, 'links' | 'attachments'> | null
}

export function anatomyOf({ raw, message, sighting, authentication, report }: Anatomised): Anatomy {
  const links = linksOf(report?.links ?? [])
  return {
    hops: receivedPath(message, sighting, authentication),
    fields: fieldsOf(message),
    fieldsLeftOut: Math.max(0, message.header.length - FIELDS_MAX),
    parts: partsOf(message),
    partsLeftOut: Math.max(0, message.parts.length - PARTS_MAX),
    files: (report?.attachments ?? []).slice(0, FILES_MAX).map((one) => fileOf(raw, message, one)),
    links: links.slice(0, LINKS_MAX),
    linksLeftOut: Math.max(0, links.length - LINKS_MAX),
  }
}

/** RFC 5322 §3.6: these stand once. */
const ONCE: ReadonlySet<string> = new Set(
  'from sender reply-to to cc subject date message-id in-reply-to references mime-version content-type'.split(' '),
)

/** Defects of one field that are not told in other words. */
const MALFORMED: ReadonlySet<string> = new Set(['malformed-header-line', 'bad-encoded-word', 'bad-address', 'bad-date', 'header-too-long'])

function fieldsOf({ header, defects }: Message): AnatomyField[] {
  const counts = new Map<string, number>()
  for (const { key } of header) counts.set(key, (counts.get(key) ?? 0) + 1)
  const malformed = defects.filter(({ code, at }) => MALFORMED.has(code) && at.part === HEADER && at.end > at.start)
  return header.slice(0, FIELDS_MAX).map(({ name, key, value, start, end }) => ({
    name,
    value,
    decoded: value.includes('=?') ? decodeWords(value) : null,
    oddities: [
      ...(ONCE.has(key) && (counts.get(key) ?? 0) > 1 ? (['repeated'] as const) : []),
      ...(/[^\0-\x7f]/.test(value) ? (['raw-8bit'] as const) : []),
      ...(malformed.some(({ at }) => at.start < end && at.end > start) ? (['malformed'] as const) : []),
    ],
    start,
    end,
  }))
}

function partsOf(message: Message): AnatomyPart[] {
  const shown = shownPart(message)
  const depths = new Map<string, number>()
  return message.parts.slice(0, PARTS_MAX).map((part) => {
    const depth = part.parentId === null ? 0 : (depths.get(part.parentId) ?? 0) + 1
    depths.set(part.id, depth)
    return {
      ...{ id: part.id, depth, type: part.type, charset: part.charset, encoding: part.encoding },
      ...{ filename: part.filename, disposition: part.disposition },
      bytes: part.bodyRange.end - part.bodyRange.start,
      isShown: part === shown,
      defects: [
        ...new Set(message.defects.filter(({ at }) => at.part === part.id || at.part === `${part.id}.MIME`).map(({ code }) => code)),
      ],
    }
  })
}

function fileOf(raw: Uint8Array, message: Message, { part: id, filename, type, bytes, opens }: Report['attachments'][number]): AnatomyFile {
  const part = message.parts.find((one) => one.id === id)
  const content = part ? fileContent(raw, part) : null
  return {
    part: id,
    filename,
    type,
    format: part ? formatOf(raw, part) : null,
    bytes: content?.length ?? bytes,
    sha256: content && createHash('sha256').update(content).digest('hex'),
    opens,
  }
}

/** null where it is larger than is taken. */
export function fileContent(raw: Uint8Array, part: Part): Uint8Array | null {
  const content = decodedBytes(raw, part, FILE_BYTES_MAX + 1)
  return content.length > FILE_BYTES_MAX ? null : content
}

/** Those that lead to one place are one. */
function linksOf(links: Report['links']): AnatomyLink[] {
  const byDestination = Map.groupBy(links, ({ chain }) => chain.join('\n'))
  return [...byDestination.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const texts = [...new Set(same.map(({ text }) => text))].slice(0, TEXTS_MAX)
    return [{ texts, count: same.length, chain: chainOf(first), isCallToAction: same.some((one) => one.isCallToAction) }]
  })
}

function chainOf({ chain }: Report['links'][number]): AnatomyLink['chain'] {
  const layers = URL.canParse(chain[0] ?? '') ? unwrap(new URL(chain[0] as string)).layers : []
  return chain.map((url, at) => {
    const host = URL.parse(url)?.hostname ?? ''
    // What an older ruleset unwrapped otherwise is still a wrapper.
    const by = at === chain.length - 1 ? 'destination' : (layers[at]?.kind ?? 'rewriter')
    return { url, by, host, ...hostStanding(host) }
  })
}
